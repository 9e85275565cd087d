/// Bars made of block characters, one column of a terminal each.
enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar for a part of a whole, closed by a line where the whole would end.
  ///
  /// Only nothing is drawn empty and only the whole is drawn full; `part` runs from 0 to 1 and
  /// `width` counts the characters of the whole, without the closing line.
  static func filled(_ part: Double, width: Int = 20) -> String {
    let whole = width * 8
    var filled = Int((min(max(part, 0), 1) * Double(whole)).rounded())
    if part > 0 { filled = max(filled, 1) }
    if part < 1 { filled = min(filled, whole - 1) }
    return width == 10 ? ofTen[filled] : drawn(filled, width: width)
  }

  /// The bars of ten characters, which a report has for every need, by how many eighths are filled.
  private static let ofTen = (0...80).map { drawn($0, width: 10) }

  private static func drawn(_ filled: Int, width: Int) -> String {
    let blocks = String(repeating: "█", count: filled / 8) + eighths[filled % 8]
    return blocks + String(repeating: " ", count: width - (filled + 7) / 8) + "▏"
  }

  /// A bar from a line at 1 to the left for less and to the right for more, up to twice as much.
  ///
  /// `times` is how many times what would be right; `width` counts characters on each side.
  static func balanced(_ times: Double, width: Int = 12) -> String {
    let halves = Int((min(abs(times - 1), 1) * Double(2 * width)).rounded())
    let whole = String(repeating: "█", count: halves / 2)
    let rest = String(repeating: " ", count: width - (halves + 1) / 2)
    let isHalf = !halves.isMultiple(of: 2)
    if times < 1 {
      return rest + (isHalf ? "▐" : "") + whole + "│"
    }
    let left = String(repeating: " ", count: width)
    return left + "│" + whole + (isHalf ? "▌" : "") + (times > 2 + 1e-9 ? "▶" : "")
  }
}
