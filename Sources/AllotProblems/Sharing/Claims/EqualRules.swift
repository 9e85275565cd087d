internal import AllotModel
internal import ExactNumbers

// Rules by which everybody gets, or loses, the same as far as that is possible.

extension ClaimsProblem {
  /// Everybody gets the same, but nobody more than the claim.
  var equalAwards: [Rational] {
    levelled(floors: claims.map { _ in 0 }, ceilings: claims)
  }

  /// Everybody loses the same, but nobody more than the claim.
  var equalLosses: [Rational] { losses { $0.equalAwards } }

  /// Up to half of all claims, equal awards of the half-claims; beyond, equal losses of them.
  ///
  /// - Source: R. Aumann, M. Maschler, Game theoretic analysis of a bankruptcy problem from the
  ///   Talmud, Journal of Economic Theory 36 (1985).
  var talmud: [Rational] {
    isBelowHalf ? halved.equalAwards : losses { $0.halved.equalAwards }
  }

  /// Up to half of all claims, equal losses of the half-claims; beyond, equal awards on top.
  var reverseTalmud: [Rational] {
    isBelowHalf ? halved.equalLosses : onTopOfHalves { $0.equalAwards }
  }

  /// Equal awards of the half-claims, and once they are met, again of the half-claims.
  ///
  /// - Source: as W. Thomson, How to Divide When There Isn't Enough (2019), has it.
  var piniles: [Rational] {
    isBelowHalf ? halved.equalAwards : onTopOfHalves { $0.equalAwards }
  }

  /// Up to half of all claims, equal awards of the half-claims; beyond, awards as equal as they can
  /// be between half of the claim and the claim.
  var constrainedEgalitarian: [Rational] {
    isBelowHalf
      ? halved.equalAwards : levelled(floors: claims.map { $0 / 2 }, ceilings: claims)
  }

  /// Whether the amount is at most half of all claims.
  private var isBelowHalf: Bool { amount * 2 <= claims.sum }

  private var halved: ClaimsProblem {
    ClaimsProblem(amount: amount, claims: claims.map { $0 / 2 })
  }

  /// What is left of the claims when the missing part is divided by a rule.
  private func losses(_ rule: (ClaimsProblem) -> [Rational]) -> [Rational] {
    let missing = ClaimsProblem(amount: claims.sum - amount, claims: claims)
    return zip(claims, rule(missing)).map { $0 - $1 }
  }

  /// The half-claims, and what is beyond them divided by a rule.
  private func onTopOfHalves(_ rule: (ClaimsProblem) -> [Rational]) -> [Rational] {
    let halves = claims.map { $0 / 2 }
    let rest = ClaimsProblem(amount: amount - halves.sum, claims: halves)
    return zip(halves, rule(rest)).map { $0 + $1 }
  }

  /// The same level for all, within the bounds of each.
  private func levelled(floors: [Rational], ceilings: [Rational]) -> [Rational] {
    do {
      return try ExactBounds.shares(
        of: amount, weights: claims.map { _ in 1 }, floors: floors, ceilings: ceilings)
    } catch {
      preconditionFailure("the bounds of a claims rule leave room for the amount")
    }
  }
}
