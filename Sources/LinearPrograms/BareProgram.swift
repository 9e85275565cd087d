/// The numbers of a linear program, without what they stand for.
///
/// Rows are stored one after another (compressed rows): the terms of row `r` stand at
/// `rowStarts[r]..<rowStarts[r + 1]`. A column appears at most once in a row.
package struct BareProgram: Sendable {
  /// The least and the most of each column; an end may be infinite.
  ///
  /// - Shape: one per column.
  package var columnBounds: [ClosedRange<Double>] = []
  /// Shape: one per column; whether only whole values count.
  package var isWhole: [Bool] = []
  /// The least and the most of each row; an end may be infinite.
  ///
  /// - Shape: one per row.
  package var rowBounds: [ClosedRange<Double>] = []
  /// Shape: one per row.
  package private(set) var rowRoles: [RowRole] = []
  /// Shape: one more than rows.
  package private(set) var rowStarts: [Int] = [0]
  /// Shape: one per term; positions of columns, counted from 0.
  package private(set) var termColumns: [Int] = []
  /// Shape: one per term, parallel to `termColumns`; finite and not zero.
  package private(set) var termCoefficients: [Double] = []

  package init() {}

  package var columnCount: Int { columnBounds.count }
  package var rowCount: Int { rowBounds.count }

  /// Adds a column that no row uses yet, and answers its position.
  ///
  /// - Precondition: no end of `bounds` is not-a-number (a `ClosedRange` cannot hold one).
  @discardableResult
  package mutating func addColumn(bounds: ClosedRange<Double>, isWhole: Bool = false) -> Int {
    columnBounds.append(bounds)
    self.isWhole.append(isWhole)
    return columnBounds.count - 1
  }

  /// Adds a row, and answers its position; terms with coefficient 0 are left out.
  ///
  /// - Precondition: coefficients are finite, and no column appears twice.
  @discardableResult
  package mutating func addRow(
    bounds: ClosedRange<Double>, role: RowRole = .coupling,
    terms: some Sequence<(column: Int, coefficient: Double)>
  ) -> Int {
    addRow(bounds: bounds, role: role, terms: Array(terms))
  }

  /// The same for terms that are listed already, which rows of whole problems are.
  @discardableResult
  package mutating func addRow(
    bounds: ClosedRange<Double>, role: RowRole = .coupling,
    terms: [(column: Int, coefficient: Double)]
  ) -> Int {
    for (column, coefficient) in terms { addTerm(column: column, coefficient: coefficient) }
    return endRow(bounds: bounds, role: role)
  }

  /// Makes room, so that a large program is not moved again and again as it grows.
  package mutating func reserve(columns: Int, rows: Int, terms: Int) {
    columnBounds.reserveCapacity(columns)
    isWhole.reserveCapacity(columns)
    rowBounds.reserveCapacity(rows)
    rowRoles.reserveCapacity(rows)
    rowStarts.reserveCapacity(rows + 1)
    termColumns.reserveCapacity(terms)
    termCoefficients.reserveCapacity(terms)
  }

  /// Adds a term to the row that `endRow` will end; one with coefficient 0 is left out.
  ///
  /// - Precondition: the coefficient is finite, and the row does not have the column yet.
  package mutating func addTerm(column: Int, coefficient: Double) {
    guard coefficient != 0 else { return }
    precondition(coefficient.isFinite, "a coefficient is finite")
    precondition(columnBounds.indices.contains(column), "a term names a column that is there")
    termColumns.append(column)
    termCoefficients.append(coefficient)
  }

  /// Ends a row with the terms added since the last one, and answers its position.
  @discardableResult
  package mutating func endRow(bounds: ClosedRange<Double>, role: RowRole = .coupling) -> Int {
    rowStarts.append(termColumns.count)
    rowBounds.append(bounds)
    rowRoles.append(role)
    return rowBounds.count - 1
  }

  /// The positions of a row's terms in `termColumns` and `termCoefficients`.
  package func terms(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// What a row adds up to at the given values.
  package func activity(ofRow row: Int, at values: [Double]) -> Double {
    var sum = 0.0
    for term in terms(ofRow: row) {
      sum += termCoefficients[term] * values[termColumns[term]]
    }
    return sum
  }
}
