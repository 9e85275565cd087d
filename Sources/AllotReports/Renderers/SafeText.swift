/// Text of the user's that cannot steer a terminal.
enum SafeText {
  /// The text on one line: other white space becomes a space, control codes become `?`.
  ///
  /// Names come from files of other people: an escape code in one must not paint over the report,
  /// and a mark for the writing direction must not turn a number round.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
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

  /// How many characters of a terminal a text takes.
  static func width(_ text: String) -> Int { isPlain(text) ? text.utf8.count : text.count }

  /// Whether all of it is printable ASCII.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isPlain)
  }

  /// Whether all of it is printable ASCII, of which each byte is a character.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var outside: UInt8 = 0
    // Without a way out of the loop, many bytes are compared at once.
    for byte in bytes { outside |= (byte &- 0x20) < 0x5F ? 0 : 1 }
    return outside == 0
  }
}
