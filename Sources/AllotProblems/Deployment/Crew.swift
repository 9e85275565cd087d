package import AllotModel

/// Experts of one pool who make every tour together; a single one where nothing else is said.
package struct Crew: Sendable {
  /// The position of the pool.
  package let pool: Int
  package let numbers: ClosedRange<Int>
  package let standing: Standing
  /// What each member did by the roster before: the seat, or one of `Former`'s two words.
  ///
  /// - Shape: members by steps; empty without a roster before.
  package let former: [[Int]]

  /// How many experts it has.
  package var size: Int { numbers.count }

  /// How many members do something else in a step than by the roster before.
  ///
  /// Experts at home are at `Former.home`.
  func changes(at seat: Int, step: Int) -> Int { former.count { $0[step] != seat } }
}

/// What an expert does who is at no seat.
package enum Former {
  package static let home = -1
  /// Served where no seat is any more.
  package static let elsewhere = -2
}

/// Where a crew stands when the first open step begins.
package struct Standing: Hashable, Sendable {
  /// The first step in which a new tour may begin.
  package var firstStep: Int
  /// The steps served before, by calendar year, but for the stay in progress.
  package var used: [Int]
  /// Posts at which no tour may begin in `firstStep`, since it would go on with one that ended.
  package var barredPosts: [Int]
  package var ongoing: Ongoing?

  /// A stay that began before the first open step and may go on.
  package struct Ongoing: Hashable, Sendable {
    package let seat: Int
    package let start: Int
    /// The steps with which it may end, ascending; never empty.
    package let ends: [Int]
  }
}

/// Everybody who can be sent, and what is settled already.
package struct Crews: Sendable {
  /// By pool and number.
  package let all: [Crew]
  /// The first steps of the horizon, which stay as they were.
  package let frozenSteps: Int
  /// Tours, or their beginnings, in frozen steps that nothing can change any more.
  package let settled: [Tour]
  /// The expert-steps of the roster before that nobody can keep, as those experts are gone.
  package let lostSteps: Int
}
