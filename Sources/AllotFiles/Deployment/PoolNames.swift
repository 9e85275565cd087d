internal import AllotModel

/// The ids of pools, of which none may be that of an expert of another pool.
struct PoolNames {
  /// What stands before the number of a further pool of the same name; experts have a `/`.
  static let mark = "#"

  private let pools: [Pool]
  /// Where each pool has its id.
  ///
  /// - Shape: parallel to `pools`.
  private let places: [Place]

  init(of pools: [Pool], at places: [Place]) {
    self.pools = pools
    self.places = places
  }

  /// Tells of each pool that is called like an expert: `FI/patrol/2` where `FI/patrol` has two.
  ///
  /// - Complexity: linear in the number of pools.
  func tellExperts(in log: FindingLog) {
    let poolByID = Dictionary(pools.map { ($0.id, $0) }) { first, _ in first }
    var taken = Set(pools.map(\.id.text))
    for (pool, place) in zip(pools, places) {
      guard let expert = Expert(pool.id.text), let other = poolByID[expert.pool],
        expert.number <= other.headcount
      else { continue }
      let line = other.place.map { " in line \($0.line)" } ?? ""
      var number = expert.number
      while !taken.insert(Self.name(number, after: other)).inserted { number += 1 }
      log.error(
        "the pool '\(pool.id)' is called like expert \(expert.number) of the pool '\(other.id)'"
          + "\(line); experts are called POOL/NUMBER",
        at: place, maybe: "give it another id, as '\(Self.name(number, after: other))'")
    }
  }

  /// What a further pool of the same name is called.
  private static func name(_ number: Int, after pool: Pool) -> String {
    "\(pool.id)\(mark)\(number)"
  }
}

extension Expert {
  /// The expert of some name, of whatever pool; `nil` when no expert can be called that.
  fileprivate init?(_ name: String) {
    guard let slash = name.lastIndex(of: "/"), let number = Int(name[name.index(after: slash)...])
    else { return nil }
    self.init(pool: .init(String(name[..<slash])), number: number)
    guard number > 0, description == name else { return nil }
  }
}
