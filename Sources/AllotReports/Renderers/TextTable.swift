/// A table laid out for a terminal: columns aligned, wide words wrapped.
struct TextTable {
  private static let margin = "  "
  /// What a column of words keeps at least: room for `to 2021-10-31`.
  ///
  /// - Unit: characters.
  private static let leastWidth = 13

  private let columns: [Table.Column]
  private let groups: [Table.Group]
  /// Whether every byte of a cell is a character, but for bars.
  private let isPlain: Bool
  /// Unit: characters.
  private let width: Int
  /// Shape: one per column.
  private let widths: [Int]

  init(_ table: Table, width: Int) {
    self.width = width
    self.columns = table.columns
    let columns = table.columns
    let isPlain = table.groups.allSatisfy { group in
      group.rows.allSatisfy { Self.isPlain($0, columns) }
    }
    self.isPlain = isPlain
    groups = table.groups.map { group in
      Table.Group(
        group.heading.map(SafeText.line),
        rows: isPlain ? group.rows : group.rows.map { $0.map(SafeText.line) })
    }
    var widths = columns.map { SafeText.width($0.title) }
    for group in groups {
      for row in group.rows {
        for position in row.indices {
          let width = Self.width(of: row[position], columns[position], isPlain: isPlain)
          widths[position] = max(widths[position], width)
        }
      }
    }
    self.widths = Self.fitted(widths, columns: columns, to: width)
  }

  /// Whether all cells but the bars are printable ASCII; bars are made of harmless signs.
  private static func isPlain(_ row: [String], _ columns: [Table.Column]) -> Bool {
    for position in row.indices
    where !columns[position].kind.isPicture && !SafeText.isPlain(row[position]) {
      return false
    }
    return true
  }

  /// How many characters of a terminal a cell takes; each sign of a bar takes one.
  private static func width(of cell: String, _ column: Table.Column, isPlain: Bool) -> Int {
    if column.kind.isPicture { return cell.unicodeScalars.count }
    return isPlain ? cell.utf8.count : SafeText.width(cell)
  }

  func write(to stream: inout some TextOutputStream) {
    var text = ByteText()
    write(to: &text)
    stream.write(text.text)
  }

  func write(to stream: inout ByteText) {
    if columns.contains(where: { !$0.title.isEmpty }) {
      write(columns.map(\.title), to: &stream)
    }
    for group in groups {
      for line in group.heading.map({ LineWrap.lines($0, width: width) }) ?? [] {
        stream.write(line + "\n")
      }
      for row in group.rows { write(row, to: &stream) }
    }
  }

  /// Takes from the widest column of words until the table fits, or none can give any more.
  private static func fitted(_ widths: [Int], columns: [Table.Column], to width: Int) -> [Int] {
    var widths = widths
    let gaps = columns.dropFirst().reduce(margin.count) { $0 + ($1.kind.isJoined ? 1 : 2) }
    var excess = widths.reduce(gaps, +) - width
    while excess > 0 {
      let shrinkable = columns.indices.filter {
        columns[$0].kind == .words && widths[$0] > leastWidth
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func write(_ row: [String], to stream: inout ByteText) {
    var (line, rest) = (row, [(position: Int, lines: [String])]())
    for position in row.indices
    where columns[position].kind == .words && row[position].utf8.count > widths[position] {
      let lines = LineWrap.lines(row[position], width: widths[position])
      line[position] = lines[0]
      if lines.count > 1 { rest.append((position, lines)) }
    }
    write(line: line, to: &stream)
    var number = 1
    while !rest.isEmpty {
      line = [String](repeating: "", count: row.count)
      for (position, lines) in rest { line[position] = lines[number] }
      write(line: line, to: &stream)
      number += 1
      rest.removeAll { $0.lines.count <= number }
    }
  }

  private func write(line cells: [String], to stream: inout ByteText) {
    stream.write(Self.margin)
    var pending = 0
    for (position, cell) in cells.enumerated() {
      if position > 0 { pending += columns[position].kind.isJoined ? 1 : 2 }
      let own = Self.width(of: cell, columns[position], isPlain: isPlain)
      let blank = max(0, widths[position] - own)
      let isTrailing = columns[position].kind.isTrailing
      if isTrailing { pending += blank }
      if !cell.isEmpty {
        stream.writeBlanks(pending)
        stream.write(cell)
        pending = 0
      }
      if !isTrailing { pending += blank }
    }
    stream.write("\n" as Unicode.Scalar)
  }
}
