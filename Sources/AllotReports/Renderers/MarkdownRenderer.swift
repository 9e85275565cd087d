/// Prints a page as Markdown with tables, to be pasted into a note.
struct MarkdownRenderer {
  func write(_ page: Page, to stream: inout ByteText) {
    stream.write("# \(Self.escaped(page.title))\n")
    for paragraph in page.summary { stream.write("\n\(Self.escaped(paragraph))\n") }
    for section in page.sections {
      stream.write("\n## \(Self.escaped(section.heading))\n")
      for block in section.blocks { write(block, to: &stream) }
    }
  }

  private func write(_ block: PageSection.Block, to stream: inout ByteText) {
    stream.write("\n")
    switch block {
    case .paragraph(let text): stream.write(Self.escaped(text) + "\n")
    case .list(let items):
      for item in items { stream.write("- \(Self.escaped(item))\n") }
    case .entries(let entries):
      for entry in entries {
        stream.write("- **\(Self.escaped(entry.subject))**\n")
        for line in entry.lines { stream.write("  - \(Self.escaped(line))\n") }
      }
    case .table(let table): write(table.withJoinedColumns, to: &stream)
    }
  }

  private func write(_ table: Table, to stream: inout ByteText) {
    stream.write(line(of: table.columns.map(\.title), in: table.columns.map(Self.titleColumn)))
    stream.write(
      "|" + table.columns.map { $0.kind.isTrailing ? " --: |" : " --- |" }.joined())
    stream.write("\n")
    for group in table.groups {
      if let heading = group.heading {
        let blanks = String(repeating: " |", count: max(0, table.columns.count - 1))
        stream.write("| **\(Self.escaped(heading))** |\(blanks)\n")
      }
      for row in group.rows { stream.write(line(of: row, in: table.columns)) }
    }
  }

  /// A row; the blanks of a bar become shades, because Markdown drops spaces, and strips become
  /// code, whose signs all have one width.
  private func line(of cells: [String], in columns: [Table.Column]) -> String {
    let parts = cells.enumerated().map { position, cell in
      guard !cell.isEmpty else { return " |" }
      switch columns[position].kind {
      case .bar: return " \(String(cell.map { $0 == " " ? "░" : $0 })) |"
      case .strip: return " `\(cell)` |"
      default: return " \(Self.escaped(cell)) |"
      }
    }
    return "|" + parts.joined() + "\n"
  }

  /// The column of a title: words, but over a strip.
  private static func titleColumn(_ column: Table.Column) -> Table.Column {
    Table.Column(column.title, column.kind == .strip ? .strip : .words)
  }

  /// The text on one line, with a backslash before what Markdown would take for its own.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", "|", "~", "&": result += "\\"
      case "#", ">", "-", "+", "=": if result.isEmpty { result += "\\" }
      default: break
      }
      result.append(character)
    }
    return result
  }
}

extension Table {
  /// The table with cells that belong closely to the one before them, and have no title, in it:
  /// Markdown has no narrow columns.
  fileprivate var withJoinedColumns: Table {
    let joins = columns.map { ($0.kind == .unit || $0.kind == .whole) && $0.title.isEmpty }
    let kept = columns.indices.filter { $0 == 0 || !joins[$0] }
    let groups = groups.map { group in
      Group(
        group.heading,
        rows: group.rows.map { row in
          kept.map { position in
            let end = kept.first { $0 > position } ?? row.count
            return row[position..<end].filter { !$0.isEmpty }.joined(separator: " ")
          }
        })
    }
    return Table(columns: kept.map { columns[$0] }, groups: groups)
  }
}
