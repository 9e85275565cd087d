package import AllotModel

/// What a column of a roster program stands for.
package enum RosterMeaning: Hashable, Sendable {
  /// How many crews of a pool go one way: a stay, or waiting where there is none.
  case crews(Pool.ID, Stint?)
  /// What counts at a post in a step.
  case counted(Post.ID, step: Int)
  /// Whether the smallest coverage of a priority's posts reaches a value.
  case reaches(Double, priority: Int)
  /// What counts at a post in a step, up to its minimum.
  case kept(Post.ID, step: Int)
  /// What counts at a post over its whole window.
  case covered(Post.ID)
  /// The worst level of a goal's members.
  case worstLevel(goal: Int)
  /// How many experts count, are present, come or go at a seat in a step, before they are known.
  case experts(seat: Int, step: Int)
  /// The expert-steps that a state sends.
  case sent(State.Code)
}

/// Why a row stands in a roster program.
package enum RosterReason: Hashable, Sendable {
  /// As many crews of a pool come to a moment as leave it.
  case crewGoesOn(Pool.ID, step: Int)
  /// Nobody counts who is not there and out of briefing.
  case countedIsThere(Post.ID, Profile.ID, step: Int)
  /// Nobody is sent beyond the quantity, but for a handover.
  case quantityIsTheMost(Post.ID, Profile.ID, step: Int)
  /// The smallest coverage holds in every step of every post.
  case floorHolds(Post.ID, step: Int)
  /// A value of the smallest coverage is reached only after the one before.
  case floorRises(priority: Int)
  /// What is kept of a minimum counts.
  case minimumIsKept(Post.ID, step: Int)
  /// What counts over the window is counted.
  case coveredIsCounted(Post.ID)
  /// No member of a goal is worse than the worst level.
  case worstLevelHolds(goal: Int)
  /// No more changes than allowed.
  case changesAreLimited
  /// What an earlier goal reached is kept.
  case goalIsKept(Int)
  /// What a state sends is counted.
  case sentIsCounted(State.Code)
  /// The experts of a pool serve no more in a year than their limits add up to.
  case yearIsLimited(Pool.ID, year: Int)
}
