package import AllotModel

/// One profile that a post asks for: what an expert can be there.
///
/// A post for single experts has one seat; a post for teams has one for each profile in a team.
package struct Seat: Sendable {
  /// The position of the post.
  package let post: Int
  package let profile: Profile.ID
  /// How many experts of the profile one unit of the post's quantity takes.
  package let perUnit: Int
  /// How many experts of the profile may be present in a step.
  package let limit: Int
  package let steps: ClosedRange<Int>
}

/// One stay of a crew: where it serves as what, from its first step to its last.
package struct Stint: Hashable, Sendable {
  /// The position of the seat.
  package let seat: Int
  package let steps: ClosedRange<Int>

  package init(seat: Int, steps: ClosedRange<Int>) {
    self.seat = seat
    self.steps = steps
  }
}

extension [Stint] {
  /// Where a season is in each of so many steps; `Former.home` where it is at no seat.
  func seatsByStep(_ stepCount: Int) -> [Int] {
    var seats = [Int](repeating: Former.home, count: stepCount)
    for stint in self { for step in stint.steps { seats[step] = stint.seat } }
    return seats
  }
}
