package import LinearPrograms

/// A small program whose answer was worked out by hand.
package struct ReferenceProgram: Sendable, CustomStringConvertible {
  /// What it is about; tests are listed by it.
  package let description: String
  package let program: BareProgram
  package let objective: Objective
  /// What a solver that ignores wholeness answers, as `words(for:)` writes it.
  package let answer: String
  /// Row by row, the change of the objective per unit of its bound, where there is only one answer.
  package let duals: String?
  /// Column by column, the change of the objective per unit of the column; as `duals`.
  package let reducedCosts: String?

  package init(
    _ description: String, columns: [ClosedRange<Double>], rows: [Row] = [],
    _ sense: Objective.Sense, _ coefficients: [Double], answer: String, duals: String? = nil,
    reducedCosts: String? = nil
  ) {
    self.description = description
    program = BareProgram(columns: columns, rows: rows)
    objective = Objective(sense, each: coefficients)
    self.answer = answer
    self.duals = duals
    self.reducedCosts = reducedCosts
  }
}

/// A row as a person writes it: one coefficient per column, and bounds.
package struct Row: Sendable {
  package let coefficients: [Double]
  package let bounds: ClosedRange<Double>

  package init(_ coefficients: [Double], _ bounds: ClosedRange<Double>) {
    self.coefficients = coefficients
    self.bounds = bounds
  }

  /// A row with no upper end.
  package init(_ coefficients: [Double], atLeast least: Double) {
    self.init(coefficients, least...Double.infinity)
  }

  /// A row with no lower end.
  package init(_ coefficients: [Double], atMost most: Double) {
    self.init(coefficients, -Double.infinity...most)
  }
}

extension BareProgram {
  /// A program written out row by row; no column is whole unless it is named.
  package init(columns: [ClosedRange<Double>], rows: [Row], whole: Set<Int> = []) {
    self.init()
    for (position, bounds) in columns.enumerated() {
      addColumn(bounds: bounds, isWhole: whole.contains(position))
    }
    for row in rows {
      let terms = row.coefficients.enumerated().map { (column: $0.offset, coefficient: $0.element) }
      addRow(bounds: row.bounds, terms: terms)
    }
  }
}

extension Objective {
  /// - Shape: one coefficient per column.
  package init(_ sense: Sense, each coefficients: [Double]) {
    self.init(
      sense, coefficients.enumerated().map { (column: $0.offset, coefficient: $0.element) })
  }
}
