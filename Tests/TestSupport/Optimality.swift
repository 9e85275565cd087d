package import LinearPrograms

/// How far a price may have the wrong sign, and two sides of an equation differ, in the small
/// programs of tests.
private let slip = 1e-6

extension RandomProgram {
  /// What is wrong with a solution that claims to be optimal; empty when it is.
  ///
  /// A plan is optimal when it keeps every row, when every price is that of an end at which the
  /// column or row stands, with the sign of a wall, and when the objective equals the prices times
  /// the ends. Nothing of the solver is needed to say so.
  package func defects(of solution: Solution) -> [String] {
    var defects: [String] = []
    if !program.violations(at: solution.values).isEmpty { defects.append("a row is broken") }
    for column in program.columnBounds.indices {
      let reducedCost = objectiveCoefficient(of: column) - price(of: column, at: solution.duals)
      if abs(reducedCost - solution.reducedCosts[column]) > slip * 1000 {
        defects.append("the reduced cost of column \(column) does not follow from the duals")
      }
      if !isWall(
        reducedCost, program.columnBounds[column], at: solution.values[column])
      {
        defects.append("column \(column) could do better")
      }
    }
    for row in program.rowBounds.indices {
      let activity = program.activity(ofRow: row, at: solution.values)
      if !isWall(solution.duals[row], program.rowBounds[row], at: activity) {
        defects.append("row \(row) could do better")
      }
    }
    return defects
  }

  private func objectiveCoefficient(of column: Int) -> Double {
    objective.terms.reduce(0) { $0 + ($1.column == column ? $1.coefficient : 0) }
  }

  private func price(of column: Int, at duals: [Double]) -> Double {
    var price = 0.0
    for row in program.rowBounds.indices {
      for term in program.terms(ofRow: row) where program.termColumns[term] == column {
        price += duals[row] * program.termCoefficients[term]
      }
    }
    return price
  }

  /// Whether going where the price is good is barred by a bound.
  private func isWall(
    _ price: Double, _ bounds: ClosedRange<Double>, at value: Double
  ) -> Bool {
    let gain = objective.sense == .maximize ? price : -price
    if gain > slip { return abs(value - bounds.upperBound) <= slip * max(1, abs(value)) }
    if gain < -slip { return abs(value - bounds.lowerBound) <= slip * max(1, abs(value)) }
    return true
  }

  /// The best value over all whole choices, by trying every one; `nil` when there is none.
  ///
  /// The last column may be broken: it then takes the best end of what the rows leave it.
  package func bestByTrying() -> Double? {
    var best: Double?
    tryAll(&best, chosen: [])
    return best
  }

  private func tryAll(_ best: inout Double?, chosen: [Double]) {
    let column = chosen.count
    if column == program.columnCount { return take(&best, chosen) }
    let bounds = program.columnBounds[column]
    if program.isWhole[column] {
      for value in Int(bounds.lowerBound)...Int(bounds.upperBound) {
        tryAll(&best, chosen: chosen + [Double(value)])
      }
    } else if let left = whatIsLeft(ofColumn: column, after: chosen) {
      take(&best, chosen + [left.lowerBound])
      take(&best, chosen + [left.upperBound])
    }
  }

  private func take(_ best: inout Double?, _ values: [Double]) {
    guard program.violations(at: values, tolerance: 1e-9).isEmpty else { return }
    let value = objective.value(at: values)
    guard let known = best else {
      best = value
      return
    }
    best = objective.sense == .maximize ? max(known, value) : min(known, value)
  }

  private func whatIsLeft(ofColumn column: Int, after chosen: [Double]) -> ClosedRange<Double>? {
    var least = program.columnBounds[column].lowerBound
    var most = program.columnBounds[column].upperBound
    for row in program.rowBounds.indices {
      let spent = program.activity(ofRow: row, at: chosen + [0])
      let one = program.activity(ofRow: row, at: chosen + [1]) - spent
      if one == 0 { continue }
      let bounds = program.rowBounds[row]
      let ends = [(bounds.lowerBound - spent) / one, (bounds.upperBound - spent) / one]
      least = max(least, min(ends[0], ends[1]))
      most = min(most, max(ends[0], ends[1]))
    }
    return least <= most ? least...most : nil
  }
}
