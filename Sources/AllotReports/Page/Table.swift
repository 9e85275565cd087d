/// Rows under columns, in groups that may have a heading.
package struct Table: Sendable {
  /// What stands in a column, and so how it is laid out.
  package enum Kind: Sendable {
    /// Words from the left, which may be wrapped when space is short.
    case words
    /// A short word, never wrapped.
    case word
    /// A word that belongs closely to the cell before it, as `pieces` to `10`.
    case unit
    /// A number, from the right.
    case figure
    /// A number that belongs closely to the one before it, as `16` to `10 of`.
    case whole
    /// A picture made of block characters and spaces.
    case bar
    /// A row of signs, one for each step, that stand exactly under each other.
    case strip
  }

  package struct Column: Sendable {
    package var title: String
    package var kind: Kind

    package init(_ title: String, _ kind: Kind = .words) {
      self.title = title
      self.kind = kind
    }
  }

  package struct Group: Sendable {
    package var heading: String?
    /// Shape: rows by columns.
    package var rows: [[String]]

    package init(_ heading: String? = nil, rows: [[String]]) {
      self.heading = heading
      self.rows = rows
    }
  }

  package let columns: [Column]
  package let groups: [Group]

  /// A table without the columns in which no row has a word.
  ///
  /// - Precondition: every row has one cell per column.
  package init(columns: [Column], groups: [Group]) {
    var isUsed = columns.map { _ in false }
    for row in groups.lazy.flatMap(\.rows) {
      precondition(row.count == columns.count, "one cell per column")
      for (position, cell) in row.enumerated() where !cell.isEmpty { isUsed[position] = true }
    }
    let kept = columns.indices.filter { isUsed[$0] }
    self.columns = kept.map { columns[$0] }
    self.groups =
      kept.count == columns.count
      ? groups
      : groups.map { group in
        Group(group.heading, rows: group.rows.map { row in kept.map { row[$0] } })
      }
  }
}

extension Table.Kind {
  /// Whether cells end at the same place, and not begin there.
  var isTrailing: Bool { self == .figure || self == .whole }
  /// Whether each sign takes one column of a terminal and stays where it is.
  var isPicture: Bool { self == .bar || self == .strip }
  /// Whether only one space parts it from the cell before.
  var isJoined: Bool { self == .unit || self == .whole }
}
