/// An HXL hashtag: what it is about, and the attributes that narrow it, in any order.
///
/// Source: HXL standard 1.1, tagging conventions.
struct Hashtag {
  let name: String
  let attributes: Set<String>

  /// The tag that a cell writes, as `#country +code`; `nil` when it writes none.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let parts = text.dropFirst().lowercased().split(
      separator: "+", omittingEmptySubsequences: false
    )
    .map { Blanks.trimmed(String($0)) }
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.name = name
    attributes = Set(parts.dropFirst())
  }

  init(name: String, _ attributes: String...) {
    self.name = name
    self.attributes = Set(attributes)
  }

  /// Whether this tag says all that `pattern` asks for.
  func matches(_ pattern: Hashtag) -> Bool {
    name == pattern.name && attributes.isSuperset(of: pattern.attributes)
  }
}
