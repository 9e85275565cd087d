internal import AllotModel

/// Finds what each column of a sheet is, and what is wrong with its header.
struct HeaderReader<Column: TableColumn> {
  let sheet: Sheet
  let takesFree: Bool
  let log: FindingLog

  /// The known and the free columns; `nil` when a required one is missing.
  func read() -> (positions: [Column: Int], free: [(name: String, position: Int)])? {
    if reportTitle() { return nil }
    var positions: [Column: Int] = [:]
    var free: [(name: String, position: Int)] = []
    var unknown: [Int] = []
    var positionByName: [String: Int] = [:]
    for (position, name) in sheet.header.enumerated() {
      guard !name.isEmpty else {
        reportNamelessColumn(position)
        continue
      }
      let canonical = HeaderName.canonical(name)
      if let earlier = positionByName.updateValue(position, forKey: canonical) {
        log.error(
          "the column '\(name)' stands twice, first as column \(earlier + 1)",
          at: sheet.headerPlaces[position], maybe: "remove one, or rename it to 'note-\(canonical)'"
        )
      } else if let column = Column(rawValue: canonical) {
        positions[column] = position
      } else if !HeaderName.isNote(name) {
        unknown.append(position)
      }
    }
    unknown.removeAll { nameByTag($0, &positions) }
    let missing = Column.required.filter { positions[$0] == nil }
    for column in missing { reportMissing(column, &unknown) }
    for position in unknown where takesFree { free.append((sheet.header[position], position)) }
    for position in unknown where !takesFree { reportUnknown(position, positions) }
    return missing.isEmpty ? (positions, free) : nil
  }

  /// Takes the meaning of a column from its HXL tag, where no header has claimed that meaning.
  private func nameByTag(_ position: Int, _ positions: inout [Column: Int]) -> Bool {
    guard position < sheet.tags.count, let tag = Hashtag(sheet.tags[position]),
      let column = Column.hashtags.first(where: { tag.matches($0.tag) })?.column,
      positions[column] == nil
    else { return false }
    positions[column] = position
    return true
  }

  private func reportNamelessColumn(_ position: Int) {
    guard let row = (0..<sheet.rowCount).first(where: { !sheet.isEmpty(row: $0, column: position) })
    else { return }
    log.error(
      "column \(position + 1) has no header, but a cell with '\(sheet.text(row: row, column: position))'",
      at: sheet.place(row: row, column: position),
      maybe: "name the column in the header; 'note' if it is for people only")
  }

  private func reportMissing(_ column: Column, _ unknown: inout [Int]) {
    let near = unknown.firstIndex {
      meaning(of: sheet.header[$0], among: Array(Column.allCases)) == column
    }
    let place = sheet.headerPlaces.first ?? Place(file: sheet.file, line: 1)
    let message = "the \(Column.table) have no column '\(column.rawValue)'; it is required"
    if let near {
      let position = unknown.remove(at: near)
      log.error(
        message, at: sheet.headerPlaces[position],
        maybe: "rename the column '\(sheet.header[position])' to '\(column.rawValue)'")
    } else {
      log.error(message, at: place, maybe: knownColumns)
    }
  }

  /// Tells of a title above the header, when one of the first rows looks like the header.
  private func reportTitle() -> Bool {
    let names = Set(Column.required.map(\.rawValue))
    guard !names.isSubset(of: sheet.header.map(HeaderName.canonical)) else { return false }
    for row in 0..<min(sheet.rowCount, 10) {
      let cells = sheet.header.indices.map { column in
        HeaderName.canonical(sheet.text(row: row, column: column))
      }
      guard names.isSubset(of: cells) else { continue }
      let line = sheet.place(ofRow: row).line
      log.error(
        "this line is taken for the header, and the header seems to be line \(line)",
        at: sheet.headerPlaces.first, maybe: "begin every line above the header with '#'")
      return true
    }
    return false
  }

  private var knownColumns: String {
    "the columns of \(Column.table) are \(Column.allCases.map(\.rawValue).joined(separator: ", "))"
  }

  private func reportUnknown(_ position: Int, _ positions: [Column: Int]) {
    let name = sheet.header[position]
    let canonical = HeaderName.canonical(name)
    let mend = meaning(of: name, among: Column.allCases.filter { positions[$0] == nil })
    log.error(
      "unknown column '\(name)'", at: sheet.headerPlaces[position],
      maybe: mend.map { "write '\($0.rawValue)'" }
        ?? "name it 'note-\(canonical)' if it is for people only")
  }

  /// The column that a header which is not known was probably meant to be.
  private func meaning(of header: String, among columns: [Column]) -> Column? {
    let canonical = HeaderName.canonical(header)
    let beginning = String(canonical.prefix { $0.isLetter })
    for name in [canonical, beginning] {
      if let column = Column.otherNames[name] ?? Column(rawValue: name), columns.contains(column) {
        return column
      }
    }
    let near = Spelling.nearest(to: canonical, among: columns.map(\.rawValue))
    return near.flatMap(Column.init)
  }
}
