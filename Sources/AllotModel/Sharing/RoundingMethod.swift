/// How shares become whole units.
package enum RoundingMethod: String, CaseIterable, Sendable {
  /// Hamilton: everybody's whole part, then one more by the largest remainders.
  case largestRemainder = "largest-remainder"
  /// Sainte-Laguë: quotients are rounded at the half.
  case webster
  /// Huntington-Hill: quotients are rounded at the geometric mean of their neighbours.
  case hill
  /// Quotients are rounded up.
  case adams
  /// D'Hondt: quotients are rounded down.
  case jefferson
  /// Quotients are rounded at the harmonic mean of their neighbours.
  case dean
  /// Each part is rounded up by itself; together they may exceed the units.
  case up
}
