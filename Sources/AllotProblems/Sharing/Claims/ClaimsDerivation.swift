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
    switch rule {
    case .proportional: return .part(amount / claims.sum)
    case .equalAwards: return level(of: amount, from: .nothing)
    case .equalLosses: return level(of: claims.sum - amount, from: .claim)
    case .talmud, .reverseTalmud, .piniles, .constrainedEgalitarian:
      return amount * 2 <= claims.sum ? levelBelowHalf(rule) : levelAboveHalf(rule)
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

  /// What a rule levels while the amount is at most half of all claims.
  private func levelBelowHalf(_ rule: ClaimsRule) -> ClaimsDerivation {
    rule == .reverseTalmud
      ? level(of: claims.sum / 2 - amount, from: .halfLess, halved: true)
      : level(of: amount, from: .nothing, halved: true)
  }

  /// What a rule levels once the amount is more than half of all claims.
  private func levelAboveHalf(_ rule: ClaimsRule) -> ClaimsDerivation {
    switch rule {
    case .talmud: level(of: claims.sum - amount, from: .claim, halved: true)
    case .constrainedEgalitarian:
      .level(ClaimsLevel(.nothing, of: amount, floors: claims.map { $0 / 2 }, ceilings: claims))
    default: level(of: amount - claims.sum / 2, from: .halfMore, halved: true)
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
