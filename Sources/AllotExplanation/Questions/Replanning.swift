package import AllotModel
package import AllotProblems
package import LinearPrograms

/// Plans changed problems, to see what a change does.
///
/// Every effect that is told is the difference of two plans made by it; none is read off prices.
package struct Replanning: Sendable {
  package let solver: any Solver
  package let stop: StopSignal
  package let effort: Effort

  package init(solver: any Solver, stop: StopSignal, effort: Effort = Effort()) {
    self.solver = solver
    self.stop = stop
    self.effort = effort
  }

  /// The best plan of a problem; `nil` when no plan keeps every minimum.
  ///
  /// - Throws: `SolverFailure` when there is no answer, or none in time.
  package func plan(for problem: MatchingProblem) throws(SolverFailure) -> MatchPlan? {
    try plan(of: MatchFormulation(problem))
  }

  /// The best plan of a formulation; `nil` when no plan keeps every minimum.
  package func plan(of formulation: MatchFormulation) throws(SolverFailure) -> MatchPlan? {
    let pursuit = try pursuit(
      of: formulation.program, aims: formulation.goals.map(\.aim), tieBreak: formulation.tieBreak)
    guard let pursuit else { return nil }
    return try formulation.plan(from: pursuit, isInterrupted: false)
  }

  /// The best values of a program; `nil` when none keep every row.
  package func pursuit(
    of program: BareProgram, aims: [Aim], tieBreak: Objective = Objective(.maximize, [])
  ) throws(SolverFailure) -> Pursuit? {
    let outcome = try pursue(
      program, aims: aims, tieBreak: tieBreak, solver: solver, stop: stop, effort: effort)
    switch outcome {
    case .infeasible: return nil
    case .reached(let pursuit) where !stop.isRaised: return pursuit
    case .reached, .stopped: throw SolverFailure("stopped before the question was answered")
    }
  }
}
