extension BareProgram {
  /// Whether a solution keeps every row and bound, and its prices prove that none is better.
  ///
  /// Any prices bound the objective: for each column and row the price times the end that the price
  /// favours is the best it could add. Where that sum equals the value reached, the value is the
  /// best. All of it is recomputed from the terms alone; it trusts no solver.
  ///
  /// - Precondition: the solution has one value per column and one dual value per row.
  /// - Complexity: linear in the terms.
  package func proves(_ solution: Solution, bestFor objective: Objective) -> Bool {
    precondition(
      solution.values.count == columnCount && solution.duals.count == rowCount,
      "one value per column, and one dual value per row")
    var reducedCosts = [Double](repeating: 0, count: columnCount)
    let sign: Double = objective.sense == .minimize ? 1 : -1
    var scale = abs(solution.objectiveValue)
    for (column, coefficient) in objective.terms {
      reducedCosts[column] += sign * coefficient
      let reach = min(reach(ofColumn: column), max(1, abs(solution.values[column])))
      scale = max(scale, Tolerance.smallValue * abs(coefficient) * reach)
    }
    let gapOfRows = gapOfRows(of: solution, sign: sign, reducedCosts: &reducedCosts)
    guard var gap = gapOfRows else { return false }
    for column in columnBounds.indices {
      let bounds = columnBounds[column]
      let value = solution.values[column]
      guard bounds.distance(to: value) <= Tolerance.proofOfRows * max(1, abs(value)) else {
        return false
      }
      gap += loss(reducedCosts[column], of: value, within: bounds)
    }
    return gap <= Tolerance.proof * scale
  }

  /// What rows could add beyond what they do; `nil` when one is broken.
  private func gapOfRows(
    of solution: Solution, sign: Double, reducedCosts: inout [Double]
  ) -> Double? {
    var gap = 0.0
    for row in rowBounds.indices {
      let dual = sign * solution.duals[row]
      var activity = 0.0
      var largest = 1.0
      for term in terms(ofRow: row) {
        let (column, coefficient) = (termColumns[term], termCoefficients[term])
        let amount = coefficient * solution.values[column]
        activity += amount
        largest = max(largest, abs(amount))
        reducedCosts[column] -= dual * coefficient
      }
      guard rowBounds[row].distance(to: activity) <= Tolerance.proofOfRows * largest else {
        return nil
      }
      gap += loss(dual, of: activity, within: rowBounds[row])
    }
    return gap
  }

  /// How much less `price * x` could be within bounds than at `value`.
  private func loss(_ price: Double, of value: Double, within bounds: ClosedRange<Double>) -> Double
  {
    if price == 0 { return 0 }
    let end = price > 0 ? bounds.lowerBound : bounds.upperBound
    // A price that only rounding left has no weight against an end that is not there.
    if end.isInfinite { return abs(price) * max(1, abs(value)) * Tolerance.endless }
    return max(0, price * (value - end))
  }
}
