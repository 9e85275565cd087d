internal import AllotModel

/// One row of a table while it is read; it remembers whether any of its cells was wrong.
struct TableRow<Column: TableColumn> {
  let table: Table<Column>
  /// Counted from 0, without the header.
  let number: Int
  /// Whether every cell read so far can be used.
  private(set) var isSound = true

  init(table: Table<Column>, number: Int) {
    self.table = table
    self.number = number
  }

  var place: Place { table.sheet.place(ofRow: number) }

  func place(of column: Column) -> Place {
    table.position(of: column).map { table.sheet.place(row: number, column: $0) } ?? place
  }

  /// Whether nothing is written in a cell, or the table has no such column.
  func isEmpty(_ column: Column) -> Bool {
    guard let position = table.position(of: column) else { return true }
    return table.sheet.isEmpty(row: number, column: position)
  }

  /// The bytes of a cell, as they are written.
  func withBytes<Answer>(
    _ column: Column, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    guard let position = table.position(of: column) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return table.sheet.withBytes(row: number, column: position, body)
  }

  /// The text of a cell; `nil` when it is empty.
  func text(_ column: Column) -> String? {
    guard let position = table.position(of: column),
      !table.sheet.isEmpty(row: number, column: position)
    else { return nil }
    return table.sheet.text(row: number, column: position)
  }

  /// Notes an error of this row, which is then not used.
  mutating func reject(_ column: Column?, _ message: String, maybe: String? = nil) {
    reject(at: column.map(place) ?? place, message, maybe: maybe)
  }

  /// Notes an error of this row whose mend takes time to find.
  mutating func reject(_ column: Column, _ message: String, seeking mend: () -> String?) {
    isSound = false
    table.log.error(message, at: place(of: column), maybe: mend())
  }

  mutating func reject(at place: Place, _ message: String, maybe: String?) {
    isSound = false
    table.log.error(message, at: place, maybe: maybe)
  }

  /// Notes an error that every row of the table would repeat; only its first place is told.
  mutating func rejectOnce(_ column: Column, _ message: String, maybe: String?) {
    isSound = false
    guard !table.hasToldOnce else { return }
    table.hasToldOnce = true
    table.log.error(message, at: place(of: column), maybe: maybe)
  }

  func warn(_ column: Column?, _ message: String, maybe: String? = nil) {
    table.log.warning(message, at: column.map(place) ?? place, maybe: maybe)
  }

  /// Whether a cell that may not be empty has a text.
  mutating func hasRequired(_ column: Column, maybe: String? = nil) -> Bool {
    if !isEmpty(column) { return true }
    reject(column, "'\(column.rawValue)' is empty; it is required", maybe: maybe)
    return false
  }

  /// The text of a cell that may not be empty.
  mutating func requiredText(_ column: Column, maybe: String? = nil) -> String? {
    hasRequired(column, maybe: maybe) ? text(column) : nil
  }
}
