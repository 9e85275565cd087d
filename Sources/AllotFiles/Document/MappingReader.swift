internal import AllotModel

/// Reads a mapping whose keys are all known.
struct MappingReader {
  private let values: [String: DocumentNode]

  /// The values of `node` by key, unknown ones told; `nil` when `node` is no mapping.
  init?(_ node: DocumentNode, name: String, keys: [String], log: FindingLog) {
    guard case .mapping(let pairs) = node.content else {
      log.error(
        "'\(name)' is \(node.kind); it is a mapping", at: node.place,
        maybe: "write '\(name): {\(keys.map { "\($0): ..." }.joined(separator: ", "))}'")
      return nil
    }
    var values: [String: DocumentNode] = [:]
    for (key, value) in pairs {
      if keys.contains(key.name) {
        values[key.name] = value
      } else {
        Self.tellUnknown(key, in: "'\(name)'", keys, log)
      }
    }
    self.values = values
  }

  /// The value of a key; `nil` when it is absent or nothing.
  subscript(key: String) -> DocumentNode? {
    values[key].flatMap { $0.isNull ? nil : $0 }
  }

  static func tellUnknown(
    _ key: DocumentKey, in owner: String, _ known: [String], _ log: FindingLog
  ) {
    let near = Spelling.nearest(to: key.name, among: known)
    log.error(
      "unknown key '\(key.name)' in \(owner)", at: key.place,
      maybe: near.map { "write '\($0)'" } ?? "the keys are \(known.joined(separator: ", "))")
  }
}
