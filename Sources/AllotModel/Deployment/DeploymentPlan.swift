/// One expert of a pool, who is known by a number only: `FI/screening/3`.
package struct Expert: Hashable, Comparable, Sendable {
  package let pool: Pool.ID
  /// From 1 to the headcount of the pool.
  package let number: Int

  package init(pool: Pool.ID, number: Int) {
    self.pool = pool
    self.number = number
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.pool, left.number) < (right.pool, right.number)
  }
}

extension Expert: CustomStringConvertible {
  package var description: String { "\(pool)/\(number)" }
}

/// One expert's stay at one post, without a break.
package struct Tour: Hashable, Sendable {
  package let expert: Expert
  package let post: Post.ID
  /// What the expert serves as; one tour has one profile.
  package let profile: Profile.ID
  /// Unit: steps of the horizon, counted from 0.
  package let steps: ClosedRange<Int>

  package init(expert: Expert, post: Post.ID, profile: Profile.ID, steps: ClosedRange<Int>) {
    self.expert = expert
    self.post = post
    self.profile = profile
    self.steps = steps
  }
}

/// Which expert serves where and when: every list sorted by id, tours by expert and start.
package struct DeploymentPlan: Sendable {
  package var status: PlanStatus
  /// What ended the search, where the status is `feasible` and it is known.
  package var limit: SearchLimit?
  package var objectives: [DeploymentObjectiveResult]
  package var tours: [Tour]
  package var posts: [PostResult]
  package var pools: [PoolResult]
  package var contributors: [ContributorResult]

  package init(
    status: PlanStatus, objectives: [DeploymentObjectiveResult], tours: [Tour],
    posts: [PostResult], pools: [PoolResult], contributors: [ContributorResult]
  ) {
    self.status = status
    self.objectives = objectives
    self.tours = tours
    self.posts = posts
    self.pools = pools
    self.contributors = contributors
  }
}

/// What one objective of a roster reached, and how good that is proven to be.
package struct DeploymentObjectiveResult: Sendable {
  package let objective: DeploymentObjective
  /// The priority of the posts it is about; `nil` for objectives over the whole roster.
  package let priority: Int?
  /// The worst level of a levelled objective, else the sum or count.
  ///
  /// - Unit: a coverage (floor, coverage), weighted expert-steps (total), expert-steps per whole
  ///   key (burden), expert-steps (changes), tours (tours), the currency (cost).
  package let value: Double
  /// No roster is better than this, in the unit of `value`.
  package let bound: Double
  package let isProven: Bool
  /// The levels of a levelled objective, the worst first; empty for the others.
  package let levels: [ObjectiveResult.Level]

  package init(
    objective: DeploymentObjective, priority: Int?, value: Double, bound: Double,
    isProven: Bool, levels: [ObjectiveResult.Level] = []
  ) {
    self.objective = objective
    self.priority = priority
    self.value = value
    self.bound = bound
    self.isProven = isProven
    self.levels = levels
  }
}

/// What a roster does for one post.
package struct PostResult: Sendable {
  /// One step of a post's window.
  ///
  /// - Unit: experts, or teams, as the post asks.
  package struct Step: Hashable, Sendable {
    package let step: Int
    package let quantity: Int
    /// Present, those in briefing and handover with them; of teams, complete or not, the experts.
    package let present: Int
    /// Present and counting as coverage.
    package let counted: Int

    package init(step: Int, quantity: Int, present: Int, counted: Int) {
      self.step = step
      self.quantity = quantity
      self.present = present
      self.counted = counted
    }
  }

  package let id: Post.ID
  package let steps: [Step]
  /// How many of the first steps everybody who can be there is in briefing, so that nobody counts.
  package let briefing: Int
  /// Why steps stay open; their quantities add up to what is open.
  package var reasons: [PostReason]

  package init(id: Post.ID, steps: [Step], briefing: Int = 0, reasons: [PostReason] = []) {
    self.id = id
    self.steps = steps
    self.briefing = briefing
    self.reasons = reasons
  }

  /// Unit: expert-steps, or team-steps.
  package var demand: Int { steps.reduce(0) { $0 + $1.quantity } }
  /// Unit: expert-steps, or team-steps.
  package var covered: Int { steps.reduce(0) { $0 + $1.counted } }
  /// Covered per demand, in [0, 1]; 1 when nothing is asked.
  package var coverage: Double { demand == 0 ? 1 : Double(covered) / Double(demand) }
  /// The smallest coverage of any step in which somebody can count; 1 when nothing is asked.
  package var floor: Double {
    steps.dropFirst(briefing).filter { $0.quantity > 0 }
      .map { Double($0.counted) / Double($0.quantity) }.min() ?? 1
  }
}

/// Why some of what a post asks for stays open.
package struct PostReason: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// No pool has the profile.
    case profile
    /// Pools have it, and none of their experts speaks a language that is asked for.
    case languages
    /// Experts who could come are the host's own, earmarked elsewhere or kept from this state.
    case destination
    /// Nobody who could come is available at that time.
    case availability
    /// What is left of the time is shorter than the shortest tour.
    case shortestTour
    /// The briefing of those who arrive.
    case briefing
    /// All are resting between two tours or have served their limit of the year.
    case limits
    /// Those who could come serve at these other posts, sorted.
    case elsewhere([Post.ID])
    /// Those who are left travel in crews larger than what is open.
    case incomplete
    /// Someone could come, at the cost of an objective that comes before.
    case objectives
    /// The steps lie before the day from which on the roster may change.
    case frozen
  }

  package let cause: Cause
  /// Unit: expert-steps, or team-steps.
  package let quantity: Int

  package init(cause: Cause, quantity: Int) {
    self.cause = cause
    self.quantity = quantity
  }
}

/// What a roster asks of one pool.
package struct PoolResult: Sendable {
  package let id: Pool.ID
  package let state: State.Code
  package let headcount: Int
  /// How many of its experts serve at all.
  package let used: Int
  package let expertSteps: Int

  /// Its headcount, or how many served where it had more before.
  package var experts: Int { max(headcount, used) }

  package init(id: Pool.ID, state: State.Code, headcount: Int, used: Int, expertSteps: Int) {
    self.id = id
    self.state = state
    self.headcount = headcount
    self.used = used
    self.expertSteps = expertSteps
  }
}
