/// Columns that mean something, rows that have a reason, and their numbers.
package struct LinearProgram<Meaning: Sendable, Reason: Sendable>: Sendable {
  package private(set) var numbers = BareProgram()
  /// Shape: one per column.
  package private(set) var meanings: [Meaning] = []
  /// Shape: one per row.
  package private(set) var reasons: [Reason] = []

  package init() {}

  /// Makes room, so that a large program is not moved again and again as it grows.
  package mutating func reserve(columns: Int, rows: Int, terms: Int) {
    meanings.reserveCapacity(columns)
    reasons.reserveCapacity(rows)
    numbers.reserve(columns: columns, rows: rows, terms: terms)
  }

  /// Adds a column that no row uses yet, and answers its position.
  @discardableResult
  package mutating func addColumn(
    meaning: Meaning, bounds: ClosedRange<Double>, isWhole: Bool = false
  ) -> Int {
    meanings.append(meaning)
    return numbers.addColumn(bounds: bounds, isWhole: isWhole)
  }

  /// Adds a row, and answers its position.
  ///
  /// - Precondition: coefficients are finite, and no column appears twice.
  @discardableResult
  package mutating func addRow(
    because reason: Reason, bounds: ClosedRange<Double>, role: RowRole = .coupling,
    terms: some Sequence<(column: Int, coefficient: Double)>
  ) -> Int {
    addRow(because: reason, bounds: bounds, role: role, terms: Array(terms))
  }

  /// The same for terms that are listed already, which rows of whole problems are.
  @discardableResult
  package mutating func addRow(
    because reason: Reason, bounds: ClosedRange<Double>, role: RowRole = .coupling,
    terms: [(column: Int, coefficient: Double)]
  ) -> Int {
    reasons.append(reason)
    return numbers.addRow(bounds: bounds, role: role, terms: terms)
  }
}
