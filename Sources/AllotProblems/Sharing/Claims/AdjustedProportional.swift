internal import ExactNumbers

extension ClaimsProblem {
  /// Everybody first gets what the others leave; then the rest in proportion to what is still
  /// claimed of it.
  ///
  /// - Source: I. Curiel, M. Maschler, S. Tijs, Bankruptcy games, Zeitschrift für Operations
  ///   Research 31 (1987).
  var adjustedProportional: [Rational] {
    let (rights, rest, open) = minimalRights
    guard rest.sign > 0 else { return rights }
    let sum = open.sum
    return zip(rights, open).map { $0 + $1 * rest / sum }
  }

  /// What the others leave each, the rest, and what is still claimed of it.
  var minimalRights: (rights: [Rational], rest: Rational, open: [Rational]) {
    let total = claims.sum
    let rights = claims.map { max(amount - (total - $0), 0) }
    let rest = amount - rights.sum
    return (rights, rest, zip(claims, rights).map { min($0 - $1, rest) })
  }
}
