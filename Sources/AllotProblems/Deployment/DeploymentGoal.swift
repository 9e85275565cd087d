package import AllotModel

/// One objective of a roster, for the posts of one priority where it goes by priority.
package struct DeploymentGoal: Sendable {
  package let objective: DeploymentObjective
  /// `nil` for objectives over the whole roster.
  package let priority: Int?
  /// What a levelled objective levels: ids of posts or codes of states, sorted; else empty.
  package let members: [String]

  package init(objective: DeploymentObjective, priority: Int?, members: [String]) {
    self.objective = objective
    self.priority = priority
    self.members = members
  }

  /// Whether a larger value is better.
  package var isRaised: Bool {
    switch objective {
    case .floor, .total, .coverage: true
    case .burden, .changes, .tours, .cost: false
    }
  }
}

extension DeploymentIndex {
  /// What a roster is to be best in, in strict order.
  ///
  /// Burden is left out without a key, changes without a roster before.
  package func goals(isPlannedAnew: Bool) -> [DeploymentGoal] {
    let usual: [DeploymentObjective] =
      isPlannedAnew
      ? [.floor, .total, .changes, .burden, .cost] : [.floor, .total, .burden, .cost]
    return (problem.settings.objectives ?? usual).flatMap { objective -> [DeploymentGoal] in
      switch objective {
      case .floor, .total:
        priorities.map { DeploymentGoal(objective: objective, priority: $0, members: []) }
      case .coverage:
        priorities.map {
          DeploymentGoal(
            objective: .coverage, priority: $0, members: levelledPosts($0).map { posts[$0].id.text }
          )
        }
      case .burden:
        problem.keyShares == nil
          ? []
          : [DeploymentGoal(objective: .burden, priority: nil, members: burdenedStates.map(\.text))]
      case .changes:
        isPlannedAnew ? [DeploymentGoal(objective: .changes, priority: nil, members: [])] : []
      case .tours, .cost: [DeploymentGoal(objective: objective, priority: nil, members: [])]
      }
    }
  }

  private var posts: [Post] { problem.posts }

  /// The posts of a priority that ask for somebody, by position.
  package func levelledPosts(_ priority: Int) -> [Int] {
    posts.indices.filter { posts[$0].priority == priority && posts[$0].quantity > 0 }
  }

  /// The states with pools whose burden can be told, sorted.
  package var burdenedStates: [State.Code] {
    Set(problem.pools.map(\.state)).filter { (problem.keyShares?[$0] ?? 0) > 0 }.sorted()
  }
}
