/// Some columns and rows of a program as a program of their own.
///
/// Columns outside of it that stand in its rows are constants, taken from given values.
struct Subprogram {
  private(set) var program = BareProgram()
  /// Shape: one per column of `program`; positions in the whole program.
  let columns: [Int]
  /// Shape: one per row of `program`; positions in the whole program.
  let rows: [Int]

  /// Takes some columns and rows out of a program.
  ///
  /// `positions` answers where a column of the whole stands in `columns`, or less than 0.
  init(
    of whole: BareProgram, columns: [Int], rows: [Int], positions: (Int) -> Int,
    constants: [Double]
  ) {
    self.columns = columns
    self.rows = rows
    program.reserve(
      columns: columns.count + 1, rows: rows.count,
      terms: rows.reduce(0) { $0 + whole.terms(ofRow: $1).count })
    for column in columns {
      program.addColumn(bounds: whole.columnBounds[column], isWhole: whole.isWhole[column])
    }
    for row in rows {
      var constant = 0.0
      for term in whole.terms(ofRow: row) {
        let (column, coefficient) = (whole.termColumns[term], whole.termCoefficients[term])
        let position = positions(column)
        if position >= 0 {
          program.addTerm(column: position, coefficient: coefficient)
        } else {
          constant += coefficient * constants[column]
        }
      }
      let bounds = whole.rowBounds[row]
      program.endRow(
        bounds: (bounds.lowerBound - constant)...(bounds.upperBound - constant),
        role: whole.rowRoles[row])
    }
  }

  /// The part of values that belongs to it.
  func part(of values: [Double]) -> [Double] { columns.map { values[$0] } }

  /// Writes its values back into those of the whole; any beyond its own columns are left out.
  func write(_ part: [Double], into values: inout [Double]) {
    for (column, value) in zip(columns, part) { values[column] = value }
  }

  /// Writes the bounds that were narrowed in its program back into the whole.
  ///
  /// A row that was fixed at one of its ends is fixed at the same end of the whole's row.
  func narrow(_ whole: inout BareProgram, to narrowed: BareProgram) {
    for (position, column) in columns.enumerated() {
      whole.columnBounds[column] = narrowed.columnBounds[position]
    }
    for (position, row) in rows.enumerated() {
      let (before, after) = (program.rowBounds[position], narrowed.rowBounds[position])
      guard after != before else { continue }
      let end =
        after.lowerBound == before.lowerBound
        ? whole.rowBounds[row].lowerBound : whole.rowBounds[row].upperBound
      whole.rowBounds[row] = end...end
    }
  }
}
