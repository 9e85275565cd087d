internal import LinearPrograms

extension RestrictedFlow {
  /// How a flow is searched for something better.
  enum Manner {
    /// Between the roster and the best broken one: where both agree, nothing moves.
    case between
    /// By rounding the best broken one, and between what that gives and the broken one.
    case rounded
    /// Everywhere.
    case everywhere
  }

  /// What a search found.
  struct Result {
    /// Better in the goal than the roster before; `nil` where nothing is.
    var roster: Roster?
    /// What no roster over the same stays and crews is better than, in the objective.
    var bound: Double
    /// Whether the bound is reached, by the roster found or the one before.
    var isProven = false
  }

  /// - Throws: `SolverFailure` when the solver could not do its work.
  func searched(
    _ manner: Manner, by solver: any Solver, effort: Effort, stop: StopSignal
  ) throws(SolverFailure) -> Result? {
    switch manner {
    case .everywhere: return try search(program, from: values, by: solver, effort, stop)
    case .between: return try searchedBetween(by: solver, effort, stop)
    case .rounded: return try searchedByRounding(by: solver, effort, stop)
    }
  }

  /// Searches every level of a goal that levels, from the worst on.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func levelled(
    _ goal: Int, by solver: any Solver, effort: Effort, stop: StopSignal
  ) throws(SolverFailure) -> Roster? {
    let outcome = try pursue(
      program, aims: [formulation.aims[goal]], tieBreak: Objective(.minimize, []), solver: solver,
      stop: stop, effort: effort, start: values, asksUnique: false)
    guard case .reached(let pursuit) = outcome else { return nil }
    return roster(from: pursuit.values)
  }

  private func searchedBetween(
    by solver: any Solver, _ effort: Effort, _ stop: StopSignal
  ) throws(SolverFailure) -> Result? {
    guard let best = try brokenBest(by: solver, stop: stop) else { return nil }
    if !isBetter(best.objectiveValue) { return nil }
    return try search(between(values, best.values), from: values, by: solver, effort, stop)
  }

  private func searchedByRounding(
    by solver: any Solver, _ effort: Effort, _ stop: StopSignal
  ) throws(SolverFailure) -> Result? {
    guard let best = try brokenBest(by: solver, stop: stop) else { return nil }
    if !isBetter(best.objectiveValue) { return nil }
    let dive = RosterDive(formulation, program: program, objective: objective, solver: solver)
    let rounds = RestrictedFlow.roundsPerNode * effort.nodes(for: program)
    guard let rounded = try dive.values(rounds: rounds, stop: stop).map({ program.withWhole($0) }),
      program.violations(at: rounded).isEmpty
    else { return nil }
    return try search(between(rounded, best.values), from: rounded, by: solver, effort, stop)
  }

  /// A program solved anew with a few bounds moved is less than a node, where columns are tried.
  private static let roundsPerNode = 4

  /// The best values without regard to wholeness.
  private func brokenBest(
    by solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> Solution? {
    var broken = program
    broken.isWhole = program.isWhole.map { _ in false }
    let session = try solver.makeSession(for: broken)
    session.setObjective(objective)
    guard case .optimal(let best) = try session.solve(stop: stop) else { return nil }
    return best
  }

  /// The program with every column kept in which whole and broken values agree.
  private func between(_ whole: [Double], _ broken: [Double]) -> BareProgram {
    var between = program
    for column in whole.indices where abs(whole[column] - broken[column]) <= Tolerance.wholeness {
      between.columnBounds[column] = whole[column]...whole[column]
    }
    return between
  }

  private func search(
    _ program: BareProgram, from start: [Double], by solver: any Solver, _ effort: Effort,
    _ stop: StopSignal
  ) throws(SolverFailure) -> Result? {
    let outcome = try pursue(
      program, aims: [.best(objective)], tieBreak: Objective(.minimize, []), solver: solver,
      stop: stop, effort: effort, start: start, asksUnique: false)
    guard case .reached(let pursuit) = outcome, let rank = pursuit.results[0].ranks.first else {
      return nil
    }
    let isBetter = isBetter(objective.value(at: pursuit.values))
    return Result(
      roster: isBetter ? roster(from: pursuit.values) : nil, bound: rank.bound,
      isProven: rank.isProven)
  }

  private func isBetter(_ value: Double) -> Bool {
    let before = objective.value(at: values)
    let gain = objective.sense == .maximize ? value - before : before - value
    return gain > RestrictedFlow.noise * max(1, abs(before))
  }

  /// What a better value has to be better by, relative to it.
  private static let noise = 1e-9
}

extension BareProgram {
  /// Values whose whole columns are exactly whole.
  fileprivate func withWhole(_ values: [Double]) -> [Double] {
    values.indices.map { isWhole[$0] ? values[$0].rounded() : values[$0] }
  }
}
