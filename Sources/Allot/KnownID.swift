internal import AllotModel

/// The id of a row, and how else somebody may write it.
struct KnownID {
  let id: String
  /// Names that several rows may have in common.
  private let spellings: [String]

  init(id: String) {
    self.id = id
    spellings = []
  }

  /// A need or an offer: it has an id of its own, or the one that its state and resource give.
  init(id: String, state: State.Code, resource: Resource.ID) {
    self.id = id
    spellings = ["\(state)/\(resource)", "\(state) \(resource)"]
  }

  init(of route: Route) {
    id = route.ends.description
    let resource = route.resource.map { " \($0)" } ?? ""
    spellings = ["-", " -> ", " ", "/"].map { "\(route.from)\($0)\(route.to)\(resource)" }
  }

  init(of substitute: Substitute) {
    id = "\(substitute.by)->\(substitute.need)"
    let (by, need) = (substitute.by.text, substitute.need.text)
    spellings = ["->", "/", " "].flatMap { ["\(by)\($0)\(need)", "\(need)\($0)\(by)"] }
  }

  /// The ids that a text most probably means; none when none is near.
  static func nearest(to text: String, among known: [KnownID]) -> [String] {
    let same = known.filter { one in
      one.spellings.contains { $0.lowercased() == text.lowercased() }
    }
    if !same.isEmpty { return same.map(\.id) }
    let ids = known.flatMap { [$0.id] + $0.spellings }
    guard let near = Spelling.nearest(toID: text, among: ids) else { return [] }
    return known.filter { $0.id == near || $0.spellings.contains(near) }.map(\.id)
  }
}
