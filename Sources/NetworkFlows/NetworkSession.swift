internal import LinearPrograms

/// A program that is a flow with coupling rows, from solve to solve.
///
/// It is a class because `SolverSession` is.
final class NetworkSession: SolverSession {
  private var numbers: BareProgram
  private let network: Network
  private let simplex: FlowSimplex
  private let judge: any Solver
  /// Whether the judge sees every basis, also where the prices prove it.
  private let isJudged: Bool
  /// Made when the simplex first gets stuck.
  private var judgeSession: (any SolverSession)?
  private var objective = Objective(.minimize, [])
  /// Where the columns of the objective stand, each once.
  private var costed: [Int32] = []
  /// Shape: one per position of the network.
  private var isCosted: [Bool]
  /// What the objective is multiplied with inside the simplex.
  private var objectiveFactor = 1.0
  private var refusal: SolverFailure?

  init(
    for program: BareProgram, as network: Network, judge: any Solver, isJudged: Bool
  ) throws(SolverFailure) {
    try FitNumbers.check(program)
    numbers = program
    self.network = network
    self.judge = judge
    self.isJudged = isJudged
    isCosted = [Bool](repeating: false, count: network.columnCount)
    simplex = FlowSimplex(of: network)
    simplex.measure(program)
    for column in program.columnBounds.indices {
      setBounds(ofColumn: column, to: program.columnBounds[column])
    }
    for row in program.rowBounds.indices { setBounds(ofRow: row, to: program.rowBounds[row]) }
  }

  func setObjective(_ objective: Objective) {
    note { () throws(SolverFailure) in try FitNumbers.check(objective) }
    for position in costed {
      simplex.costs[Int(position)] = 0
      isCosted[Int(position)] = false
    }
    costed.removeAll(keepingCapacity: true)
    self.objective = objective
    simplex.arePricesOld = true
    let sign: Double = objective.sense == .minimize ? 1 : -1
    var largest = 0.0
    for (column, coefficient) in objective.terms {
      let position = network.position(ofColumn: column)
      if !isCosted[position] {
        isCosted[position] = true
        costed.append(Int32(position))
      }
      simplex.costs[position] += sign * coefficient * network.columnScales[position]
      largest = max(largest, abs(simplex.costs[position]))
    }
    objectiveFactor = largest > 0 && largest.isFinite ? 1 / largest : 1
    for position in costed { simplex.costs[Int(position)] *= objectiveFactor }
    judgeSession?.setObjective(objective)
  }

  func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    note { () throws(SolverFailure) in try FitNumbers.check(bounds, of: "column \(column)") }
    numbers.columnBounds[column] = bounds
    simplex.setBounds(ofPosition: network.position(ofColumn: column), to: bounds)
    judgeSession?.setBounds(ofColumn: column, to: bounds)
  }

  func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    note { () throws(SolverFailure) in try FitNumbers.check(bounds, of: "row \(row)") }
    numbers.rowBounds[row] = bounds
    simplex.setBounds(ofPosition: network.position(ofRow: row), to: bounds)
    judgeSession?.setBounds(ofRow: row, to: bounds)
  }

  func setBasis(_ basis: Basis) {
    precondition(
      basis.columns.count == numbers.columnCount && basis.rows.count == numbers.rowCount,
      "a basis has one status per column and one per row")
    simplex.stand(on: basis)
  }

  func solve(stop: StopSignal) throws(SolverFailure) -> Outcome {
    if let refusal { throw refusal }
    let before = simplex.iterations
    switch simplex.run(stop: stop) {
    case .optimal:
      let solution = solution(iterations: simplex.iterations - before)
      if !isJudged, numbers.proves(solution, bestFor: objective) { return .optimal(solution) }
    case .stopped: return .stopped
    case .infeasible, .unbounded, .stuck: break
    }
    return try askJudge(stop: stop)
  }

  /// Keeps the first refusal until `solve` can throw it.
  private func note(_ check: () throws(SolverFailure) -> Void) {
    do { try check() } catch { refusal = refusal ?? error }
  }

  /// Lets the judge go on from here, and takes over where it ends.
  private func askJudge(stop: StopSignal) throws(SolverFailure) -> Outcome {
    let session = try readyJudge()
    session.setBasis(basis)
    let outcome = try session.solve(stop: stop)
    if case .optimal(let solution) = outcome { simplex.stand(on: solution.basis) }
    return outcome
  }

  private func readyJudge() throws(SolverFailure) -> any SolverSession {
    if let judgeSession { return judgeSession }
    let session = try judge.makeSession(for: numbers)
    session.setObjective(objective)
    judgeSession = session
    return session
  }

  private var basis: Basis {
    let (columns, rows) = (network.structuralCount, network.rowCount)
    return Basis(
      columns: Array(unsafeUninitializedCapacity: columns) { buffer, count in
        for column in 0..<columns {
          buffer.initializeElement(
            at: column, to: simplex.status(of: network.position(ofColumn: column)))
        }
        count = columns
      },
      rows: Array(unsafeUninitializedCapacity: rows) { buffer, count in
        for row in 0..<rows {
          buffer.initializeElement(at: row, to: simplex.status(of: network.position(ofRow: row)))
        }
        count = rows
      })
  }

  private func solution(iterations: Int) -> Solution {
    simplex.computePrices()
    let sign = (objective.sense == .minimize ? 1 : -1) / objectiveFactor
    let (columns, rows) = (network.structuralCount, network.rowCount)
    var values = [Double](repeating: 0, count: columns)
    var reducedCosts = values
    for column in 0..<columns {
      let position = network.position(ofColumn: column)
      values[column] = simplex.values[position] * network.columnScales[position]
      reducedCosts[column] = sign * price(at: position)
    }
    var duals = [Double](repeating: 0, count: rows)
    for row in 0..<rows { duals[row] = sign * price(at: network.position(ofRow: row)) }
    return Solution(
      values: values, objectiveValue: objective.value(at: values), reducedCosts: reducedCosts,
      duals: duals, basis: basis, iterations: iterations)
  }

  /// The reduced cost of what stands at a position; that of a basic column is 0.
  @inline(__always)
  private func price(at position: Int) -> Double {
    simplex.isBasic(position)
      ? 0 : simplex.reducedCost(of: position) / network.columnScales[position]
  }
}
