internal import AllotModel

/// The ids of pools, of which none may be that of an expert of another pool.
struct PoolNames {
  /// What stands before the number of a further pool of the same name; experts have a `/`.
  static let mark = "#"

  private let pools: [Pool]

  init(of pools: [Pool]) { self.pools = pools }

  /// Tells of each pool that is called like an expert: `FI/patrol/2` where `FI/patrol` has two.
  ///
  /// - Complexity: linear in the number of pools.
  func tellExperts(in log: FindingLog) {
    let poolByID = Dictionary(pools.map { ($0.id, $0) }) { first, _ in first }
    for pool in pools {
      guard let expert = Expert(pool.id.text), let other = poolByID[expert.pool],
        expert.number <= other.headcount
      else { continue }
      let line = other.place.map { ", line \($0.line)" } ?? ""
      log.error(
        "the pool '\(pool.id)' is called like expert \(expert.number) of the pool '\(other.id)'"
          + line,
        at: pool.place,
        maybe: "give it another id, as '\(other.id)\(Self.mark)\(expert.number)'")
    }
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
