extension Face {
  /// Whether the face has shrunk to a single point; `nil` when that could not be settled.
  ///
  /// It is a point when no column and no row that rests at a bound without a price can leave it
  /// (Mangasarian 1979): one solve pushes them all away from their bounds at once.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func isPoint(stop: StopSignal) throws(SolverFailure) -> Bool? {
    guard let solution = last else { return nil }
    var coefficients = [Double](repeating: 0, count: program.columnCount)
    for column in program.columnBounds.indices {
      let bounds = program.columnBounds[column]
      guard bounds.lowerBound < bounds.upperBound else { continue }
      let push = direction(away: solution.basis.columns[column], within: bounds)
      coefficients[column] += push / reaches[column]
    }
    for row in program.rowBounds.indices {
      let bounds = program.rowBounds[row]
      guard bounds.lowerBound < bounds.upperBound else { continue }
      let push = direction(away: solution.basis.rows[row], within: bounds)
      guard push != 0 else { continue }
      let largest = program.terms(ofRow: row).reduce(1.0) {
        max($0, abs(program.termCoefficients[$1]) * reaches[program.termColumns[$1]])
      }
      for term in program.terms(ofRow: row) {
        coefficients[program.termColumns[term]] += push * program.termCoefficients[term] / largest
      }
    }
    return try canMove(along: coefficients, from: solution, stop: stop).map { !$0 }
  }

  private mutating func canMove(
    along coefficients: [Double], from solution: Solution, stop: StopSignal
  ) throws(SolverFailure) -> Bool? {
    let terms = coefficients.enumerated().filter { $0.element != 0 }
      .map { (column: $0.offset, coefficient: $0.element) }
    if terms.isEmpty { return false }
    let push = Objective(.maximize, terms)
    session.setObjective(push)
    guard case .optimal(let pushed) = try session.solve(stop: stop) else { return nil }
    return pushed.objectiveValue - push.value(at: solution.values) > Tolerance.movement
  }

  /// Which way leads away from the bound where something rests: up, down, or neither.
  private func direction(away status: BasisStatus, within bounds: ClosedRange<Double>) -> Double {
    switch status {
    case .atLower where bounds.lowerBound.isFinite: 1
    case .atUpper where bounds.upperBound.isFinite: -1
    default: 0
    }
  }
}
