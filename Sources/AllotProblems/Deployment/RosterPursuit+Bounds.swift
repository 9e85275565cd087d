internal import AllotModel

extension GoalProof {
  /// Bounds beside what is reached.
  init(_ bounds: [Double], reached: [Double], goal: DeploymentGoal) {
    let isMet = zip(bounds, reached).allSatisfy { bound, value in
      abs(bound - value) <= 1e-6 * max(1, abs(value))
    }
    let fair = zip(bounds, reached).map { goal.isRaised ? max($0, $1) : min($0, $1) }
    self.init(bounds: fair, isProven: isMet)
  }
}

extension DeploymentIndex {
  /// What no roster can be better than, whatever else holds.
  func trivialBounds(of goal: DeploymentGoal, for crews: Crews) -> [Double] {
    switch goal.objective {
    case .floor: return [1]
    case .total:
      return [
        levelledPosts(goal.priority ?? 0).reduce(0) {
          $0 + worth(ofPost: $1) * Double(problem.posts[$1].quantity * steps(ofPost: $1).count)
        }
      ]
    case .coverage: return goal.members.map { _ in 1 }
    case .burden: return goal.members.map { _ in 0 }
    case .changes: return [Double(crews.lostSteps)]
    case .tours, .cost: return [0]
    }
  }
}

extension DeploymentIndex {
  /// How many stays at moments crews have at most, by which programs grow.
  func stayCount(of crews: Crews, countsChanges: Bool) -> Int {
    problem.pools.indices.reduce(0) { sum, pool in
      let own = crews.all.filter { $0.pool == pool }
      let kinds = countsChanges ? Set(own.map(\.former)).count : 1
      let limit = problem.pools[pool].yearlyLimit ?? 0
      let width = isLimited[pool] ? min(limit, stepCount) + 1 : 1
      let lengths = tourLengths(ofPool: pool).count
      return sum + kinds * seatsByPool[pool].count * stepCount * lengths * width
    }
  }
}
