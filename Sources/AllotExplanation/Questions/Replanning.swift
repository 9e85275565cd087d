package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// Plans changed problems, to see what a change does.
///
/// Every effect that is told is the difference of two plans made by it; none is read off prices.
package struct Replanning: Sendable {
  package let solver: any Solver
  package let stop: StopSignal
  package let effort: Effort
  /// What was reached in other problems that saves work in this one.
  package let memory: PursuitMemory?

  package init(
    solver: any Solver, stop: StopSignal, effort: Effort = Effort(), memory: PursuitMemory? = nil
  ) {
    self.solver = solver
    self.stop = stop
    self.effort = effort
    self.memory = memory
  }

  /// The best plan of a problem; `nil` when no plan keeps every minimum.
  ///
  /// - Parameters:
  ///   - problem: What is planned.
  ///   - known: A plan with which a search over whole units begins, where it keeps the rules.
  ///   - depth: How many goals are pursued, and nothing settles what they leave open; `nil` means
  ///     all, and the tie-break does.
  /// - Returns: the plan.
  /// - Throws: `SolverFailure` when there is no answer, or none in time.
  package func plan(
    for problem: MatchingProblem, from known: MatchPlan? = nil, through depth: Int? = nil
  ) throws(SolverFailure) -> MatchPlan? {
    let formulation = MatchFormulation(problem)
    let hasWhole = formulation.program.isWhole.contains(true)
    let pursuit = try pursuit(
      of: formulation.program,
      aims: formulation.goals.prefix(depth ?? formulation.goals.count).map(\.aim),
      tieBreak: depth == nil ? formulation.tieBreak : Objective(.maximize, []),
      start: hasWhole
        ? known.map { formulation.values(ofGiven: formulation.given(in: $0)) } : nil)
    guard let pursuit else { return nil }
    return try formulation.plan(from: pursuit, isInterrupted: false)
  }

  /// The best values of a program; `nil` when none keep every row.
  package func pursuit(
    of program: BareProgram, aims: [Aim], tieBreak: Objective = Objective(.maximize, []),
    start: [Double]? = nil
  ) throws(SolverFailure) -> Pursuit? {
    let outcome = try pursue(
      program, aims: aims, tieBreak: tieBreak, solver: solver, stop: stop, effort: effort,
      start: start, memory: memory, asksUnique: false)
    switch outcome {
    case .infeasible: return nil
    case .reached(let pursuit) where !stop.isRaised: return pursuit
    case .reached, .stopped: throw SolverFailure("stopped before the question was answered")
    }
  }
}
