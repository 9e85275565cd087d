internal import AllotModel
internal import YAMLDocuments

/// What the YAML parser says about a document that it cannot read, in words for its author.
struct YAMLMessage {
  private let defect: YAMLDefect
  private let file: String
  private let bytes: [UInt8]
  private let start: Int

  /// A message about a parser that began to read at `start`.
  init(_ defect: YAMLDefect, file: String, bytes: [UInt8], from start: Int) {
    self.defect = defect
    self.file = file
    self.bytes = bytes
    self.start = start
  }

  func tell(_ log: FindingLog) {
    switch defect {
    case .syntax(let problem, let mark):
      log.error(Self.words(problem), at: place(mark), maybe: mend(problem, line: mark.line))
    case .character(let problem, let offset):
      let place = LinePosition(of: start + offset, from: 0, line: 1, in: bytes).place(in: file)
      log.error(
        "the document cannot be read: \(problem)", at: place,
        maybe: "remove characters that cannot be seen")
    case .repeatedKey(let key, let mark):
      log.error(
        "the key '\(key)' stands twice in one mapping", at: place(mark),
        maybe: "remove one of them")
    case .depth(let mark):
      log.error(
        Self.tooDeep, at: place(mark), maybe: "put long tables into CSV files")
    case .memory:
      log.error("the document cannot be read", at: Place(file: file, line: 1))
    }
  }

  private static let tooDeep =
    "values stand more than \(Limits.depth) levels deep, the most that is read"

  private func place(_ mark: YAMLMark) -> Place {
    Place(file: file, line: mark.line, column: mark.column)
  }

  private static func words(_ problem: String) -> String {
    problem.hasPrefix("found") || problem.hasPrefix("did not")
      || problem.hasPrefix("could not")
      || problem.hasPrefix("but found")
      ? "the document is no valid YAML: \(problem)" : "the document is no valid YAML; \(problem)"
  }

  private func mend(_ problem: String, line: Int) -> String? {
    if self.line(line).prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09) {
      return "indent with blanks; tabs are not allowed there"
    }
    if problem.contains("mapping values are not allowed") {
      return "put a text that holds ': ' in quotes, and check the indentation"
    }
    if problem.contains("found another document") { return "remove the line '---' between them" }
    if problem.contains("undefined alias") { return "put a text that begins with '*' in quotes" }
    if problem.contains("expected ',' or") { return "look for a missing comma or bracket" }
    if problem.contains("could not find expected ':'") { return "write 'key: value'" }
    if problem.contains("cannot start any token") {
      return "put a text that begins with this sign in quotes"
    }
    return nil
  }

  /// The bytes of a line, counted from 1.
  private func line(_ number: Int) -> ArraySlice<UInt8> {
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { break }
      start = end + 1
    }
    return bytes[start...].prefix { $0 != 0x0A }
  }
}
