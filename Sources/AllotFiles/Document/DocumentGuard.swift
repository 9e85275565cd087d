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
      let mostKeys = aliases > 0 ? Limits.collectionKeysBesideAliases : Limits.collectionKeys
      if collectionKeys > mostKeys {
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
      let isSingle = position + 1 >= bytes.count || Self.isBlank(bytes[position + 1])
      return isSingle && mayBeginValue(position)
    }
    guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") else { return false }
    let next = bytes[(position + 1)...].first { !Self.isBlank($0) }
    return next == UInt8(ascii: ":")
  }

  /// Whether a value may begin here: on a line of its own, or behind a sign and not a word.
  private func mayBeginValue(_ position: Int) -> Bool {
    let before = bytes[..<position].lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let before else { return true }
    if Self.isBlank(bytes[before]) || "-?:,[{".utf8.contains(bytes[before]) { return true }
    let word = bytes[...before].lastIndex { Self.isBlank($0) }.map { $0 + 1 } ?? 0
    // An anchor or a tag may stand before the value that it is of.
    return "&!".utf8.contains(bytes[word])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
