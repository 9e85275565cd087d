internal import AllotModel
internal import AllotProblems

extension MatchFormulation {
  /// What each arc gives in a plan, maybe of another problem.
  ///
  /// - Shape: one per arc.
  /// - Unit: units of the resource given.
  func given(in plan: MatchPlan) -> [Double] {
    var amounts: [PlanDifference.Pair: Double] = [:]
    for allocation in plan.allocations {
      amounts[.init(offer: allocation.offer, need: allocation.need)] = allocation.quantity
    }
    let problem = index.problem
    return index.arcs.map { arc in
      let pair = PlanDifference.Pair(
        offer: problem.offers[arc.offer].id, need: problem.needs[arc.need].id)
      return amounts[pair] ?? 0
    }
  }
}
