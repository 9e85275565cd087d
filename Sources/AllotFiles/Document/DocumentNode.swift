internal import AllotModel

/// A value of the document, with its place.
struct DocumentNode {
  enum Content {
    /// A word, a number or a text; plain when it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([DocumentNode])
    case mapping([(key: DocumentKey, value: DocumentNode)])
  }

  let content: Content
  let place: Place

  /// Whether nothing is written here: an empty value, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What messages call a value of this kind.
  var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The text of a single value; `nil` for nothing, a list or a mapping.
  var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }
}

/// A key of a mapping, with its place.
struct DocumentKey {
  let name: String
  let place: Place
}
