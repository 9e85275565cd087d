internal import CGLPK
internal import LinearPrograms

extension GLPKSession {
  /// The numbers at the end of a solve, or `nil` when they do not hold.
  func read(iterations: Int) -> Solution? {
    guard var solution = readAll() else { return nil }
    solution.values = solution.values.enumerated().map { column, value in
      min(
        max(value, numbers.columnBounds[column].lowerBound), numbers.columnBounds[column].upperBound
      )
    }
    guard numbers.violations(at: solution.values).isEmpty else { return nil }
    if objectiveFactor != 1 {
      for row in solution.duals.indices { solution.duals[row] /= objectiveFactor }
      for column in solution.reducedCosts.indices {
        solution.reducedCosts[column] /= objectiveFactor
      }
    }
    guard solution.duals.allSatisfy(\.isFinite), solution.reducedCosts.allSatisfy(\.isFinite)
    else { return nil }
    solution.objectiveValue = objective.value(at: solution.values)
    solution.iterations = iterations
    return solution
  }

  private func readAll() -> Solution? {
    var values = [Double](repeating: 0, count: numbers.columnCount)
    var reducedCosts = values
    var duals = [Double](repeating: 0, count: numbers.rowCount)
    var columns = [UInt8](repeating: 0, count: numbers.columnCount)
    var rows = [UInt8](repeating: 0, count: numbers.rowCount)
    let ending = readInto(&values, &reducedCosts, &columns, &duals, &rows)
    guard case .done = ending else { return nil }
    let basis = Basis(
      columns: columns.map { BasisStatus(rawValue: $0) ?? .basic },
      rows: rows.map { BasisStatus(rawValue: $0) ?? .basic })
    return Solution(
      values: values, objectiveValue: 0, reducedCosts: reducedCosts, duals: duals, basis: basis,
      iterations: 0)
  }

  private func readInto(
    _ values: UnsafeMutablePointer<Double>, _ reducedCosts: UnsafeMutablePointer<Double>,
    _ columns: UnsafeMutablePointer<UInt8>, _ duals: UnsafeMutablePointer<Double>,
    _ rows: UnsafeMutablePointer<UInt8>
  ) -> Ending {
    var solution = allot_solution(
      values: values, reduced_costs: reducedCosts, column_statuses: columns, duals: duals,
      row_statuses: rows)
    return glpk.read(into: &solution)
  }
}
