/// Numbers as they stand in a calculation that a person does again.
package enum FigureWords {
  /// Ten digits: as many as a pocket calculator takes.
  private static let digits = 10

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

  /// A number with four digits that say something: `0.001234`, `12.35`.
  package static func short(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return text(value) }
    var (size, decimals) = (abs(value), 3)
    while size < 1, decimals < 15 {
      size *= 10
      decimals += 1
    }
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    let text = NumberWords.fixed(value, decimals: decimals)
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let kept = text.reversed().drop { $0 == "0" }.reversed()
    return kept.last == "." ? String(kept.dropLast()) : String(kept)
  }
}
