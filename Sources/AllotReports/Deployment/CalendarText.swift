/// An iCalendar that grows line by line.
///
/// Source: RFC 5545, sections 3.1 (lines of at most 75 octets, ended by CR LF) and 3.3.11 (texts).
struct CalendarText {
  /// Unit: octets of a line, without its end.
  private static let longestLine = 75

  private(set) var text = ByteText()

  /// Writes a line as it is, folded where it is long.
  mutating func line(_ content: String) {
    var length = 0
    for character in content.unicodeScalars {
      let size = UTF8.width(character)
      if length + size > Self.longestLine {
        text.write("\r\n ")
        length = 1
      }
      text.write(String(character))
      length += size
    }
    text.write("\r\n")
  }

  /// Writes a property whose value is a text.
  mutating func property(_ name: String, text value: String) {
    line("\(name):\(Self.escaped(value))")
  }

  /// Writes a property whose value is a day.
  mutating func property(_ name: String, day: String) {
    line("\(name);VALUE=DATE:\(day.filter { $0 != "-" })")
  }

  /// The text with a backslash before what separates values; control codes become blanks.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result += scalar.properties.generalCategory == .control ? " " : String(scalar)
      }
    }
    return result
  }
}
