/// Reads JSON (RFC 8259) from bytes.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The value that some bytes write.
  ///
  /// - Throws: where they are no JSON.
  static func value(of bytes: [UInt8]) throws(JSONDefect) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.defect }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var defect: JSONDefect { JSONDefect(offset: position) }

  /// The byte that is read next; 0 at the end.
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipBlanks() {
    while [0x20, 0x0A, 0x0D, 0x09].contains(next) { position += 1 }
  }

  /// Reads a sign that must stand here.
  private mutating func expect(_ sign: Unicode.Scalar) throws(JSONDefect) {
    guard next == UInt8(ascii: sign) else { throw defect }
    position += 1
  }

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONDefect) -> JSONValue {
    guard depth < Limits.depth else { throw defect }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONDefect) -> JSONValue {
    try expect("{")
    var pairs: [(key: String, value: JSONValue)] = []
    skipBlanks()
    if takes("}") { return .object(pairs) }
    repeat {
      skipBlanks()
      let key = try text()
      skipBlanks()
      try expect(":")
      pairs.append((key, try value(depth: depth + 1)))
      skipBlanks()
    } while takes(",")
    try expect("}")
    return .object(pairs)
  }

  private mutating func list(depth: Int) throws(JSONDefect) -> JSONValue {
    try expect("[")
    var members: [JSONValue] = []
    skipBlanks()
    if takes("]") { return .list(members) }
    repeat {
      members.append(try value(depth: depth + 1))
      skipBlanks()
    } while takes(",")
    try expect("]")
    return .list(members)
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONDefect) -> JSONValue {
    let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isThere else { throw defect }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(JSONDefect) -> Double {
    let start = position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      || "+-.eE".utf8.contains(next)
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw JSONDefect(offset: start) }
    return value
  }
}

// MARK: - Texts

extension JSONReader {
  private mutating func text() throws(JSONDefect) -> String {
    try expect("\"")
    let start = position
    while next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { position += 1 }
    if next == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var units = Array(bytes[start..<position])
    while !takes("\"") {
      guard next >= 0x20 else { throw defect }
      if takes("\\") {
        units += Array(try escaped().utf8)
      } else {
        units.append(next)
        position += 1
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(JSONDefect) -> String {
    let sign = next
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(sign))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try character()
    default: throw defect
    }
  }

  /// A character written as one or two codes of UTF-16.
  private mutating func character() throws(JSONDefect) -> String {
    var codes = [try code()]
    if UTF16.isLeadSurrogate(codes[0]), takes("\\"), takes("u") { codes.append(try code()) }
    return String(decoding: codes, as: UTF16.self)
  }

  private mutating func code() throws(JSONDefect) -> UInt16 {
    guard position + 4 <= bytes.count,
      let code = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw defect }
    position += 4
    return code
  }
}
