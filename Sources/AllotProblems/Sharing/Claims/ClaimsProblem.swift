package import AllotModel
package import ExactNumbers

/// An amount, and what is claimed of it.
package struct ClaimsProblem: Hashable, Sendable {
  /// Zero or more, and no more than all claims together.
  package let amount: Rational
  /// Zero or more.
  package let claims: [Rational]

  /// - Precondition: no claim is negative; the claims reach the amount.
  package init(amount: Rational, claims: [Rational]) {
    precondition(claims.allSatisfy { $0.sign >= 0 }, "no claim is negative")
    precondition(amount.sign >= 0 && amount <= claims.sum, "the claims reach the amount")
    self.amount = amount
    self.claims = claims
  }

  /// What each gets by a rule: zero or more, no more than the claim, the amount in sum.
  ///
  /// - Complexity: O(n log n), but for `random-arrival` and `average-of-awards`, which look at the
  ///   sums of all subsets of each half of the claims.
  package func awards(by rule: ClaimsRule) -> [Rational] {
    if amount.isZero { return claims.map { _ in 0 } }
    if amount == claims.sum { return claims }
    switch rule {
    case .proportional: return claims.map { $0 * amount / claims.sum }
    case .equalAwards: return equalAwards
    case .equalLosses: return equalLosses
    case .talmud: return talmud
    case .reverseTalmud: return reverseTalmud
    case .piniles: return piniles
    case .constrainedEgalitarian: return constrainedEgalitarian
    case .minimalOverlap: return minimalOverlap
    case .adjustedProportional: return adjustedProportional
    case .randomArrival: return RandomArrival(self).awards()
    case .averageOfAwards: return AverageOfAwards(self).awards()
    case .average: return zip(equalAwards, equalLosses).map { ($0 + $1) / 2 }
    case .dominguezThomson: return dominguezThomson
    }
  }
}

extension [Rational] {
  /// All of them together.
  package var sum: Rational { reduce(.zero, +) }
}
