internal import AllotModel
internal import YAMLDocuments

/// Reads YAML, of which JSON is a part, into nodes with their places.
struct DocumentTree {
  private let file: String
  private let log: FindingLog
  private var valueCount = 0
  private var hasToldLimit = false

  /// The root of the document; `nil` when it cannot be read, which the log then tells.
  static func read(_ bytes: [UInt8], file: String, log: FindingLog) -> DocumentNode? {
    var tree = DocumentTree(file: file, log: log)
    return tree.root(bytes)
  }

  private init(file: String, log: FindingLog) {
    self.file = file
    self.log = log
  }

  private mutating func root(_ bytes: [UInt8]) -> DocumentNode? {
    if let defect = Encoding.defect(of: bytes) {
      let place = defect.offset.map { offset in
        LinePosition(of: offset, from: 0, line: 1, in: bytes).place(in: file)
      }
      log.error(
        defect.message, at: place ?? Place(file: file, line: 1),
        maybe: "save the document as plain text in UTF-8")
      return nil
    }
    guard DocumentGuard(bytes, file: file, log: log).admits() else { return nil }
    let mark = Encoding.markLength(bytes)
    do {
      let node = try YAMLDocument.root(
        of: Array(bytes.dropFirst(mark)), depth: Limits.depth)
      guard let node else {
        log.error(
          "the document is empty", at: Place(file: file, line: 1), maybe: "begin with 'allot: 1'")
        return nil
      }
      let root = converted(node, depth: 1)
      return hasToldLimit ? nil : root
    } catch {
      YAMLMessage(error, file: file, bytes: bytes, from: mark).tell(log)
      return nil
    }
  }

  private mutating func converted(_ node: YAMLNode, depth: Int) -> DocumentNode {
    let place = place(node.mark)
    valueCount += 1
    if depth > Limits.depth {
      tellLimit("values stand more than \(Limits.depth) levels deep, the most that is read", place)
    } else if valueCount > Limits.documentValues {
      tellLimit(
        "the document has more than \(Limits.documentValues) values, the most that is read", place)
    }
    guard !hasToldLimit else { return DocumentNode(content: .list([]), place: place) }
    switch node.content {
    case .scalar(let text, let isPlain):
      return DocumentNode(content: .scalar(text, isPlain: isPlain), place: place)
    case .list(let elements):
      var list: [DocumentNode] = []
      for element in elements where !hasToldLimit {
        list.append(converted(element, depth: depth + 1))
      }
      return DocumentNode(content: .list(list), place: place)
    case .mapping(let written):
      var pairs: [(key: DocumentKey, value: DocumentNode)] = []
      for (key, value) in written where !hasToldLimit {
        guard let key = converted(key) else { continue }
        pairs.append((key, converted(value, depth: depth + 1)))
      }
      return DocumentNode(content: .mapping(pairs), place: place)
    }
  }

  private func converted(_ key: YAMLNode) -> DocumentKey? {
    guard case .scalar(let name, _) = key.content else {
      log.error("a key is a list or a mapping; keys are words", at: place(key.mark))
      return nil
    }
    return DocumentKey(name: name, place: place(key.mark))
  }

  private mutating func tellLimit(_ message: String, _ place: Place) {
    guard !hasToldLimit else { return }
    hasToldLimit = true
    log.error(message, at: place, maybe: "put long tables into CSV files")
  }

  private func place(_ mark: YAMLMark) -> Place {
    Place(file: file, line: mark.line, column: mark.column)
  }
}
