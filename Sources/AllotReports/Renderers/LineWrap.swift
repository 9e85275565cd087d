/// Cuts text into lines of a terminal.
enum LineWrap {
  /// The text in lines no wider than `width`, cut at spaces; a longer word is cut anywhere.
  ///
  /// - Unit: `width` in characters.
  static func lines(_ text: String, width: Int) -> [String] {
    if text.utf8.count <= width { return [text] }
    var lines: [String] = []
    forEachPart(of: text, width: width) { part, startsLine in
      if startsLine {
        lines.append(String(part))
      } else {
        lines[lines.count - 1] += " " + part
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Calls `body` with each word or piece of one, and whether a line begins with it.
  private static func forEachPart(
    of text: String, width: Int, _ body: (Substring, _ startsLine: Bool) -> Void
  ) {
    var lineWidth = 0
    for word in text.split(separator: " ") {
      var (word, wordWidth) = (word, word.count)
      if lineWidth > 0, lineWidth + 1 + wordWidth > width { lineWidth = 0 }
      while wordWidth > width {
        body(word.prefix(width), true)
        word = word.dropFirst(width)
        wordWidth -= width
      }
      body(word, lineWidth == 0)
      lineWidth += lineWidth > 0 ? 1 + wordWidth : wordWidth
    }
  }

  /// Writes a text of printable ASCII in lines, as `lines` cuts it; each ends with a line end.
  ///
  /// - Unit: margins and `width` in characters.
  static func write(
    plain text: UnsafeBufferPointer<UInt8>, width: Int, firstMargin: Int, margin: Int,
    to stream: inout ByteText
  ) {
    stream.writeBlanks(firstMargin)
    var (position, lineWidth, hasText) = (0, 0, false)
    /// Writes a piece of a word at the start of a line or behind a blank.
    func write(_ piece: Range<Int>) {
      if lineWidth > 0 {
        stream.write(" ")
      } else if hasText {
        stream.write("\n")
        stream.writeBlanks(margin)
      }
      stream.write(text[piece])
      lineWidth += (lineWidth > 0 ? 1 : 0) + piece.count
      hasText = true
    }
    while position < text.count {
      guard text[position] != UInt8(ascii: " ") else {
        position += 1
        continue
      }
      var start = position
      while position < text.count, text[position] != UInt8(ascii: " ") { position += 1 }
      if lineWidth > 0, lineWidth + 1 + position - start > width { lineWidth = 0 }
      while position - start > width {
        write(start..<start + width)
        lineWidth = 0
        start += width
      }
      write(start..<position)
    }
    stream.write("\n")
  }
}
