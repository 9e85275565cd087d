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
  private let positions: [Column: Int]

  /// Names the columns of `sheet`; `nil` when one that is required is missing.
  init?(_ sheet: Sheet, freeColumns takesFree: Bool = false, log: FindingLog) {
    let columns = HeaderReader<Column>(sheet: sheet, takesFree: takesFree, log: log).read()
    guard let columns else { return nil }
    self.sheet = sheet
    self.log = log
    positions = columns.positions
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
