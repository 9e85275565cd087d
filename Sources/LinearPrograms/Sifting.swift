/// Solves a program with many columns by a part of them, which grows until prices show that no
/// other column helps.
///
/// Wholeness is left out. Columns outside of the part stay at the bound that is nearest to 0.
package struct Sifting {
  package private(set) var program: BareProgram
  private let solver: any Solver
  private var isInside: [Bool]
  private var basis: Basis?
  private static let fewColumns = 4_000

  /// What the best values of the whole program are, without wholeness.
  package struct Best: Sendable {
    package let value: Double
    /// Shape: one per column.
    package let values: [Double]
    /// Shape: one per row.
    package let duals: [Double]
  }

  package enum Ending: Sendable {
    case best(Best)
    case infeasible
    /// It was told to stop, or saw no end.
    case open
  }

  /// - Shape: of `beginning`: one per column; whether it is in the part from the start. The part
  ///   must hold values that keep every row.
  package init(_ program: BareProgram, beginning: [Bool], solver: any Solver) {
    self.program = program
    self.solver = solver
    isInside =
      program.columnCount <= Sifting.fewColumns
      ? [Bool](repeating: true, count: program.columnCount) : beginning
  }

  package mutating func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    program.columnBounds[column] = bounds
    isInside[column] = true
  }

  package mutating func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    program.rowBounds[row] = bounds
  }

  /// - Throws: `SolverFailure` when the solver could not do its work.
  package mutating func solve(
    for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> Ending {
    let costs = costs(of: objective)
    while !stop.isRaised {
      let columns = isInside.indices.filter { isInside[$0] }
      guard case .optimal(let solution) = try solvePart(columns, objective, costs, stop) else {
        return stop.isRaised ? .open : .infeasible
      }
      keepBasis(of: solution, columns)
      let added = addHelpful(costs, solution.duals, objective.sense)
      if added { continue }
      var values = program.columnBounds.map { min(max(0, $0.lowerBound), $0.upperBound) }
      for (column, value) in zip(columns, solution.values) { values[column] = value }
      return .best(
        Best(value: solution.objectiveValue, values: values, duals: solution.duals))
    }
    return .open
  }

  /// Shape: one per column.
  private func costs(of objective: Objective) -> [Double] {
    var costs = [Double](repeating: 0, count: program.columnCount)
    for (column, coefficient) in objective.terms { costs[column] += coefficient }
    return costs
  }

  private func solvePart(
    _ columns: [Int], _ objective: Objective, _ costs: [Double], _ stop: StopSignal
  ) throws(SolverFailure) -> Outcome {
    var places = [Int](repeating: -1, count: program.columnCount)
    for (place, column) in columns.enumerated() { places[column] = place }
    let part = Subprogram(
      of: program, columns: columns, rows: Array(0..<program.rowCount),
      positions: { places[$0] }, constants: [Double](repeating: 0, count: program.columnCount))
    let session = try solver.makeSession(for: part.program.withoutWholeness)
    session.setObjective(
      Objective(
        objective.sense,
        columns.enumerated().map { ($0, costs[$1]) }.filter { $0.1 != 0 }))
    if let basis {
      session.setBasis(Basis(columns: columns.map { basis.columns[$0] }, rows: basis.rows))
    }
    return try session.solve(stop: stop)
  }

  private mutating func keepBasis(of solution: Solution, _ columns: [Int]) {
    var statuses = [BasisStatus](repeating: .atLower, count: program.columnCount)
    for (column, status) in zip(columns, solution.basis.columns) { statuses[column] = status }
    basis = Basis(columns: statuses, rows: solution.basis.rows)
  }

  /// Takes in the columns that prices say would help the most; `false` when none would.
  private mutating func addHelpful(
    _ costs: [Double], _ duals: [Double], _ sense: Objective.Sense
  ) -> Bool {
    if !isInside.contains(false) { return false }
    var gains = costs
    for row in duals.indices where duals[row] != 0 {
      for term in program.terms(ofRow: row) {
        gains[program.termColumns[term]] -= duals[row] * program.termCoefficients[term]
      }
    }
    let sign: Double = sense == .maximize ? 1 : -1
    let scale = costs.reduce(1e-9) { max($0, abs($1)) }
    let helpful = gains.indices
      .filter { !isInside[$0] && sign * gains[$0] > Tolerance.priced * scale }
      .sorted { (-sign * gains[$0], $0) < (-sign * gains[$1], $1) }
    for column in helpful.prefix(max(500, program.rowCount)) { isInside[column] = true }
    return !helpful.isEmpty
  }
}
