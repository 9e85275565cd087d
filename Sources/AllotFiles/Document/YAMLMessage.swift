internal import AllotModel
internal import Yams

/// What the YAML parser says about a document that it cannot read, in words for its author.
struct YAMLMessage {
  private let error: any Error
  private let file: String
  private let bytes: [UInt8]

  init(_ error: any Error, file: String, bytes: [UInt8]) {
    self.error = error
    self.file = file
    self.bytes = bytes
  }

  func tell(_ log: FindingLog) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Place(file: file, line: mark.line, column: mark.column)
      log.error(Self.words(problem), at: place, maybe: mend(problem, line: mark.line))
    case .reader(let problem, let offset, _, _):
      let place = offset.map { LinePosition(of: $0, from: 0, line: 1, in: bytes).place(in: file) }
      log.error(
        "the document cannot be read: \(problem)", at: place ?? Place(file: file, line: 1),
        maybe: "remove characters that cannot be seen")
    case .duplicatedKeysInMapping(let keys, let context):
      let place = Place(file: file, line: context.mark.line, column: context.mark.column)
      log.error(
        "the key '\(keys.first ?? "")' stands twice in one mapping", at: place,
        maybe: "remove one of them")
    default:
      log.error("the document cannot be read", at: Place(file: file, line: 1))
    }
  }

  private static func words(_ problem: String) -> String {
    if problem.hasPrefix("Maximum nesting") {
      return "values stand more than \(Limits.depth) levels deep, the most that is read"
    }
    return problem.hasPrefix("found") || problem.hasPrefix("did not")
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
