internal import ExactNumbers

extension ClaimsProblem {
  /// Everybody first gets what the others leave; then the rest in proportion to what is still
  /// claimed of it.
  ///
  /// - Source: I. Curiel, M. Maschler, S. Tijs, Bankruptcy games, Zeitschrift für Operations
  ///   Research 31 (1987).
  var adjustedProportional: [Rational] {
    let total = claims.sum
    let rights = claims.map { max(amount - (total - $0), 0) }
    let rest = amount - rights.sum
    guard rest.sign > 0 else { return rights }
    let open = zip(claims, rights).map { min($0 - $1, rest) }
    let sum = open.sum
    return zip(rights, open).map { $0 + $1 * rest / sum }
  }
}
