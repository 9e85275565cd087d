/// Refuses numbers that solvers take without a word and answer with garbage.
package enum FitNumbers {
  /// GLPK holds so many rows, and so many columns.
  private static let mostLines = 100_000_000
  /// GLPK holds so many terms.
  private static let mostTerms = 500_000_000

  /// Refuses programs that are too large, bounds without a number between them, and coefficients
  /// that are no numbers.
  ///
  /// - Throws: `SolverFailure` that names what it found first.
  package static func check(_ program: BareProgram) throws(SolverFailure) {
    guard max(program.rowCount, program.columnCount) <= mostLines,
      program.termColumns.count <= mostTerms
    else {
      throw SolverFailure(
        """
        a program of \(program.rowCount) rows, \(program.columnCount) columns and \
        \(program.termColumns.count) terms is too large for GLPK
        """)
    }
    for (column, bounds) in program.columnBounds.enumerated() {
      try check(bounds, of: "column \(column)")
    }
    for (row, bounds) in program.rowBounds.enumerated() {
      try check(bounds, of: "row \(row)")
    }
    for coefficient in program.termCoefficients where !coefficient.isFinite {
      throw SolverFailure("a coefficient of the program is \(coefficient); it must be finite")
    }
  }

  /// Refuses bounds without a finite number between them.
  ///
  /// - Throws: `SolverFailure` that says whose they are.
  package static func check(
    _ bounds: ClosedRange<Double>, of what: @autoclosure () -> String
  ) throws(SolverFailure) {
    guard bounds.lowerBound < .infinity, bounds.upperBound > -.infinity else {
      throw SolverFailure(
        "the bounds of \(what()) are \(bounds); between them lies no finite number")
    }
  }

  /// Refuses coefficients that are no numbers.
  ///
  /// - Throws: `SolverFailure` that names the column.
  package static func check(_ objective: Objective) throws(SolverFailure) {
    for (column, coefficient) in objective.terms where !coefficient.isFinite {
      throw SolverFailure(
        """
        the objective's coefficient of column \(column) is \(coefficient); it must be finite
        """)
    }
  }

  /// Refuses steps of an objective's value that are none.
  ///
  /// - Throws: `SolverFailure` that names the step.
  package static func check(steps: [Double]) throws(SolverFailure) {
    for step in steps where !(step > 0 && step.isFinite) {
      throw SolverFailure("a value step is \(step); it must be finite and above 0")
    }
  }
}
