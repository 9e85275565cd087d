internal import AllotModel
package import LinearPrograms

extension RosterFormulation {
  /// What a pursuit proved, with what is settled already counted in.
  ///
  /// - Shape: one per goal.
  package func proofs(of pursuit: Pursuit) -> [GoalProof] {
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let settled = scoring.score(of: Roster(seasons: crews.all.map { _ in [] }))
    return zip(goals.indices, pursuit.results).map { goal, result in
      let isSum = goals[goal].members.isEmpty && !goals[goal].isRaised
      let before = isSum ? constant(of: goal, settled) : 0
      return GoalProof(bounds: result.ranks.map { $0.bound + before }, isProven: result.isProven)
    }
  }

  /// What a sum has before any way is taken.
  private func constant(of goal: Int, _ settled: RosterScore) -> Double {
    goals[goal].objective == .changes ? Double(crews.lostSteps) : settled.levels[goal][0]
  }
}
