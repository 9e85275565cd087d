/// The bounds of goals, taken in their order, and the way back to an earlier goal.
///
/// Bounds of a goal hold for rosters that are as good in all goals before it. Where a roster becomes
/// better in an earlier goal, those of that goal and of all after it are taken again.
struct GoalLadder<Rows> {
  /// How a goal was left.
  enum Step {
    /// With bounds, level by level.
    case bounds([Double])
    /// With a roster that is better in an earlier goal.
    case gained(inGoal: Int)
  }

  /// Shape: one list per goal that is bounded.
  private(set) var bounds: [[Double]] = []
  /// The rows before each of these goals was kept.
  private var rows: [Rows] = []

  /// The goal whose turn it is.
  var goal: Int { bounds.count }

  /// Leaves the goal whose turn it is, which began with the rows before it was kept.
  ///
  /// - Returns: the rows to go back to; `nil` where it goes on.
  mutating func take(_ step: Step, from before: Rows) -> Rows? {
    switch step {
    case .bounds(let own):
      bounds.append(own)
      rows.append(before)
      return nil
    case .gained(let earlier):
      precondition(earlier < goal, "only an earlier goal is gone back to")
      defer {
        bounds.removeSubrange(earlier...)
        rows.removeSubrange(earlier...)
      }
      return rows[earlier]
    }
  }
}
