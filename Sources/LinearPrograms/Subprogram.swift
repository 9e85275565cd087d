/// Some columns and rows of a program as a program of their own.
///
/// Columns outside of it that stand in its rows are constants, taken from given values.
struct Subprogram {
  private(set) var program = BareProgram()
  /// Shape: one per column of `program`; positions in the whole program.
  let columns: [Int]
  private let positions: [Int: Int]

  init(of whole: BareProgram, columns: [Int], rows: [Int], constants: [Double]) {
    self.columns = columns
    positions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    for column in columns {
      program.addColumn(bounds: whole.columnBounds[column], isWhole: whole.isWhole[column])
    }
    for row in rows {
      var constant = 0.0
      var terms: [(column: Int, coefficient: Double)] = []
      for (column, coefficient) in whole.pairs(ofRow: row) {
        if let position = positions[column] {
          terms.append((position, coefficient))
        } else {
          constant += coefficient * constants[column]
        }
      }
      let bounds = whole.rowBounds[row]
      program.addRow(
        bounds: (bounds.lowerBound - constant)...(bounds.upperBound - constant),
        role: whole.rowRoles[row], terms: terms)
    }
  }

  /// The part of values that belongs to it.
  func part(of values: [Double]) -> [Double] { columns.map { values[$0] } }

  /// Writes its values back into those of the whole.
  func write(_ part: [Double], into values: inout [Double]) {
    for (position, column) in columns.enumerated() { values[column] = part[position] }
  }

  /// Where a column of the whole stands in it, or `nil` when it does not.
  func position(of column: Int) -> Int? { positions[column] }
}
