package import AllotModel
package import ExactNumbers

/// How everything is split by one method.
package struct MethodSplit: Sendable {
  /// Exactly 1 in sum; below zero only where a game pays somebody for taking part.
  ///
  /// - Shape: parallel to the states of the problem.
  package let shares: [Rational]
  /// The money of each state to the cent, exactly the amount in sum; `nil` without an amount.
  ///
  /// - Unit: the problem's currency.
  package let money: [Rational]?
  /// The units of each state; `nil` without units, or where shares below zero have none.
  package let apportionment: Apportionment?
  /// Whether the shares are exact fractions of the figures as they were written.
  package let isExact: Bool
  /// What a game says about its split; `nil` for other methods.
  package var game: GameVerdict?

  /// Everything that `problem` has to split, by some shares.
  package init(
    of problem: SharingProblem, method: SharingMethod, shares: [Rational], isExact: Bool
  ) {
    self.shares = shares
    self.isExact = isExact
    money = problem.amount.map { amount in moneyToTheCent(amount, by: shares) }
    apportionment = problem.units.flatMap { units in
      shares.allSatisfy { $0.sign >= 0 }
        ? apportion(shares, units: units, by: method.rounding, minimum: method.minimum) : nil
    }
  }

  /// What each state has of the total: its money, or its units when only units are split.
  package var parts: [Rational] {
    money ?? apportionment?.units.map { Rational($0) } ?? shares
  }
}

/// An amount in whole cents that add up, nearest to shares of it by the largest remainders.
///
/// Equal remainders go to the larger share, then to the earlier position.
///
/// - Parameters:
///   - amount: Whole cents.
///   - shares: They sum to 1.
/// - Returns: Money, parallel to the shares.
package func moneyToTheCent(_ amount: Rational, by shares: [Rational]) -> [Rational] {
  let quotas = shares.map { $0 * amount * 100 }
  var cents = quotas.map(\.floor)
  let missing = (amount * 100).floor - cents.reduce(0, +)
  let order = quotas.indices.sorted { left, right in
    (quotas[right] - Rational(cents[right]), shares[right], left)
      < (quotas[left] - Rational(cents[left]), shares[left], right)
  }
  for position in order.prefix(missing.word ?? 0) { cents[position] += 1 }
  return cents.map { Rational($0, over: 100) }
}
