package import AllotModel
package import ExactNumbers

/// The figures between claims and awards, so that a person can do the calculation again.
package enum ClaimsDerivation: Sendable {
  /// All that is claimed is there.
  case everything
  /// This part of each claim.
  case part(Rational)
  case level(ClaimsLevel)
  /// The mean of equal awards and equal losses.
  case mean(awards: [Rational], losses: [Rational])
  /// What the others leave each, the rest, and what is still claimed of it.
  case rights([Rational], rest: Rational, open: [Rational])
  case overlap(OverlapBands)
  /// What each gets on average when so many have come before.
  ///
  /// - Shape: claimants by the number of those before, from none.
  case arrivals([[Rational]])
  case centre(AwardsCentre)
  case rounds(AwardsRounds)
}

extension ClaimsProblem {
  /// How a rule comes to its awards.
  ///
  /// - Precondition: the amount is above zero.
  package func derivation(of rule: ClaimsRule) -> ClaimsDerivation {
    if amount == claims.sum { return .everything }
    let isLow = amount * 2 <= claims.sum
    let (missing, half) = (claims.sum - amount, claims.sum / 2)
    switch rule {
    case .proportional: return .part(amount / claims.sum)
    case .equalAwards: return level(of: amount, from: .nothing)
    case .equalLosses: return level(of: missing, from: .claim)
    case .talmud:
      return isLow
        ? level(of: amount, from: .nothing, halved: true)
        : level(of: missing, from: .claim, halved: true)
    case .reverseTalmud:
      return isLow
        ? level(of: half - amount, from: .halfLess, halved: true)
        : level(of: amount - half, from: .halfMore, halved: true)
    case .piniles:
      return isLow
        ? level(of: amount, from: .nothing, halved: true)
        : level(of: amount - half, from: .halfMore, halved: true)
    case .constrainedEgalitarian:
      return isLow
        ? level(of: amount, from: .nothing, halved: true)
        : .level(ClaimsLevel(.nothing, of: amount, floors: claims.map { $0 / 2 }, ceilings: claims))
    case .average: return .mean(awards: awards(by: .equalAwards), losses: awards(by: .equalLosses))
    case .adjustedProportional:
      let (rights, rest, open) = minimalRights
      return .rights(rights, rest: rest, open: open)
    case .minimalOverlap: return .overlap(overlapBands)
    case .randomArrival: return .arrivals(RandomArrival(self).means())
    case .averageOfAwards: return .centre(AverageOfAwards(self).centre())
    case .dominguezThomson: return .rounds(dominguezThomsonRounds)
    }
  }

  private func level(
    of total: Rational, from start: ClaimsLevel.Start, halved: Bool = false
  ) -> ClaimsDerivation {
    .level(
      ClaimsLevel(
        start, of: total, floors: claims.map { _ in 0 },
        ceilings: halved ? claims.map { $0 / 2 } : claims))
  }
}
