package import ExactNumbers

/// The first rounds of the rule of Dominguez and Thomson.
package struct AwardsRounds: Sendable {
  /// What there is at the start of each round.
  package let rests: [Rational]
  /// What each gets in each round.
  ///
  /// - Shape: rounds by claimants.
  package let parts: [[Rational]]
}

extension ClaimsProblem {
  /// So many rounds are shown; the later ones are alike and smaller.
  private static let mostRounds = 5

  var dominguezThomsonRounds: AwardsRounds {
    let count = Rational(claims.count)
    var (rest, open) = (amount, claims)
    var (rests, rounds) = ([Rational](), [[Rational]]())
    while rests.count < Self.mostRounds, rest.sign > 0 {
      let parts = open.map { min($0, rest) / count }
      rests.append(rest)
      rounds.append(parts)
      open = zip(open, parts).map { $0 - $1 }
      rest -= parts.sum
    }
    return AwardsRounds(rests: rests, parts: rounds)
  }
}
