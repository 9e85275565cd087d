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
  func isReached(_ bound: Double) -> Bool { !isBetter(bound, than: nextLevel) }

  /// Whether a bound leaves room above a level.
  ///
  /// Where broken values take part, a bound is too good by what every kept level lets go.
  func isBetter(_ bound: Double, than level: Double) -> Bool {
    let equal = isExact ? Tolerance.level / 10 : Tolerance.level
    return bound - level > equal * max(abs(bound), abs(level), scaleOfLevels)
  }

  /// Searches the best level of the next rank with the level as a column of its own: near the
  /// best broken values first, then everywhere.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func improveBySearch(
    upTo most: Double, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    let near = rankProgram(upTo: most)
    if let narrowed = try narrowed(near, stop: stop) {
      _ = try search(narrowed, effort: effort.part(0.2), stop: stop)
    }
    if isReached(most) { return nil }
    let bound = try search(rankProgram(upTo: most), effort: effort.part(0.3), stop: stop)
    if bound != nil { effort = effort.part(0.5) }
    return bound.map { min($0, most) }
  }

  /// Searches a program for one rank; answers its bound when the search ended without a proof.
  private mutating func search(
    _ rank: RankProgram, effort: Effort, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    let allSteps = open.compactMap { steps[$0] }
    let search = WholeSearch(
      incumbent: rank.incumbent(of: self),
      valueSteps: allSteps.count == open.count ? allSteps : [],
      nodeLimit: effort.nodes(for: rank.program), stop: stop)
    let objective = Objective(.maximize, [(rank.level, 1)])
    switch try solver.solveWhole(rank.program, for: objective, search: search) {
    case .found(let found, _, let bound, let isProven):
      if let found, found[rank.level] >= nextLevel { values = Array(found.prefix(values.count)) }
      return isProven ? nil : bound
    case .infeasible:
      return rank.isNarrowed ? nil : rank.program.columnBounds[rank.level].upperBound
    case .unbounded: throw SolverFailure("a bounded level was called unbounded")
    }
  }

  /// The program with every whole column held between the whole numbers next to its best broken
  /// value: a small search that ends near the bound (Berthold's relaxation enforced neighbourhood).
  private func narrowed(
    _ rank: RankProgram, stop: StopSignal
  ) throws(SolverFailure) -> RankProgram? {
    let session = try solver.makeSession(for: rank.program)
    session.setObjective(Objective(.maximize, [(rank.level, 1)]))
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    var program = rank.program
    for column in program.columnBounds.indices where program.isWhole[column] {
      let value = solution.values[column]
      let bounds = program.columnBounds[column]
      let down = max(bounds.lowerBound, (value + Tolerance.wholeness).rounded(.down))
      let up = min(bounds.upperBound, (value - Tolerance.wholeness).rounded(.up))
      program.columnBounds[column] = min(down, up)...max(down, up)
    }
    return RankProgram(program: program, level: rank.level, chosen: rank.chosen, isNarrowed: true)
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
    /// Whether it leaves solutions out.
    var isNarrowed = false

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
      best = max(best, (bound / step).wholeDown * step)
    }
    return min(bound, best)
  }
}
