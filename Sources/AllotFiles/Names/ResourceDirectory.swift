internal import AllotModel

/// Finds the resource that a cell names.
///
/// A class, because every row asks it, and a copy would retain all that it holds.
final class ResourceDirectory {
  let resources: [Resource]
  /// What messages call the table of resources; `nil` when there is none.
  let table: String?
  /// Whether the table could be read; if not, no name is called unknown.
  let isWhole: Bool
  private let resourceByID: [String: Resource]
  private let cache = NameCache<Resource>()

  init(_ resources: [Resource], table: String?, isWhole: Bool = true) {
    self.resources = resources
    self.table = table
    self.isWhole = isWhole
    resourceByID = Dictionary(
      resources.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func find(_ text: String) -> Resource? { resourceByID[text] }

  /// The same for a name that is still bytes; `nil` also for names with quotes.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Resource? {
    cache.value(of: bytes) { find(String(decoding: bytes, as: UTF8.self)) }
  }

  /// What may mend a name that `find` does not know.
  func mend(_ text: String) -> String? {
    let lowered = text.lowercased()
    if let named = resources.first(where: { $0.name.lowercased() == lowered }) {
      return "write '\(named.id)'"
    }
    guard resources.count <= Limits.comparedNames else { return nil }
    if let near = Spelling.nearest(to: text, among: resources.map(\.id.text)) {
      return "write '\(near)'"
    }
    return table.map { "add a line for '\(text)' to \($0)" }
  }
}
