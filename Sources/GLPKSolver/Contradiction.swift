internal import LinearPrograms

/// Weights of rows that are said to add up to a row that no values can keep.
///
/// It is checked in plain arithmetic: GLPK has been seen to call feasible programs infeasible.
struct Contradiction {
  /// How small a scaled weight is still rounding, where an infinite bound would make it count.
  private static let negligible = 1e-9
  /// How far the sum must miss, relative to the size of what was added up.
  private static let margin = 1e-11

  /// Shape: one per row.
  let weights: [Double]

  /// Whether it proves that no values keep every row and bound.
  ///
  /// Rows equal their terms, so the weighted sum of `row - terms` is 0 for every solution:
  ///
  ///     sum over r of weight[r] * row[r]  -  sum over c of price[c] * column[c]  =  0
  ///
  /// It is refuted when the least or the most that the bounds allow on the left has the wrong sign.
  func refutes(_ program: BareProgram, scales: Scales) -> Bool {
    var least = 0.0
    var most = 0.0
    var size = 0.0
    func add(_ weight: Double, _ bounds: ClosedRange<Double>, isNegligible: Bool) {
      if weight == 0 { return }
      let ends = [weight * bounds.lowerBound, weight * bounds.upperBound].sorted()
      if isNegligible, !(ends[0].isFinite && ends[1].isFinite) { return }
      least += ends[0]
      most += ends[1]
      size += ends.filter(\.isFinite).map(abs).max() ?? 0
    }
    let prices = prices(in: program)
    for (row, weight) in weights.enumerated() {
      let scaled = abs(weight) / scales.rows[row]
      add(weight, program.rowBounds[row], isNegligible: scaled <= Self.negligible)
    }
    for (column, price) in prices.enumerated() {
      let scaled = abs(price) * scales.columns[column]
      add(-price, program.columnBounds[column], isNegligible: scaled <= Self.negligible)
    }
    return least > Self.margin * size || most < -Self.margin * size
  }

  /// What one unit of each column adds to the weighted rows.
  private func prices(in program: BareProgram) -> [Double] {
    var prices = [Double](repeating: 0, count: program.columnCount)
    for (row, weight) in weights.enumerated() where weight != 0 {
      for term in program.terms(ofRow: row) {
        prices[program.termColumns[term]] += weight * program.termCoefficients[term]
      }
    }
    return prices
  }
}
