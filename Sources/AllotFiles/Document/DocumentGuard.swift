internal import AllotModel

/// Looks at the bytes of a document for what would make the YAML parser work without end.
///
/// Aliases repeat what they name, and repeat again what those repeat; and the parser compares
/// keys with all that is in them. Both are looked for where they might stand, quotes or not, so
/// that none is missed; the few that are allowed leave room for texts that only look like them.
struct DocumentGuard {
  private let bytes: [UInt8]
  private let file: String
  private let log: FindingLog

  init(_ bytes: [UInt8], file: String, log: FindingLog) {
    self.bytes = bytes
    self.file = file
    self.log = log
  }

  /// Whether the document may be parsed; if not, the log tells why.
  func admits() -> Bool {
    var (aliases, collectionKeys) = (0, 0)
    for position in bytes.indices {
      if isAlias(position) { aliases += 1 }
      if isKeyOfMoreThanAWord(position) { collectionKeys += 1 }
      if aliases > Limits.aliases {
        return refuse(
          position, "the document has more than \(Limits.aliases) aliases ('*name')",
          "write the values out where they are needed")
      }
      if collectionKeys > (aliases > 0 ? 0 : Limits.collectionKeys) {
        return refuse(
          position, "the document has keys that are lists, mappings or aliases",
          "let every key be a word; put a text with such signs in quotes on a line of its own")
      }
    }
    return true
  }

  private func refuse(_ position: Int, _ message: String, _ mend: String) -> Bool {
    let place = LinePosition(of: position, from: 0, line: 1, in: bytes).place(in: file)
    log.error(message, at: place, maybe: mend)
    return false
  }

  /// Whether a `*` stands here as at the start of an alias.
  private func isAlias(_ position: Int) -> Bool {
    guard bytes[position] == UInt8(ascii: "*"), position + 1 < bytes.count,
      Self.isNamePart(bytes[position + 1])
    else { return false }
    guard position > 0 else { return true }
    let before = bytes[position - 1]
    // `0.5*share(x)` and `(a)*b` are formulas: an alias never follows a word or a bracket.
    return !Self.isNamePart(before) && before != UInt8(ascii: ")") && before != UInt8(ascii: "%")
  }

  /// Whether a key may begin or end here that is a list, a mapping or marked by `?`.
  private func isKeyOfMoreThanAWord(_ position: Int) -> Bool {
    let byte = bytes[position]
    if byte == UInt8(ascii: "?") {
      return position + 1 >= bytes.count || Self.isBlank(bytes[position + 1])
    }
    guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") else { return false }
    let next = bytes[(position + 1)...].first { !Self.isBlank($0) }
    return next == UInt8(ascii: ":")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
