internal import AllotModel
internal import LinearPrograms

extension RosterDraft {
  /// Adds a flow of crews for each pool, whatever they did before.
  mutating func writePools(remembering: Bool) {
    for pool in index.problem.pools.indices {
      let own = crews.all.indices.filter { crews.all[$0].pool == pool }
      if own.isEmpty { continue }
      let graph = SeasonGraph(
        of: own, in: crews, index: index, countsChanges: false, remembers: remembering)
      _ = write(graph, ofPool: pool, crews: own.count)
      if !remembering { limitYears(ofPool: pool, crews: own.map { crews.all[$0] }) }
    }
  }

  /// What crews of a pool serve in each calendar year together.
  private mutating func limitYears(ofPool pool: Int, crews own: [Crew]) {
    guard index.isLimited[pool], let limit = index.problem.pools[pool].yearlyLimit else { return }
    for year in 0...(index.years.last ?? 0) {
      let most = own.reduce(0) { $0 + max(0, limit - $1.standing.used[year]) }
      let terms = ways.compactMap { way -> (column: Int, coefficient: Double)? in
        guard way.pool == pool, let stint = way.stint else { return nil }
        let steps = stint.steps.count { index.years[$0] == year }
        return steps == 0 ? nil : (way.column, Double(steps))
      }
      guard !terms.isEmpty else { continue }
      addRow(
        because: .yearIsLimited(index.problem.pools[pool].id, year: year),
        bounds: -Double.infinity...Double(most), terms: terms)
    }
  }

  /// Which columns a sifting begins with: all but stays, and of these the ones of a roster.
  func beginning(with stints: Set<Stint>) -> [Bool] {
    var isInside = [Bool](repeating: true, count: program.numbers.columnCount)
    for way in ways {
      guard let stint = way.stint else { continue }
      isInside[way.column] = stints.contains(stint)
    }
    return isInside
  }
}
