/// Text of the user's that cannot steer a terminal.
enum SafeText {
  /// The text on one line: other white space becomes a space, control codes become `?`.
  ///
  /// Names come from files of other people: an escape code in one must not paint over the report,
  /// and a mark for the writing direction must not turn a number round.
  static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator:
        safe += scalar.properties.isWhitespace ? " " : "?"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
