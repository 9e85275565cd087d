/// A row, a bound or a wholeness that values break.
package enum Violation: Sendable {
  case row(Int, distance: Double)
  case column(Int, distance: Double)
  case notWhole(column: Int, distance: Double)
}

extension BareProgram {
  /// What `values` break, and by how much, in the unit of the row or column.
  ///
  /// This recomputes every row from its terms alone; it trusts no solver. A row may be off by
  /// `tolerance` times the largest of 1, its bound and its largest term.
  ///
  /// - Precondition: `values.count == columnCount`.
  package func violations(
    at values: [Double], tolerance: Double = Tolerance.feasibility
  ) -> [Violation] {
    precondition(values.count == columnCount, "one value per column")
    return columnViolations(at: values, tolerance: tolerance)
      + rowViolations(at: values, tolerance: tolerance)
  }

  private func columnViolations(at values: [Double], tolerance: Double) -> [Violation] {
    var found: [Violation] = []
    for (column, value) in values.enumerated() {
      let distance = columnBounds[column].distance(to: value)
      if !(distance <= tolerance * max(1, abs(value))) {
        found.append(.column(column, distance: distance))
      }
      if isWhole[column], !(abs(value - value.rounded()) <= Tolerance.wholeness) {
        found.append(.notWhole(column: column, distance: abs(value - value.rounded())))
      }
    }
    return found
  }

  private func rowViolations(at values: [Double], tolerance: Double) -> [Violation] {
    var found: [Violation] = []
    for row in rowBounds.indices {
      var activity = 0.0
      var largest = 1.0
      for term in terms(ofRow: row) {
        let amount = termCoefficients[term] * values[termColumns[term]]
        activity += amount
        largest = max(largest, abs(amount))
      }
      let distance = rowBounds[row].distance(to: activity)
      if !(distance <= tolerance * largest) { found.append(.row(row, distance: distance)) }
    }
    return found
  }
}

extension ClosedRange<Double> {
  /// How far a value lies outside; 0 inside, not-a-number for not-a-number.
  package func distance(to value: Double) -> Double {
    if value.isNaN { return .nan }
    return Swift.max(0, lowerBound - value, value - upperBound)
  }
}
