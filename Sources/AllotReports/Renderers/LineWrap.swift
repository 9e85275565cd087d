/// Cuts text into lines of a terminal.
enum LineWrap {
  /// The text in lines no wider than `width`, cut at spaces; a longer word is cut anywhere.
  ///
  /// - Unit: `width` in characters.
  static func lines(_ text: String, width: Int) -> [String] {
    if text.utf8.count <= width { return [text] }
    var (plain, lines): (String, [String]) = (text, [])
    let isPlain = plain.withUTF8 { bytes in
      guard SafeText.isPlain(bytes), hasSingleBlanks(bytes) else { return false }
      forEachLine(ofPlain: bytes, width: width) {
        lines.append(String(decoding: bytes[$0], as: UTF8.self))
      }
      return true
    }
    if isPlain { return lines }
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
  /// - Precondition: its words are parted by single blanks.
  /// - Unit: margins and `width` in characters.
  static func write(
    plain text: UnsafeBufferPointer<UInt8>, width: Int, firstMargin: Int, margin: Int,
    to stream: inout ByteText
  ) {
    forEachLine(ofPlain: text, width: width) { line in
      stream.writeBlanks(line.lowerBound == 0 ? firstMargin : margin)
      stream.write(text[line])
      stream.write("\n" as Unicode.Scalar)
    }
  }

  /// Calls `body` with where each line of a text lies whose bytes are its characters.
  ///
  /// - Precondition: its words are parted by single blanks.
  private static func forEachLine(
    ofPlain text: UnsafeBufferPointer<UInt8>, width: Int, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    while text.count - start > width {
      var end = start + width
      while end > start, text[end] != UInt8(ascii: " ") { end -= 1 }
      let isLongWord = end == start
      if isLongWord { end = start + width }
      body(start..<end)
      start = isLongWord ? end : end + 1
    }
    body(start..<text.count)
  }

  /// Whether the words of a text are parted by single blanks, and none stands at its ends.
  static func hasSingleBlanks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (isAfterBlank, doubles): (Bool, UInt8) = (true, 0)
    for byte in text {
      let isBlank = byte == UInt8(ascii: " ")
      doubles |= isBlank && isAfterBlank ? 1 : 0
      isAfterBlank = isBlank
    }
    return doubles == 0 && !isAfterBlank
  }
}
