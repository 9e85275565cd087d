internal import AllotModel

extension SearchLimit {
  /// `the time limit`.
  var name: String {
    switch self {
    case .time: "the time limit"
    case .effort: "the effort of the search"
    }
  }

  /// What speaks against a plan or a roster that this limit left unproven.
  func doubt(about thing: String) -> String {
    let doubt = "This is the best \(thing) found within \(name); it is not proven best"
    switch self {
    case .time: return doubt + "."
    case .effort: return doubt + ", and a higher --effort may get further."
    }
  }
}
