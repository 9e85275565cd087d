/// One line of JSON that grows from left to right.
struct JSONText {
  private(set) var text = ""
  /// Whether the next value comes after another one of its list or object.
  private var needsComma = false

  mutating func open(_ bracket: String) {
    separate()
    text += bracket
    needsComma = false
  }

  mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  /// Writes a key; its value comes next.
  mutating func key(_ name: StaticString) {
    separate()
    text += "\""
    name.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    text += "\": "
    needsComma = false
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
    value(list)
  }

  mutating func value(_ value: String?) {
    separate()
    if let value { Self.quote(value, into: &text) } else { text += "null" }
  }

  /// Writes a number; what is not finite has no number in JSON and becomes `null`.
  mutating func value(_ value: Double?) {
    separate()
    text += value.flatMap { $0.isFinite ? ExactNumber.text($0) : nil } ?? "null"
  }

  mutating func value(_ value: Int?) {
    separate()
    text += value?.description ?? "null"
  }

  mutating func value(_ value: Bool?) {
    separate()
    text += value?.description ?? "null"
  }

  mutating func value(_ list: some Sequence<String>) {
    open("[")
    for member in list { value(member) }
    close("]")
  }

  private mutating func separate() {
    if needsComma { text += ", " }
    needsComma = true
  }

  /// A string between quotes; everything but quotes, backslashes and control codes stays as it is.
  static func quote(_ string: String, into text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { escape(scalar, into: &text) }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
