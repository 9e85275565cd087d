/// Texts of files as a terminal can show them.
enum PrintableText {
  /// The most characters of a message.
  private static let longest = 400

  /// `text` in one line, without signs that steer a terminal, its middle cut when it is long.
  static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    if isPlain, text.utf8.count <= longest { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest / 2) { shown.append(visible(scalar)) }
    let rest = text.unicodeScalars.dropFirst(longest / 2)
    if rest.count > longest / 2 { shown.append(contentsOf: " ... ".unicodeScalars) }
    for scalar in rest.suffix(longest / 2) { shown.append(visible(scalar)) }
    return String(shown)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
    default: scalar
    }
  }
}
