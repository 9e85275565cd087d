internal import AllotModel
package import LinearPrograms

extension RosterPursuit {
  /// Finds a roster with the usual effort first, where more is given, and goes on from it.
  ///
  /// With much effort an early goal may take the time that later ones need, so that a time limit would
  /// leave less than the usual effort finds in a part of it.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped before any
  ///   roster was found.
  package func run() throws(SolverFailure) -> Ending {
    guard effort.work > Effort().work, !isSmall else { return try run(from: nil) }
    let first = try RosterPursuit(
      index, crews: crews, goals: goals, solver: solver, stop: stop, effort: Effort(),
      changeLimit: changeLimit, note: note
    ).run(from: nil)
    guard case .roster(let known, let proofs) = first, !proofs.allSatisfy(\.isProven),
      !stop.isRaised, case .roster(let found, let more) = try run(from: known)
    else { return first }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let (before, after) = (scoring.score(of: known), scoring.score(of: found))
    let difference = after.difference(from: before, goals: goals)
    let isBetter = difference?.isBetter ?? false
    let (best, other) = isBetter ? (more, proofs) : (proofs, more)
    let levels = isBetter ? after.levels : before.levels
    // A bound holds for rosters that are as good in all goals before it.
    let last = difference?.goal ?? goals.count
    return .roster(
      isBetter ? found : known,
      goals.indices.map { goal in
        goal <= last
          ? best[goal].joined(with: other[goal], reached: levels[goal], goal: goals[goal])
          : best[goal]
      })
  }
}

extension GoalProof {
  /// The nearer bounds of two that both hold.
  func joined(
    with other: Self, reached: [Double], goal: DeploymentGoal
  ) -> Self {
    let nearer = zip(bounds, other.bounds).map { goal.isRaised ? min($0, $1) : max($0, $1) }
    var joined = GoalProof(nearer, reached: reached, goal: goal)
    joined.isProven = joined.isProven || isProven
    return joined
  }
}
