package import AllotExplanation
package import AllotModel
package import AllotProblems
package import LinearPrograms

/// Finds the plan of a matching problem: formulate, pursue, lift back, explain what stays open.
package struct Matcher {
  package let solver: any Solver
  package let stop: StopSignal
  package let effort: Effort
  /// What was reached in other problems that saves work in this one.
  package let memory: PursuitMemory?
  private let note: @Sendable (String) -> Void

  /// How a match ended.
  package enum Answer: Sendable {
    case plan(MatchPlan)
    case noPlan(MinimumConflict)
  }

  /// Notes are short sentences on where a long search stands.
  package init(
    solver: any Solver, stop: StopSignal, effort: Effort = Effort(),
    memory: PursuitMemory? = nil, note: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.effort = effort
    self.memory = memory
    self.note = note
  }

  /// The same for many problems that are nearly equal: what was reached in one is remembered.
  func remembering() -> Matcher {
    Matcher(
      solver: RememberingSolver(solver), stop: stop, effort: effort, memory: PursuitMemory(),
      note: note)
  }

  /// The plan, or the minimums that no plan keeps together.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped before any
  ///   plan was found.
  package func answer(to problem: MatchingProblem) throws(SolverFailure) -> Answer {
    let formulation = MatchFormulation(problem)
    let outcome = try pursue(
      formulation.program, aims: formulation.goals.map(\.aim), tieBreak: formulation.tieBreak,
      solver: solver, stop: stop, effort: effort, memory: memory,
      note: { note(sentence(for: $0, in: formulation)) })
    switch outcome {
    case .infeasible:
      return .noPlan(try conflict(in: problem))
    case .stopped: throw SolverFailure("stopped before any plan was found")
    case .reached(let pursuit):
      return .plan(try plan(from: pursuit, of: formulation))
    }
  }

  /// The plan that a pursuit found, with what stays open explained.
  ///
  /// - Throws: `SolverFailure` when the values break a row.
  package func plan(
    from pursuit: Pursuit, of formulation: MatchFormulation
  ) throws(SolverFailure) -> MatchPlan {
    var plan = try formulation.plan(
      from: pursuit, isInterrupted: stop.isAsked && pursuit.wasStopped)
    if plan.status == .feasible { plan.limit = stop.limit }
    let reasons = OpenReasons(
      of: plan, in: formulation.index, isFinished: !pursuit.wasStopped)
    for position in plan.needs.indices {
      plan.needs[position].reasons = reasons.reasons(
        forNeed: position, with: plan.needs[position])
    }
    return plan
  }

  /// The minimums that no plan keeps together; none are named when there is no time to find them.
  private func conflict(in problem: MatchingProblem) throws(SolverFailure) -> MinimumConflict {
    do {
      return try MinimumConflict.find(in: problem, solver: solver, stop: stop)
    } catch {
      guard stop.isRaised else { throw error }
      return MinimumConflict(members: [], limits: [])
    }
  }

  private func sentence(for progress: PursuitProgress, in formulation: MatchFormulation) -> String {
    let goal = formulation.goals[progress.aim]
    let priority = goal.priority.map { ", priority \($0)" } ?? ""
    let detail = progress.detail.isEmpty ? "" : ": \(progress.detail)"
    return "\(goal.objective.rawValue)\(priority)\(detail)"
  }
}
