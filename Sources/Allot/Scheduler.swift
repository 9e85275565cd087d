package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// Finds the roster of a deployment problem: formulate, search, lift back, check every rule.
package struct Scheduler {
  package let solver: any Solver
  package let stop: StopSignal
  package let effort: Effort
  let note: @Sendable (String) -> Void

  /// How a search for a roster ended.
  package enum Answer: Sendable {
    case plan(DeploymentPlan)
    case noRoster(RosterConflict)
  }

  /// Notes are short sentences on where a long search stands.
  package init(
    solver: any Solver, stop: StopSignal, effort: Effort = Effort(),
    note: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.effort = effort
    self.note = note
  }

  /// The roster, or the posts and steps whose minimums no roster keeps.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped before any
  ///   roster was found, or when a roster that was found breaks a rule.
  package func answer(
    to problem: DeploymentProblem, from former: FormerRoster? = nil
  ) throws(SolverFailure) -> Answer {
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: former)
    let goals = index.goals(isPlannedAnew: former != nil)
    let pursuit = RosterPursuit(
      index, crews: crews, goals: goals, solver: solver, stop: stop, effort: effort, note: note)
    switch try pursuit.run() {
    case .none: return .noRoster(try conflict(index, crews))
    case .roster(let roster, let proofs):
      let isOptimal = proofs.allSatisfy(\.isProven)
      var plan = index.plan(
        of: roster, crews: crews, goals: goals, proofs: proofs,
        status: isOptimal ? .optimal : stop.isAsked ? .interrupted : .feasible)
      if plan.status == .feasible { plan.limit = stop.limit }
      try check(plan, problem, former)
      return .plan(plan)
    }
  }

  /// The posts that fall short in a roster that keeps as much of all minimums as can be.
  private func conflict(
    _ index: DeploymentIndex, _ crews: Crews
  ) throws(SolverFailure) -> RosterConflict {
    let eased = RosterFormulation(
      index, crews: crews, goals: [], minimumsMayFail: true, stays: index.staysAtMinimums(of: crews)
    )
    let outcome = try pursue(
      eased.program, aims: eased.aims, tieBreak: eased.tieBreak, solver: solver, stop: stop,
      effort: effort)
    guard case .reached(let pursuit) = outcome else { return RosterConflict(members: []) }
    return eased.conflict(in: eased.roster(from: pursuit.values))
  }

  /// - Throws: `SolverFailure` when a tour breaks a rule: such a roster is never shown.
  private func check(
    _ plan: DeploymentPlan, _ problem: DeploymentProblem, _ former: FormerRoster?
  ) throws(SolverFailure) {
    let breaches = RosterRules.breaches(of: plan.tours, in: problem, after: former)
    if let first = breaches.first {
      throw SolverFailure("the roster found breaks a rule: \(first)")
    }
  }
}
