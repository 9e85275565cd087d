internal import ExactNumbers

/// What an expression of a key comes to without rounding, for each state.
struct ExactKeyValues {
  /// `nil` where there is no value, or none that is a fraction.
  ///
  /// - Shape: parallel to the states of the evaluation.
  var numbers: [Rational?]
  var isCondition = false

  init(_ numbers: [Rational?], isCondition: Bool = false) {
    // A number of so many digits helps nobody and would take for ever.
    self.numbers = numbers.map { number in
      number.flatMap { $0.bitCount <= Self.mostBits ? $0 : nil }
    }
    self.isCondition = isCondition
  }

  /// Fractions of a formula with more digits are left to doubles.
  ///
  /// - Unit: bits of numerator and denominator.
  private static let mostBits = 40_000

  /// All values; `nil` when one of them is none.
  var whole: [Rational]? {
    let values = numbers.compactMap(\.self)
    return values.count == numbers.count ? values : nil
  }
}
