package import AllotModel

/// What the file of a roster says of it; its problem is not in the file.
package struct Roster: Sendable {
  package struct Objective: Sendable {
    package let name: String
    package let priority: Int?
    package let value: Double

    package init(name: String, priority: Int?, value: Double) {
      self.name = name
      self.priority = priority
      self.value = value
    }
  }

  package struct Post: Sendable {
    package let id: String
    /// Unit: expert-steps, or team-steps.
    package let demand: Double
    package let covered: Double
    package let coverage: Double
    /// The weightiest cause for which it stays open; `nil` when it does not.
    package let reason: String?

    package init(
      id: String, demand: Double, covered: Double, coverage: Double, reason: String?
    ) {
      self.id = id
      self.demand = demand
      self.covered = covered
      self.coverage = coverage
      self.reason = reason
    }
  }

  package struct Pool: Sendable {
    package let id: String
    package let headcount: Double
    package let used: Double

    package init(id: String, headcount: Double, used: Double) {
      self.id = id
      self.headcount = headcount
      self.used = used
    }
  }

  package struct Contributor: Sendable {
    package let state: String
    /// Unit: expert-steps.
    package let value: Double
    package let ofFair: Double?

    package init(state: String, value: Double, ofFair: Double?) {
      self.state = state
      self.value = value
      self.ofFair = ofFair
    }
  }

  package let digest: String
  package let objectives: [Objective]
  package let posts: [Post]
  package let pools: [Pool]
  package let contributors: [Contributor]
  /// Unit: of their steps: days; steps from the first one where the file has no days.
  package let tours: [Tour]
  /// Whether tours are known by their days.
  package let hasDays: Bool
  /// What a step is: `day`, `week`, `month`; `nil` where the file does not tell.
  package let step: String?

  package init(
    digest: String, objectives: [Objective], posts: [Post], pools: [Pool],
    contributors: [Contributor], tours: [Tour], hasDays: Bool, step: String? = nil
  ) {
    self.digest = digest
    self.objectives = objectives
    self.posts = posts
    self.pools = pools
    self.contributors = contributors
    self.tours = tours
    self.hasDays = hasDays
    self.step = step
  }
}
