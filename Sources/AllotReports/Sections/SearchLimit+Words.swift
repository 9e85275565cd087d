internal import AllotModel

/// What ended a search; `nil` where that is not known.
extension SearchLimit? {
  /// `the time limit`.
  var name: String {
    switch self {
    case .time: "the time limit"
    case .effort: "the effort of the search"
    case nil: "the limit of the search"
    }
  }

  /// What speaks against a plan or a roster that this limit left unproven.
  ///
  /// Whoever has just searched for it is told how to search further.
  func doubt(about thing: String, isSearched: Bool) -> String {
    let doubt = "This is the best \(thing) found within \(name); it is not proven best"
    return doubt
      + (self == .effort && isSearched ? ", and a higher --effort may get further." : ".")
  }
}
