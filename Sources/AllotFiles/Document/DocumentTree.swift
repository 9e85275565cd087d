internal import AllotModel
internal import Yams

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
    let text = String(decoding: bytes.dropFirst(Encoding.markLength(bytes)), as: UTF8.self)
    do {
      // The plain resolver makes no guesses about types, and comparing keys stays cheap.
      guard let node = try Parser(yaml: text, resolver: .basic).singleRoot() else {
        log.error(
          "the document is empty", at: Place(file: file, line: 1), maybe: "begin with 'allot: 1'")
        return nil
      }
      let root = converted(node, depth: 1)
      return hasToldLimit ? nil : root
    } catch {
      YAMLMessage(error, file: file, bytes: bytes).tell(log)
      return nil
    }
  }

  private mutating func converted(_ node: Node, depth: Int) -> DocumentNode {
    let place = place(node.mark)
    valueCount += 1
    if depth > Limits.depth {
      tellLimit("values stand more than \(Limits.depth) levels deep, the most that is read", place)
    } else if valueCount > Limits.documentValues {
      tellLimit(
        "the document has more than \(Limits.documentValues) values, the most that is read", place)
    }
    guard !hasToldLimit else { return DocumentNode(content: .list([]), place: place) }
    switch node {
    case .scalar(let scalar):
      return DocumentNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
    case .sequence(let sequence):
      var list: [DocumentNode] = []
      for element in sequence where !hasToldLimit {
        list.append(converted(element, depth: depth + 1))
      }
      return DocumentNode(content: .list(list), place: place)
    case .mapping(let mapping):
      var pairs: [(key: DocumentKey, value: DocumentNode)] = []
      for (key, value) in mapping where !hasToldLimit {
        guard let key = converted(key) else { continue }
        pairs.append((key, converted(value, depth: depth + 1)))
      }
      return DocumentNode(content: .mapping(pairs), place: place)
    case .alias:
      return DocumentNode(content: .list([]), place: place)
    }
  }

  private func converted(_ key: Node) -> DocumentKey? {
    guard case .scalar(let scalar) = key else {
      log.error("a key is a list or a mapping; keys are words", at: place(key.mark))
      return nil
    }
    return DocumentKey(name: scalar.string, place: place(scalar.mark))
  }

  private mutating func tellLimit(_ message: String, _ place: Place) {
    guard !hasToldLimit else { return }
    hasToldLimit = true
    log.error(message, at: place, maybe: "put long tables into CSV files")
  }

  private func place(_ mark: Mark?) -> Place {
    Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
