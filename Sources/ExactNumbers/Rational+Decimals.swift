extension Rational {
  /// Longer exponents are not figures.
  private static let largestExponent = 400

  /// The number that a decimal writes exactly: `420000000`, `-0.05`, `1.5e9`.
  ///
  /// - Returns: `nil` when the text is no decimal number.
  package init?(decimal text: some StringProtocol) {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard let exponent, abs(exponent) <= Self.largestExponent, (1...2).contains(halves.count),
      let digits = BigInteger(halves.joined())
    else { return nil }
    let decimals = (halves.count == 2 ? halves[1].utf8.count : 0) - exponent
    let power = BigInteger(10).power(abs(decimals))
    self = decimals > 0 ? Self(digits, over: power) : Self(digits * power)
  }

  /// The shortest decimal that is read back as the same double: what a person wrote, as long as
  /// that had no more than 15 digits.
  ///
  /// - Precondition: `value` is finite.
  package init(writtenAs value: Double) {
    guard let number = Self(decimal: value.description) else {
      preconditionFailure("a figure is a finite number")
    }
    self = number
  }

  /// The value of a double, to the last bit.
  ///
  /// - Precondition: `value` is finite.
  package init(exactly value: Double) {
    precondition(value.isFinite, "a figure is a finite number")
    guard value != 0 else {
      self = 0
      return
    }
    let scale = 52
    let digits = BigInteger(Int((value.significand * Double(1 << scale))))
    let exponent = Int(value.exponent) - scale
    let power = BigInteger(2).power(abs(exponent))
    let size = exponent < 0 ? Self(digits, over: power) : Self(digits * power)
    self = value < 0 ? -size : size
  }

  /// The number with so many decimals, the nearest one, halves away from zero: `-0.05`.
  package func text(decimals: Int) -> String {
    let scaled = (self * Rational(BigInteger(10).power(decimals))).rounded
    var digits = scaled.absolute.description
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    let text = decimals > 0 ? "\(digits[..<point]).\(digits[point...])" : digits
    return scaled.sign < 0 ? "-\(text)" : text
  }
}
