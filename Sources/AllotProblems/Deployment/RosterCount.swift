internal import AllotModel

/// Counts who is present, who counts and who comes and goes, from tours alone.
///
/// Tables run by seat, then by step.
struct RosterCount: Sendable {
  let index: DeploymentIndex
  private(set) var present: [Int]
  /// Present and out of briefing.
  private(set) var counting: [Int]
  /// Tours that begin in the step.
  private(set) var starts: [Int]
  /// Tours whose last step it is.
  private(set) var ends: [Int]

  init(_ index: DeploymentIndex) {
    self.index = index
    let zeros = [Int](repeating: 0, count: index.seats.count * index.stepCount)
    (present, counting, starts, ends) = (zeros, zeros, zeros, zeros)
  }

  /// Adds a stay of several experts, or takes it away where their number is below zero.
  mutating func add(_ stint: Stint, experts: Int) {
    let row = stint.seat * index.stepCount
    let (first, last) = (stint.steps.lowerBound, stint.steps.upperBound)
    for step in first...last { present[row + step] += experts }
    let briefing = index.problem.settings.briefing
    if first + briefing <= last {
      for step in (first + briefing)...last { counting[row + step] += experts }
    }
    starts[row + first] += experts
    ends[row + last] += experts
  }

  /// What counts as coverage of a post in a step.
  ///
  /// - Unit: experts, or teams.
  func counted(post: Int, step: Int) -> Int {
    var units = index.problem.posts[post].quantity
    for seat in index.seatsByPost[post] {
      units = min(units, counting[seat * index.stepCount + step] / index.seats[seat].perUnit)
    }
    return index.seatsByPost[post].isEmpty ? 0 : units
  }
}
