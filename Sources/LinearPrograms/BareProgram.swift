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
    bounds: ClosedRange<Double>, terms: some Sequence<(column: Int, coefficient: Double)>
  ) -> Int {
    addRow(bounds: bounds, terms: Array(terms))
  }

  /// The same for terms that are listed already, which rows of whole problems are.
  @discardableResult
  package mutating func addRow(
    bounds: ClosedRange<Double>, terms: [(column: Int, coefficient: Double)]
  ) -> Int {
    for (column, coefficient) in terms where coefficient != 0 {
      precondition(coefficient.isFinite, "a coefficient is finite")
      precondition(columnBounds.indices.contains(column), "a term names a column that is there")
      termColumns.append(column)
      termCoefficients.append(coefficient)
    }
    rowStarts.append(termColumns.count)
    rowBounds.append(bounds)
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
