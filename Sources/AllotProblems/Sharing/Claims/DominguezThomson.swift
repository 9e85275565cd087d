internal import ExactNumbers

extension ClaimsProblem {
  /// Everybody gets an equal part of the claim, as far as the amount reaches it; then the same with
  /// what is left, again and again.
  ///
  /// What the rounds add is cut to 40 decimals, and they end when nothing is left of 25: this rule
  /// alone is not exact to the last digit.
  ///
  /// - Source: D. Dominguez, W. Thomson, A new solution to the problem of adjudicating conflicting
  ///   claims, Economic Theory 28 (2006).
  var dominguezThomson: [Rational] {
    let count = Rational(claims.count)
    let unit = Rational(BigInteger(10).power(40))
    let end = amount / Rational(BigInteger(10).power(25))
    var (rest, open) = (amount, claims)
    var awards = claims.map { _ in Rational.zero }
    while rest > end {
      let parts = open.map { Rational((min($0, rest) / count * unit).floor) / unit }
      for position in claims.indices {
        awards[position] += parts[position]
        open[position] -= parts[position]
      }
      rest -= parts.sum
      guard parts.contains(where: { $0.sign > 0 }) else { break }
    }
    let largest = claims.indices.max { (claims[$0], -$0) < (claims[$1], -$1) }
    if let largest { awards[largest] += rest }
    return awards
  }
}
