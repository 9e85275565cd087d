package import ExactNumbers

/// Whole units for each state, and how certain that outcome is.
package struct Apportionment: Sendable {
  /// The parts before rounding.
  ///
  /// - Shape: parallel to the states.
  /// - Unit: units.
  package let quotas: [Rational]
  /// What is rounded: the quotas, or what is left of them once minimums are given.
  ///
  /// - Shape: parallel to the states.
  /// - Unit: units.
  package let parts: [Rational]
  /// Shape: parallel to the states.
  package var units: [Int]
  /// The states between which only the tie-break decides; `nil` when there is no tie.
  package var tie: Tie?
  /// For which divisors, or at which remainder, the outcome stands; `nil` when nothing else was
  /// possible, or when each part is rounded by itself.
  package var standing: Standing?

  init(quotas: [Rational], parts: [Rational]? = nil, units: [Int]) {
    self.quotas = quotas
    self.parts = parts ?? quotas
    self.units = units
  }

  /// States with equal claims to the last units.
  package struct Tie: Hashable, Sendable {
    /// Their positions, those that get one first; sorted by larger share, then by code.
    package let members: [Int]
    /// How many of them get one unit more than without.
    package let winners: Int

    package init(members: [Int], winners: Int) {
      self.members = members
      self.winners = winners
    }
  }

  /// What else would lead to the same units.
  package enum Standing: Hashable, Sendable {
    /// Every quota divided by a number of this interval and rounded gives its units.
    case divisors(DivisorInterval)
    /// Remainders from the second on were rounded up, and up to the first down.
    case remainders(down: Rational?, up: Rational?)
  }
}

extension Apportionment.Tie {
  /// How many outcomes the tie leaves open.
  package var outcomeCount: BigInteger {
    .choices(of: winners, from: members.count)
  }

  /// All sets of winners, the chosen one first; `nil` when they are more than `limit`.
  package func outcomes(atMost limit: Int) -> [[Int]]? {
    guard outcomeCount <= BigInteger(limit) else { return nil }
    return Self.choices(of: winners, from: members[...])
  }

  private static func choices(of count: Int, from members: ArraySlice<Int>) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = members.first, members.count >= count else { return [] }
    let rest = members.dropFirst()
    return choices(of: count - 1, from: rest).map { [first] + $0 } + choices(of: count, from: rest)
  }
}
