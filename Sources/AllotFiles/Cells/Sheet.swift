internal import AllotModel

/// Rows of cells with their places; what a column means is not known yet.
///
/// A class, because rows and cells are handed around by the million and share the one sheet.
final class Sheet: Sendable {
  /// One row: where it begins, and the first of its fields.
  struct Row: Sendable {
    /// Unit: bytes from the start of the sheet.
    let start: UInt32
    /// Counted from 1.
    let line: UInt32
    let firstField: UInt32
  }

  /// How the place of a cell is known.
  enum Placement: Sendable {
    /// By counting lines and characters of the bytes.
    case counted
    /// From a list, one for each field.
    case listed([Place])
    /// From a list, one for each row.
    case listedByRow([Place])
  }

  /// The file, as messages call it.
  let file: String
  /// The names of the columns as written.
  let header: [String]
  /// - Shape: one per column.
  let headerPlaces: [Place]
  /// The HXL tags of the columns, empty where there is none.
  ///
  /// - Shape: one per column, or empty.
  let tags: [String]
  /// The comments above the header, as written, one line each.
  let comments: [String]

  private let bytes: [UInt8]
  private let rows: [Row]
  private let fields: [Field]
  private let placement: Placement

  init(
    file: String, header: [String], headerPlaces: [Place], tags: [String], bytes: [UInt8],
    rows: [Row], fields: [Field], placement: Placement = .counted, comments: [String] = []
  ) {
    self.file = file
    self.header = header
    self.headerPlaces = headerPlaces
    self.tags = tags
    self.bytes = bytes
    self.rows = rows
    self.fields = fields
    self.placement = placement
    self.comments = comments
  }

  var rowCount: Int { rows.count }

  /// The place of the whole row: its line.
  func place(ofRow row: Int) -> Place {
    if case .listedByRow(let places) = placement { return places[row] }
    if case .listed(let places) = placement {
      let first = Int(rows[row].firstField)
      return Place(file: file, line: Int(rows[row].line), column: places[first].column)
    }
    return Place(file: file, line: Int(rows[row].line))
  }

  /// The place of a cell: its line, and the character of that line with which it begins.
  func place(row: Int, column: Int) -> Place {
    guard let position = fieldPosition(row: row, column: column) else { return place(ofRow: row) }
    if case .listed(let places) = placement { return places[position] }
    if case .listedByRow(let places) = placement { return places[row] }
    let field = fields[position]
    let start = Int(field.start) - (field.isQuoted ? 1 : 0)
    return LinePosition(of: start, from: Int(rows[row].start), line: Int(rows[row].line), in: bytes)
      .place(in: file)
  }

  /// The text of a cell; empty where the row is short.
  func text(row: Int, column: Int) -> String {
    guard let position = fieldPosition(row: row, column: column) else { return "" }
    let field = fields[position]
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    return field.isEscaped ? text.replacingDoubledQuotes : text
  }

  func isEmpty(row: Int, column: Int) -> Bool {
    fieldPosition(row: row, column: column).map { fields[$0].isEmpty } ?? true
  }

  /// The bytes of a cell, as they are written.
  func withBytes<Answer>(
    row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    guard let position = fieldPosition(row: row, column: column) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let range = fields[position].range
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func fieldPosition(row: Int, column: Int) -> Int? {
    let first = Int(rows[row].firstField)
    let end = row + 1 < rows.count ? Int(rows[row + 1].firstField) : fields.count
    return first + column < end ? first + column : nil
  }
}
