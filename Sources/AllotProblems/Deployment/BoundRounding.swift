internal import AllotModel
internal import LinearPrograms

/// Rounds bounds to values that a goal can take.
struct BoundRounding {
  let index: DeploymentIndex
  let goals: [DeploymentGoal]
  /// Of what every cost is a multiple; 0 where nothing is known.
  private let costStep: Double

  init(index: DeploymentIndex, goals: [DeploymentGoal], crews: Crews) {
    self.index = index
    self.goals = goals
    let costs = index.problem.pools.flatMap { [$0.travelCost, $0.stepCost] }
    costStep = Lattice.commonDivisor(of: costs.filter { $0 != 0 }) ?? 0
  }

  /// The best value that the goal can take and that is no better than a bound.
  func rounded(_ bound: Double, goal: Int) -> Double {
    let own = goals[goal]
    let noise = 1e-6 * max(1, abs(bound))
    switch own.objective {
    case .floor:
      let values = index.floorValues(ofPriority: own.priority ?? 0)
      return values.last { $0 <= bound + noise } ?? (values.isEmpty ? 1 : 0)
    case .total:
      let worths = index.levelledPosts(own.priority ?? 0).map { index.worth(ofPost: $0) }
      guard worths.allSatisfy({ $0 == $0.rounded() }) else { return bound }
      return (bound + noise).rounded(.down)
    case .changes, .tours: return (bound - noise).rounded(.up)
    case .burden:
      let shares = index.burdenedStates.compactMap { index.problem.keyShares?[$0] }
      return shares.map { ((bound - noise) * $0).rounded(.up) / $0 }.min() ?? bound
    case .coverage:
      let demands = index.levelledPosts(own.priority ?? 0).map {
        Double(index.problem.posts[$0].quantity * index.steps(ofPost: $0).count)
      }
      return demands.map { ((bound + noise) * $0).rounded(.down) / $0 }.max() ?? bound
    case .cost:
      return costStep > 0 ? ((bound - noise) / costStep).rounded(.up) * costStep : bound
    }
  }
}
