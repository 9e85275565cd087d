package import AllotModel
package import ExactNumbers

/// What each would get by a rule as the amount grows from nothing to all that is claimed.
package struct AwardsPath: Sendable {
  package let rule: ClaimsRule
  /// By rising amount, the first 0, the last all claims.
  package let points: [Point]
  /// Whether awards run along straight lines between the points; else they are samples.
  package let isComplete: Bool

  /// An amount, and what becomes of it.
  package struct Point: Sendable {
    package let amount: Rational
    /// Shape: parallel to the claims.
    package let awards: [Rational]
  }

  /// The path of a rule: its bends where it has straight parts, else so many equal steps.
  ///
  /// - Precondition: no claim is negative.
  package init(of claims: [Rational], by rule: ClaimsRule, steps: Int = 20) {
    self.rule = rule
    let total = claims.sum
    let bends = Self.bends(of: claims, by: rule)
    isComplete = bends != nil
    let grid = (0...steps).map { total * Rational($0, over: steps) }
    let amounts = Set((bends ?? grid) + [0, total]).filter { $0.sign >= 0 && $0 <= total }
    points = amounts.sorted().map { amount in
      Point(
        amount: amount, awards: ClaimsProblem(amount: amount, claims: claims).awards(by: rule))
    }
  }

  /// Claimants of random arrival whose bends are still few.
  private static let mostForBends = 8

  /// The amounts at which somebody's award changes its slope; `nil` where there are no straight
  /// parts, or too many.
  private static func bends(of claims: [Rational], by rule: ClaimsRule) -> [Rational]? {
    let total = claims.sum
    let halves = claims.map { $0 / 2 }
    let half = total / 2
    switch rule {
    case .proportional: return []
    case .equalAwards: return levels(claims)
    case .equalLosses: return levels(claims).map { total - $0 }
    case .average: return levels(claims) + levels(claims).map { total - $0 }
    case .talmud: return levels(halves) + levels(halves).map { total - $0 }
    case .piniles: return levels(halves) + levels(halves).map { half + $0 }
    case .reverseTalmud:
      return levels(halves).map { half - $0 } + levels(halves).map { half + $0 }
    case .constrainedEgalitarian:
      let middle = (claims + halves).map { level in
        claims.map { min(max(level, $0 / 2), $0) }.sum
      }
      return levels(halves) + middle
    case .minimalOverlap:
      return claims + claims.map { level in level + claims.map { max($0 - level, 0) }.sum }
    case .randomArrival:
      guard claims.count <= mostForBends else { return nil }
      return (0..<(1 << claims.count)).map { members in
        claims.indices.filter { members >> $0 & 1 == 1 }.map { claims[$0] }.sum
      }
    case .adjustedProportional, .averageOfAwards, .dominguezThomson: return nil
    }
  }

  /// The amounts at which equal awards meet a claim.
  private static func levels(_ claims: [Rational]) -> [Rational] {
    claims.map { level in claims.map { min($0, level) }.sum }
  }
}
