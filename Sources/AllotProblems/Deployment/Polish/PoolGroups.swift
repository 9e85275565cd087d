internal import AllotModel

/// Pools whose crews flow together while all others stay.
struct PoolGroups {
  /// A program of so many columns is solved in about a second.
  static let mostColumns = 10_000
  /// The same where many are searched one after the other.
  private static let groupColumns = 2_500

  private let index: DeploymentIndex
  private var dice = SearchDice(seed: 1682)
  /// How many columns all stays of all crews take.
  private let columns: Int

  init(_ index: DeploymentIndex, crews: Crews, countsChanges: Bool) {
    self.index = index
    columns = crews.cohorts(countingChanges: countsChanges).reduce(0) { sum, cohort in
      let graph = SeasonGraph(
        of: cohort.crews, in: crews, index: index, countsChanges: countsChanges)
      return sum + graph.arcs.count
    }
  }

  /// Whether all stays of all crews are few enough for one program.
  var isSmall: Bool { columns <= PoolGroups.mostColumns }

  /// Groups in which each pool is about once, by chance.
  mutating func drawn() -> [Set<Int>] {
    let pools = index.problem.pools.count
    let size = min(pools, max(2, pools * PoolGroups.groupColumns / max(1, columns)))
    return (0..<max(1, pools / size)).map { _ in group(of: size) }
  }

  /// A pool, and those that can serve at most of the same seats.
  private mutating func group(of size: Int) -> Set<Int> {
    let pools = index.problem.pools.indices
    let first = dice.below(pools.count)
    let seats = Set(index.seatsByPool[first])
    var ranked: [(rank: Double, pool: Int)] = []
    for pool in pools where pool != first {
      let common = index.seatsByPool[pool].count { seats.contains($0) }
      ranked.append((Double(common) + 2 * dice.part, pool))
    }
    ranked.sort { $0.rank == $1.rank ? $0.pool < $1.pool : $0.rank > $1.rank }
    return Set(ranked.prefix(size - 1).map(\.pool) + [first])
  }
}
