/// A value of a document, with the place where it begins.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// A text; plain when it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package let content: Content
  package let mark: YAMLMark
}

/// A place in a document.
///
/// - Unit: lines, and characters in the line; both counted from 1.
package struct YAMLMark: Equatable, Sendable {
  package let line: Int
  package let column: Int
}
