extension BareProgram {
  /// Widens whatever only rounding has values break, so that they keep every row and bound.
  ///
  /// A solver may break a row by its tolerance. What is kept for later is kept at such values, so
  /// the program that is solved next would have no solution at all without this. A row that holds
  /// one number holds the one that is reached.
  ///
  /// - Precondition: `values.count == columnCount`.
  mutating func admit(_ values: [Double]) {
    precondition(values.count == columnCount, "one value per column")
    for column in columnBounds.indices {
      columnBounds[column] = columnBounds[column].admitting(values[column])
    }
    for row in rowBounds.indices {
      rowBounds[row] = rowBounds[row].admitting(activity(ofRow: row, at: values))
    }
  }
}

extension ClosedRange<Double> {
  /// The range with `value` in it; a single point moves.
  fileprivate func admitting(_ value: Double) -> Self {
    if contains(value) { return self }
    if isSinglePoint { return value...value }
    return Swift.min(lowerBound, value)...Swift.max(upperBound, value)
  }
}
