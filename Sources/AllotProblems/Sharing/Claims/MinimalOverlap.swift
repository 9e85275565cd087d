internal import ExactNumbers

extension ClaimsProblem {
  /// Each unit of the amount is claimed by as few as can be, and shared equally by who claims it.
  ///
  /// Claims lie on the amount so that those above a level `t` cover what is above it alone, and
  /// all claim from its lower end what is below:
  ///
  ///     award(i) = nested(t, i) + max(claim(i) - t, 0),  sum of max(claim - t, 0) = amount - t
  ///
  /// A claim above the amount counts as the amount.
  ///
  /// - Source: B. O'Neill, A problem of rights arbitration from the Talmud, Mathematical Social
  ///   Sciences 2 (1982).
  var minimalOverlap: [Rational] {
    let level = overlapLevel
    return zip(nestedAwards(upTo: level), claims).map { $0 + max(min($1, amount) - level, 0) }
  }

  /// The level up to which claims lie on each other: the amount, when one claim reaches it.
  var overlapLevel: Rational {
    let sorted = claims.sorted()
    guard let largest = sorted.last, amount > largest else { return amount }
    // sum of max(claim - t, 0) + t - amount falls with t until only the largest claim is above t.
    var (above, count) = (claims.sum, sorted.count)
    for claim in sorted {
      let level = (above - amount) / Rational(max(count - 1, 1))
      if level <= claim { return level }
      above -= claim
      count -= 1
    }
    return largest
  }

  /// What each gets when all claims begin at the same end of the amount.
  ///
  /// - Source: the solution of Rabad and Ibn Ezra, as O'Neill (1982) has it.
  private func nestedAwards(upTo level: Rational) -> [Rational] {
    let order = claims.indices.sorted { (claims[$0], $0) < (claims[$1], $1) }
    var awards = claims
    var (award, reached) = (Rational.zero, Rational.zero)
    for (position, claimant) in order.enumerated() {
      let end = min(claims[claimant], level)
      award += (end - reached) / Rational(order.count - position)
      reached = end
      awards[claimant] = award
    }
    return awards
  }
}
