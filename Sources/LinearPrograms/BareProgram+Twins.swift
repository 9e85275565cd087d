extension BareProgram {
  /// The program with a second column, at 0, for each of the given ones, in the same rows.
  ///
  /// The second columns come after all others, in the order of the given ones.
  package func doubling(_ columns: [Int]) -> BareProgram {
    var twins = [Int](repeating: -1, count: columnCount)
    var doubled = BareProgram()
    doubled.reserve(
      columns: columnCount + columns.count, rows: rowCount,
      terms: termColumns.count + 2 * columns.count)
    for column in columnBounds.indices {
      doubled.addColumn(bounds: columnBounds[column], isWhole: isWhole[column])
    }
    for column in columns { twins[column] = doubled.addColumn(bounds: 0...0) }
    for row in rowBounds.indices {
      for term in terms(ofRow: row) {
        let (column, coefficient) = (termColumns[term], termCoefficients[term])
        doubled.addTerm(column: column, coefficient: coefficient)
        if twins[column] >= 0 {
          doubled.addTerm(column: twins[column], coefficient: coefficient)
        }
      }
      doubled.endRow(bounds: rowBounds[row], role: rowRoles[row])
    }
    return doubled
  }
}
