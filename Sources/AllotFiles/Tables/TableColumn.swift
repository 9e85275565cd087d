/// The columns that one kind of table knows.
protocol TableColumn: CaseIterable, Hashable, RawRepresentable where RawValue == String {
  /// What the document and messages call the table.
  static var table: String { get }
  static var required: [Self] { get }
  /// Other headers that people write, which are proposed for renaming and never read.
  static var otherNames: [String: Self] { get }
  /// The HXL tags that name a column whose header is not known.
  static var hashtags: [(tag: Hashtag, column: Self)] { get }
}

extension TableColumn {
  static var otherNames: [String: Self] { [:] }
  static var hashtags: [(tag: Hashtag, column: Self)] { [] }
}

/// Headers as they are compared: `From `, `FROM` and `from` are one, as are `not_for` and `not-for`.
enum HeaderName {
  static func canonical(_ header: String) -> String {
    String(
      header.lowercased().map { character in
        character == "_" || character == " " || character == "\u{A0}" ? "-" : character
      })
  }

  /// Whether a column of this name is for people only.
  static func isNote(_ header: String) -> Bool {
    let name = canonical(header)
    return name.hasPrefix("x-") || name.hasPrefix("note")
  }
}
