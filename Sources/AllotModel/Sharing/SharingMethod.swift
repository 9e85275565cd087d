package import ExactNumbers

/// One notion of fairness, by which everything is split once.
package struct SharingMethod: Sendable {
  package let name: String
  package let basis: Basis
  /// How its shares become whole units.
  package let rounding: RoundingMethod
  /// The fewest units that any state gets.
  package let minimum: Int
  package let place: Place?

  /// What the shares follow from.
  package enum Basis: Sendable {
    case key(KeyBasis)
    case claims(ClaimsBasis)
    case game(GameBasis)
  }

  package init(
    name: String, basis: Basis, rounding: RoundingMethod = .largestRemainder, minimum: Int = 0,
    place: Place? = nil
  ) {
    self.name = name
    self.basis = basis
    self.rounding = rounding
    self.minimum = minimum
    self.place = place
  }
}

/// Shares that follow from a key, perhaps brought within bounds.
package struct KeyBasis: Sendable {
  package let key: Key
  package let table: KeyTable
  /// The same without rounding; `nil` when the formula has no fractions.
  package let exact: ExactKeyTable?
  /// The smallest and the largest share; `nil` when the key's shares stand as they are.
  package let bounds: ClosedRange<Rational>?
  /// Before they are brought within the bounds.
  ///
  /// - Shape: parallel to the states of the table.
  package let freeShares: [Rational]
  /// Brought within the bounds, and exactly 1 in sum.
  ///
  /// - Shape: parallel to the states of the table.
  package let shares: [Rational]

  /// A key over some states.
  ///
  /// - Throws: `ExactBounds.Failure` when no shares lie within the bounds.
  package init(
    _ key: Key, table: KeyTable, over states: [State], within bounds: ClosedRange<Rational>?
  ) throws(ExactBounds.Failure) {
    self.key = key
    self.table = table
    self.bounds = bounds
    exact = key.exactTable(over: states)
    let free = exact?.shares ?? Self.normalised(table.shares)
    freeShares = free
    guard let bounds else {
      shares = free
      return
    }
    shares = try ExactBounds.shares(
      weights: free, floors: free.map { _ in bounds.lowerBound },
      ceilings: free.map { _ in bounds.upperBound })
  }

  /// Doubles brought to a sum of exactly 1.
  private static func normalised(_ shares: [Double]) -> [Rational] {
    let exact = shares.map(Rational.init(exactly:))
    let sum = exact.reduce(Rational.zero, +)
    return exact.map { $0 / sum }
  }
}

/// Shares that follow from what is claimed.
package struct ClaimsBasis: Sendable {
  package let rule: ClaimsRule
  /// Zero or more; together at least what is split.
  ///
  /// - Shape: parallel to the states of the problem.
  package let claims: [Rational]

  package init(rule: ClaimsRule, claims: [Rational]) {
    self.rule = rule
    self.claims = claims
  }
}
