internal import AllotModel

/// The cells of a table as texts, while some of them are changed.
struct EditedTable {
  /// The names of the columns as written.
  private(set) var header: [String]
  /// Shape: rows by columns.
  private(set) var rows: [[String]]
  /// Shape: one per row; where it was written, or which change wrote it.
  private var places: [Place]
  private let file: String
  private let tags: [String]
  private let comments: [String]

  init(_ sheet: Sheet) {
    header = sheet.header
    file = sheet.file
    tags = sheet.tags
    comments = sheet.comments
    rows = (0..<sheet.rowCount).map { row in
      sheet.header.indices.map { sheet.text(row: row, column: $0) }
    }
    places = (0..<sheet.rowCount).map { sheet.place(ofRow: $0) }
  }

  /// The row that was written at a place.
  func row(at place: Place) -> Int? { places.firstIndex(of: place) }

  /// Writes a cell; the column is added when the table does not have it.
  mutating func set(row: Int, column: String, to text: String, at place: Place) {
    rows[row][position(of: column)] = text
    places[row] = place
  }

  /// Writes a cell without a change of its row.
  mutating func note(row: Int, column: String, _ text: String) {
    rows[row][position(of: column)] = text
  }

  mutating func add(_ cells: [(column: String, text: String)], at place: Place) {
    rows.append(header.map { _ in "" })
    places.append(place)
    for cell in cells { set(row: rows.count - 1, column: cell.column, to: cell.text, at: place) }
  }

  mutating func remove(row: Int) {
    rows.remove(at: row)
    places.remove(at: row)
  }

  private mutating func position(of column: String) -> Int {
    if let position = header.firstIndex(where: { HeaderName.canonical($0) == column }) {
      return position
    }
    header.append(column)
    for row in rows.indices { rows[row].append("") }
    return header.count - 1
  }

  /// The table as a sheet, to be read like one that was written so.
  var sheet: Sheet {
    var bytes: [UInt8] = []
    var fields: [Field] = []
    var lines: [Sheet.Row] = []
    for (row, place) in zip(rows, places) {
      lines.append(
        Sheet.Row(
          start: UInt32(bytes.count), line: UInt32(max(0, place.line)),
          firstField: UInt32(fields.count)))
      for cell in row {
        let start = bytes.count
        bytes += Array(cell.utf8)
        fields.append(Field(start..<bytes.count))
      }
    }
    return Sheet(
      file: file, header: header,
      headerPlaces: header.map { _ in Place(file: file, line: 1) },
      tags: tags.isEmpty ? [] : tags + header.dropFirst(tags.count).map { _ in "" }, bytes: bytes,
      rows: lines, fields: fields, placement: .listedByRow(places), comments: comments)
  }

  /// The table as a CSV file.
  var text: String {
    let lines = ([header] + (tags.isEmpty ? [] : [tags]) + rows).map { line in
      line.map(Self.cell).joined(separator: ",")
    }
    return (comments + lines).map { "\($0)\n" }.joined()
  }

  /// A cell between quotes where a reader would otherwise split or trim it.
  private static func cell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09].contains($0) }
    let hasBlanks = text.first == " " || text.last == " " || text.first == "#"
    if isPlain, !hasBlanks { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
