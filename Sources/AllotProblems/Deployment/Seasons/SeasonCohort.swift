/// Crews that are alike in all that their seasons depend on, so that any may have any one's season.
struct SeasonCohort {
  let pool: Int
  /// Positions of the crews, ascending; never empty.
  let crews: [Int]
}

extension Crews {
  /// All crews by what they are alike in, those of one pool in a row.
  func cohorts(countingChanges: Bool) -> [SeasonCohort] {
    struct Kind: Hashable {
      let pool: Int
      let standing: Standing
      let former: [[Int]]
    }
    let groups = Dictionary(grouping: all.indices) { position in
      let crew = all[position]
      return Kind(
        pool: crew.pool, standing: crew.standing, former: countingChanges ? crew.former : [])
    }
    return groups.values.sorted { $0[0] < $1[0] }.map {
      SeasonCohort(pool: all[$0[0]].pool, crews: $0)
    }
  }
}
