package import ExactNumbers

/// The figures of the formula for the centre of all divisions.
///
///     award(i) = amount * (whole + claim(i) / amount * with(i)) / volume
///
/// With over(T) = max(1 - claims of T / amount, 0) for each set T of the n who claim anything,
/// `volume` is the sum of (-1)^|T| over(T)^(n-1), `whole` that of (-1)^|T| over(T)^n, divided by n,
/// and `with(i)` that of `volume` over the sets with i.
package struct AwardsCentre: Sendable {
  package let volume: Rational
  package let whole: Rational
  /// Shape: parallel to the claims.
  package let with: [Rational]
}
