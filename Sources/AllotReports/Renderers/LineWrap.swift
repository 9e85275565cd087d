/// Cuts text into lines of a terminal.
enum LineWrap {
  /// The text in lines no wider than `width`, cut at spaces; a longer word is cut anywhere.
  ///
  /// - Unit: `width` in characters.
  static func lines(_ text: String, width: Int) -> [String] {
    if text.utf8.count <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ") {
      var word = word
      var wordWidth = word.count
      if lineWidth > 0, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        (line, lineWidth) = ("", 0)
      }
      while wordWidth > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
        wordWidth -= width
      }
      line += lineWidth > 0 ? " " + word : String(word)
      lineWidth += lineWidth > 0 ? 1 + wordWidth : wordWidth
    }
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
