internal import AllotModel

/// What a goal's worst level is to reach next, and what it cannot be better than.
///
/// Only a smallest coverage has targets below its bound: a program is told to come as near to one as
/// it can, which it cannot tell of the smallest coverage itself.
struct GoalTarget {
  private let goal: DeploymentGoal
  /// What a smallest coverage can be, ascending; empty for other goals.
  private let choices: [Double]
  /// What no roster is better than that is as good in the goals before.
  private(set) var bound: Double
  /// The best value that is still worth a search.
  private var ceiling: Double
  private(set) var value: Double

  init(_ bound: Double, of goal: DeploymentGoal, in index: DeploymentIndex) {
    self.goal = goal
    let isFloor = goal.objective == .floor
    choices = isFloor ? index.floorValues(ofPriority: goal.priority ?? 0) : []
    (self.bound, ceiling, value) = (bound, bound, bound)
  }

  /// Whether nothing is left to search for.
  func isMet(by reached: Double) -> Bool {
    let noise = GoalTarget.noise * max(1, abs(reached))
    return goal.isRaised ? reached >= ceiling - noise : reached <= ceiling + noise
  }

  /// Aims at the best again where the target is reached.
  mutating func aimHigher(beyond reached: Double) {
    if reached >= value - GoalTarget.noise { value = ceiling }
  }

  /// Takes note of the best value of a program's objective; what lacks of the target, for a smallest
  /// coverage.
  mutating func lower(to proven: Double, isBound: Bool) {
    guard goal.objective == .floor else {
      if isBound { bound = goal.isRaised ? min(bound, proven) : max(bound, proven) }
      return
    }
    ceiling = choices.last { $0 < value - GoalTarget.noise } ?? 0
    if isBound { bound = ceiling }
    value = ceiling
  }

  /// Aims at a value half way down to what is reached; `false` where there is none, and the best is
  /// the target again.
  mutating func aimLower(beyond reached: Double) -> Bool {
    let between = choices.filter {
      $0 > reached + GoalTarget.noise && $0 < value - GoalTarget.noise
    }
    value = between.isEmpty ? ceiling : between[between.count / 2]
    return !between.isEmpty
  }

  /// Relative to a level where it is above 1.
  private static let noise = 1e-6
}
