package import ExactNumbers

/// Exact numbers as people read them: thousands parted by commas, rounded to so many decimals.
package enum ExactWords {
  /// `67,208,820.00`, `-0.05`.
  package static func decimals(_ value: Rational, _ count: Int) -> String {
    let text = value.text(decimals: count)
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".")
    let grouped = grouped(parts.first ?? "0")
    let rest = parts.count > 1 ? ".\(parts[1])" : ""
    // What is rounded to nothing has no sign.
    let isZero = text.utf8.allSatisfy { [0x2D, 0x2E, 0x30].contains($0) }
    return (isNegative && !isZero ? "-" : "") + grouped + rest
  }

  /// A difference with its sign: `+1,234.00`, `-0.05`, `0.00`.
  package static func signed(_ value: Rational, _ count: Int) -> String {
    let text = decimals(value, count)
    let isZero = text.utf8.allSatisfy { [0x2E, 0x30].contains($0) }
    return value.sign > 0 && !isZero ? "+\(text)" : text
  }

  /// A part of a whole: `16.0021 %`.
  package static func percent(_ share: Rational, _ count: Int = 4) -> String {
    "\(decimals(share * 100, count)) %"
  }

  /// A number as short as it can be written: all its decimals, or six of them.
  package static func short(_ value: Rational) -> String {
    for count in 0...6 where (value * Rational(BigInteger(10).power(count))).isWhole {
      return decimals(value, count)
    }
    return decimals(value, 6)
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.utf8.count - position).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
