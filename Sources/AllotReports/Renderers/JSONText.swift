internal import AllotModel

/// JSON that grows from left to right.
package struct JSONText {
  private(set) var text = ByteText()
  /// Whether the next value comes after another one of its list or object.
  private var needsComma = false

  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    text.write(bracket)
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    text.write(bracket)
    needsComma = true
  }

  /// Writes what stands between values; what comes next is the first of its kind.
  mutating func write(_ words: String) {
    text.write(words)
    needsComma = false
  }

  /// Writes a list of the outermost object, one member on each line, and a comma behind it.
  mutating func list<Member>(
    _ key: String, _ members: [Member], margin: String = "  ",
    _ fill: (Member, inout JSONText) -> Void
  ) {
    write("\(margin)\"\(key)\": [")
    for (position, member) in members.enumerated() {
      write(position > 0 ? ",\n\(margin)  " : "\n\(margin)  ")
      fill(member, &self)
    }
    write(members.isEmpty ? "],\n" : "\n\(margin)],\n")
  }

  /// Writes a key; its value comes next.
  mutating func key(_ name: StaticString) {
    separate()
    text.write("\"" as Unicode.Scalar)
    name.withUTF8Buffer { text.write($0[...]) }
    text.write("\"" as Unicode.Scalar)
    text.write(":" as Unicode.Scalar)
    text.write(" " as Unicode.Scalar)
    needsComma = false
  }

  /// Writes a pair whose key comes from the problem.
  mutating func pair(named name: String, _ value: Double?) {
    self.value(name)
    text.write(":" as Unicode.Scalar)
    text.write(" " as Unicode.Scalar)
    needsComma = false
    self.value(value)
  }

  mutating func pair(_ name: StaticString, _ value: String?) {
    key(name)
    self.value(value)
  }

  mutating func pair(_ name: StaticString, _ value: Double?) {
    key(name)
    self.value(value)
  }

  mutating func pair(_ name: StaticString, _ value: Int) {
    key(name)
    self.value(value)
  }

  mutating func pair(_ name: StaticString, _ value: Bool) {
    key(name)
    self.value(value)
  }

  mutating func pair(_ name: StaticString, _ list: [String]) {
    key(name)
    value(list) { $0 }
  }

  mutating func pair<Subject>(_ name: StaticString, _ list: [Identifier<Subject>]) {
    key(name)
    value(list) { $0.text }
  }

  mutating func value(_ value: String?) {
    separate()
    if let value { Self.quote(value, into: &text) } else { text.write("null") }
  }

  /// Writes a number; what is not finite has no number in JSON and becomes `null`.
  mutating func value(_ value: Double?) {
    separate()
    text.write(value.flatMap { $0.isFinite ? ExactNumber.text($0) : nil } ?? "null")
  }

  mutating func value(_ value: Int?) {
    separate()
    text.write(value?.description ?? "null")
  }

  mutating func value(_ value: Bool?) {
    separate()
    text.write(value?.description ?? "null")
  }

  private mutating func value<Member>(_ list: [Member], text: (Member) -> String) {
    open("[")
    for member in list { value(text(member)) }
    close("]")
  }

  private mutating func separate() {
    if needsComma {
      text.write("," as Unicode.Scalar)
      text.write(" " as Unicode.Scalar)
    }
    needsComma = true
  }

  /// A string between quotes; everything but quotes, backslashes and control codes stays as it is.
  static func quote(_ string: String, into text: inout ByteText) {
    text.write("\"" as Unicode.Scalar)
    var string = string
    let isWritten = string.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) else { return false }
      text.write(bytes[...])
      return true
    }
    if !isWritten {
      for scalar in string.unicodeScalars { text.write(escaped(scalar)) }
    }
    text.write("\"" as Unicode.Scalar)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: return String(scalar)
    }
  }
}
