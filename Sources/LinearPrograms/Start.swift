/// Values that keep a program, and a basis near them: where the next solve begins.
struct Start {
  var values: [Double]
  var basis: Basis

  /// Begins from values with nothing but slacks in the basis.
  init(values: [Double], of program: BareProgram) {
    self.values = values
    let columns = zip(values, program.columnBounds).map { value, bounds -> BasisStatus in
      value == bounds.upperBound && bounds.lowerBound < bounds.upperBound ? .atUpper : .atLower
    }
    basis = Basis(
      columns: columns, rows: [BasisStatus](repeating: .basic, count: program.rowCount))
  }

  init(values: [Double], basis: Basis) {
    self.values = values
    self.basis = basis
  }

  /// The part that belongs to a piece of the program.
  func part(in piece: Subprogram) -> Start {
    Start(
      values: piece.part(of: values),
      basis: Basis(
        columns: piece.columns.map { basis.columns[$0] }, rows: piece.rows.map { basis.rows[$0] }))
  }

  /// Takes over where the work on a piece ended; what was added to the piece is left out.
  ///
  /// With it go rows that held columns between their bounds, so too many columns may be basic:
  /// those at a bound then rest there.
  mutating func take(_ start: Start, of piece: Subprogram, within program: BareProgram) {
    piece.write(start.values, into: &values)
    for (column, status) in zip(piece.columns, start.basis.columns) {
      basis.columns[column] = status
    }
    for (row, status) in zip(piece.rows, start.basis.rows) { basis.rows[row] = status }
    var surplus =
      piece.columns.count { basis.columns[$0] == .basic }
      + piece.rows.count { basis.rows[$0] == .basic } - piece.rows.count
    for column in piece.columns where surplus > 0 && basis.columns[column] == .basic {
      let bounds = program.columnBounds[column]
      guard bounds.distance(to: values[column]) == 0,
        values[column] == bounds.lowerBound || values[column] == bounds.upperBound
      else { continue }
      basis.columns[column] = values[column] == bounds.lowerBound ? .atLower : .atUpper
      surplus -= 1
    }
  }
}
