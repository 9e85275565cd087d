/// Where a column or a row stands in a basis.
package enum BasisStatus: UInt8, Sendable {
  case basic
  case atLower
  case atUpper
  case free
  case fixed
}

/// Which columns and rows are basic: enough to begin the next solve where the last one ended.
///
/// Shape: one status per column, one per row.
package struct Basis: Sendable {
  package var columns: [BasisStatus]
  package var rows: [BasisStatus]

  package init(columns: [BasisStatus], rows: [BasisStatus]) {
    self.columns = columns
    self.rows = rows
  }
}

/// The numbers by column and by row at the end of a solve.
package struct Solution: Sendable {
  /// Shape: one per column.
  package var values: [Double]
  package var objectiveValue: Double
  /// The change of the objective per unit of the column, the rows priced.
  ///
  /// - Shape: one per column.
  package var reducedCosts: [Double]
  /// The change of the objective per unit of the row's active bound.
  ///
  /// - Shape: one per row.
  package var duals: [Double]
  package var basis: Basis
  package var iterations: Int

  package init(
    values: [Double], objectiveValue: Double, reducedCosts: [Double], duals: [Double],
    basis: Basis, iterations: Int
  ) {
    self.values = values
    self.objectiveValue = objectiveValue
    self.reducedCosts = reducedCosts
    self.duals = duals
    self.basis = basis
    self.iterations = iterations
  }
}

/// How a solver ended, and what it may be believed for.
///
/// An infeasible program is an answer about the problem, so it is an outcome; only a solver that
/// could not do its work throws.
package enum Outcome: Sendable {
  case optimal(Solution)
  case infeasible
  case unbounded
  /// It was told to stop before it had an answer.
  case stopped
}

/// How the search over whole solutions ended.
package enum WholeOutcome: Sendable {
  /// `bound` is the best value that any whole solution can have; the search ended early when
  /// `isProven` is false. `values` is `nil` when none was found before it ended.
  case found(values: [Double]?, objectiveValue: Double, bound: Double, isProven: Bool)
  case infeasible
  case unbounded
}

/// The solver could not do its work: an abort inside it, or numbers that it cannot handle.
package struct SolverFailure: Error, Sendable, CustomStringConvertible {
  package let message: String

  package init(_ message: String) { self.message = message }

  package var description: String { message }
}
