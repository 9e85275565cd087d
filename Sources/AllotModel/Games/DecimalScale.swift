/// The power of ten that makes decimals whole.
package struct DecimalScale: Sendable {
  package let unitsPerOne: Int

  /// The least scale that makes all of `values` whole; `nil` when they have too many digits.
  package init?(for values: [Double]) {
    var scale = 1
    for value in values {
      while Self.isBroken(value, times: scale) {
        guard scale < 1_000_000_000_000 else { return nil }
        scale *= 10
      }
    }
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest * Double(scale) < CostGame.mostUnits else { return nil }
    unitsPerOne = scale
  }

  /// A value as a whole number of units.
  package func units(_ value: Double) -> Double { (value * Double(unitsPerOne)).rounded() }

  /// Whether a decimal is not the double nearest to a whole number of units.
  private static func isBroken(_ value: Double, times scale: Int) -> Bool {
    (value * Double(scale)).rounded() / Double(scale) != value
  }
}
