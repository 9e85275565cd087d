/// A report in words: what the renderers for people print, from top to bottom.
package struct Page: Sendable {
  package var title: String
  /// What a reader in a hurry needs, one paragraph each.
  package var summary: [String]
  package var sections: [PageSection]
}

/// One answer, under its heading.
package struct PageSection: Sendable {
  package var heading: String
  package var blocks: [Block]

  package enum Block: Sendable {
    case paragraph(String)
    case list([String])
    case table(Table)
    case entries([Entry])
  }

  /// A thing and what there is to say about it, one line each.
  package struct Entry: Sendable {
    package var subject: String
    package var lines: [String]
  }
}
