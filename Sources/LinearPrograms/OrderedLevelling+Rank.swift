/// One rank: how good it can be, and values that make it so.
extension OrderedLevelling {
  /// Makes the next rank as good as possible; answers its bound when that is not proven.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func improveNextRank(stop: StopSignal) throws(SolverFailure) -> Double? {
    var most = open.map { reach(of: $0).upperBound }.max() ?? 0
    for _ in 0..<2 {
      guard let bound = try relaxedBound(of: rankProgram(upTo: most), stop: stop) else {
        return most
      }
      most = min(most, max(bound, nextLevel))
      if isReached(most) { return nil }
    }
    if open.allSatisfy({ steps[$0] != nil }) {
      return try improveByTrials(upTo: most, stop: stop)
    }
    return try improveBySearch(upTo: most, stop: stop)
  }

  /// Whether the next rank is as good as a bound already.
  func isReached(_ bound: Double) -> Bool { bound <= nextLevel || isSame(bound, nextLevel) }

  /// Searches the best level of the next rank with the level as a column of its own.
  private mutating func improveBySearch(
    upTo most: Double, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    let search = rankProgram(upTo: most)
    let known = search.incumbent(of: self)
    let outcome = try solver.solveWhole(
      search.program, for: Objective(.maximize, [(search.level, 1)]),
      search: WholeSearch(
        incumbent: known, nodeLimit: effort.part(0.5).nodes(for: search.program), stop: stop))
    guard case .found(let found, _, let bound, let isProven) = outcome else {
      throw SolverFailure("levels that hold a plan were called infeasible")
    }
    if !isProven { effort = effort.part(0.5) }
    if let found { values = Array(found.prefix(values.count)) }
    return isProven ? nil : min(bound, most)
  }

  func rankProgram(upTo most: Double) -> RankProgram {
    var extended = program
    let least = levels.last?.value ?? open.map { reach(of: $0).lowerBound }.min() ?? 0
    let column = extended.addColumn(bounds: min(least, nextLevel)...max(most, nextLevel))
    let choice = LevelChoice(of: open, levels: levels, isPossible: isPossible)
    var chosen: [Double] = []
    let columns = choice.addColumns(to: &extended, placement: placement(), values: &chosen)
    choice.addRows(to: &extended, columns: columns, isComplete: false)
    for (position, agent) in open.enumerated() {
      let own = levelling.agents[agent]
      var above = [
        (column: own.column, coefficient: sign / own.scale), (column: column, coefficient: -1.0),
      ]
      var kept = [(column: own.column, coefficient: sign / own.scale)]
      for (level, choice) in columns[position] {
        above.append((choice, max(most, nextLevel) - levels[level].value))
        kept.append((choice, least - levels[level].value))
      }
      extended.addRow(bounds: 0 ... .infinity, terms: above)
      if !levels.isEmpty {
        extended.addRow(bounds: (least - slack(at: least)) ... .infinity, terms: kept)
      }
    }
    return RankProgram(program: extended, level: column, chosen: chosen)
  }

  /// A program for one rank: the column of its level, and the choices that the values at hand make.
  struct RankProgram {
    let program: BareProgram
    let level: Int
    let chosen: [Double]

    func incumbent(of levelling: OrderedLevelling) -> [Double]? {
      let values = levelling.values + [levelling.nextLevel] + chosen
      return program.violations(at: values, tolerance: Tolerance.level).isEmpty ? values : nil
    }
  }

  /// What the next rank cannot exceed, from broken values; `nil` when stopped.
  private func relaxedBound(
    of search: RankProgram, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    let session = try solver.makeSession(for: search.program)
    session.setObjective(Objective(.maximize, [(search.level, 1)]))
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    return attainable(upTo: solution.objectiveValue)
  }

  /// The best level up to `bound` that some open agent can have.
  func attainable(upTo bound: Double) -> Double {
    var best = -Double.infinity
    for agent in open {
      guard let step = steps[agent] else { return bound }
      best = max(best, (bound / step + Tolerance.wholeness).rounded(.down) * step)
    }
    return min(bound, best)
  }
}
