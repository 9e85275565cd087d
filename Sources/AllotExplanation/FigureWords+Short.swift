extension FigureWords {
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
