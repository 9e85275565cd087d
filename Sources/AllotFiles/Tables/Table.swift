internal import AllotModel

/// A sheet whose columns have a meaning.
///
/// A class, because its rows share it.
final class Table<Column: TableColumn> {
  /// A column that the kind of table leaves free.
  struct FreeColumn {
    let name: String
    let position: Int
  }

  let sheet: Sheet
  let log: FindingLog
  /// Columns that are neither known nor notes; only tables of free columns have them.
  let freeColumns: [FreeColumn]
  /// Whether an error that every row would repeat has been told.
  var hasToldOnce = false
  private let positions: ColumnPositions<Column>

  /// Names the columns of `sheet`; `nil` when one that is required is missing.
  init?(_ sheet: Sheet, freeColumns takesFree: Bool = false, log: FindingLog) {
    let columns = HeaderReader<Column>(sheet: sheet, takesFree: takesFree, log: log).read()
    guard let columns else { return nil }
    self.sheet = sheet
    self.log = log
    positions = ColumnPositions(columns.positions)
    freeColumns = columns.free.map { FreeColumn(name: $0.name, position: $0.position) }
  }

  var rows: some Sequence<TableRow<Column>> {
    (0..<sheet.rowCount).lazy.map { TableRow(table: self, number: $0) }
  }

  var count: Int { sheet.rowCount }

  func row(_ number: Int) -> TableRow<Column> { TableRow(table: self, number: number) }

  func position(of column: Column) -> Int? { positions[column] }

  func has(_ column: Column) -> Bool { positions[column] != nil }
}

/// Where each column of a table stands; asked for each cell, so that it must not hash.
private struct ColumnPositions<Column: TableColumn> {
  /// Shape: one per byte that a column may be stored as; below 0 where there is none.
  private var positions = [Int](repeating: -1, count: 256)

  init(_ positions: [Column: Int]) {
    for (column, position) in positions { self.positions[Self.byte(of: column)] = position }
  }

  subscript(column: Column) -> Int? {
    let position = positions[Self.byte(of: column)]
    return position < 0 ? nil : position
  }

  /// The byte as which a column is stored; columns are cases without values.
  private static func byte(of column: Column) -> Int {
    precondition(MemoryLayout<Column>.size == 1, "a kind of table has 2 to 256 columns")
    return withUnsafeBytes(of: column) { Int($0[0]) }
  }
}
