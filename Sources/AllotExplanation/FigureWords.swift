package import ExactNumbers

/// Numbers as they stand in a calculation that a person does again.
package enum FigureWords {
  /// Ten digits: as many as a pocket calculator takes.
  package static let digits = 10

  /// A number with up to ten digits, and nothing between them, because commas part the arguments of
  /// functions: `83577100`, `0.1878501234`.
  package static func text(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var (size, whole) = (abs(value), 0)
    while size >= 1, whole < 16 {
      size /= 10
      whole += 1
    }
    // Zeros behind the point take no digit away from a small number.
    var zeros = 0
    while whole == 0, size < 0.1, zeros < 6 {
      size *= 10
      zeros += 1
    }
    let decimals = max(0, min(digits - whole + zeros, 15))
    let text = NumberWords.fixed(value, decimals: decimals).filter { $0 != "," }
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let kept = text.reversed().drop { $0 == "0" }.reversed()
    return kept.last == "." ? String(kept.dropLast()) : String(kept)
  }

  /// The most decimals that a number in a calculation has.
  private static let mostDecimals = 60

  /// A fraction with up to ten digits, or as many as are wanted: `51331357.5`, `0.02484310483`.
  package static func text(_ value: Rational, digits: Int = digits) -> String {
    let size = value.absolute
    let whole = size < 1 ? 0 : size.floor.description.utf8.count
    var decimals = max(0, digits - whole)
    // Zeros behind the point take no digit away from a small number.
    if whole == 0, !size.isZero {
      var scaled = size * 10
      while scaled < 1, decimals < mostDecimals {
        scaled *= 10
        decimals += 1
      }
    }
    let text = value.text(decimals: decimals)
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let kept = text.reversed().drop { $0 == "0" }.reversed()
    return kept.last == "." ? String(kept.dropLast()) : String(kept)
  }

  /// A number inside a calculation: what is below zero stands in brackets.
  package static func inside(_ value: Rational) -> String {
    value.sign < 0 ? "(\(text(value)))" : text(value)
  }
}
