package import AllotModel
package import ExactNumbers

/// The one number from which the awards of a rule follow, so that they can be computed again by
/// hand.
package enum AwardsLevel: Hashable, Sendable {
  /// This part of each claim.
  case part(Rational)
  /// Nobody gets more than this.
  case most(Rational)
  /// Nobody gets more than this, or than half of the claim.
  case mostOfHalves(Rational)
  /// Nobody loses more than this.
  case mostLost(Rational)
  /// Nobody loses more than this, or than half of the claim.
  case mostLostOfHalves(Rational)
  /// Of half of the claim, nobody loses more than this.
  case mostLostFromHalves(Rational)
  /// Beyond half of the claim, nobody gets more than this.
  case mostOnTop(Rational)
}

extension ClaimsProblem {
  /// The level of a rule; `nil` for rules that have none, and where nothing or all is divided.
  package func level(of rule: ClaimsRule) -> AwardsLevel? {
    guard amount.sign > 0, amount < claims.sum else { return nil }
    let awards = awards(by: rule)
    let isLow = amount * 2 <= claims.sum
    let most = awards.max() ?? 0
    let loss = zip(claims, awards).map { $0 - $1 }.max() ?? 0
    let onTop = zip(claims, awards).map { $1 - $0 / 2 }.max() ?? 0
    switch rule {
    case .proportional: return .part(amount / claims.sum)
    case .equalAwards: return .most(most)
    case .equalLosses: return .mostLost(loss)
    case .talmud: return isLow ? .mostOfHalves(most) : .mostLostOfHalves(loss)
    case .piniles: return isLow ? .mostOfHalves(most) : .mostOnTop(onTop)
    case .constrainedEgalitarian: return isLow ? .mostOfHalves(most) : nil
    case .reverseTalmud:
      return isLow
        ? .mostLostFromHalves(zip(claims, awards).map { $0 / 2 - $1 }.max() ?? 0)
        : .mostOnTop(onTop)
    case .randomArrival, .minimalOverlap, .adjustedProportional, .averageOfAwards, .average,
      .dominguezThomson:
      return nil
    }
  }
}
