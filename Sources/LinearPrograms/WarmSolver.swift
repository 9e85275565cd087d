/// A solver that begins each long solve where one like it has ended before.
struct WarmSolver: Solver {
  let solver: any Solver
  let memory: PursuitMemory

  var name: String { solver.name }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    WarmSession(try solver.makeSession(for: program), of: program, memory: memory)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    try solver.solveWhole(program, for: objective, search: search)
  }
}

/// A session whose solves are remembered.
///
/// It is a class because `SolverSession` is.
private final class WarmSession: SolverSession {
  private let session: any SolverSession
  private let memory: PursuitMemory
  private var step: PursuitMemory.Step
  /// Where the next solve would begin by itself.
  private var own: Basis?

  init(_ session: any SolverSession, of program: BareProgram, memory: PursuitMemory) {
    self.session = session
    self.memory = memory
    step = PursuitMemory.Step(
      columns: program.columnCount, rows: program.rowCount, places: program.places, number: 0)
  }

  func setObjective(_ objective: Objective) { session.setObjective(objective) }

  func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    session.setBounds(ofColumn: column, to: bounds)
  }

  func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    session.setBounds(ofRow: row, to: bounds)
  }

  func setBasis(_ basis: Basis) {
    own = basis
    session.setBasis(basis)
  }

  func solve(stop: StopSignal) throws(SolverFailure) -> Outcome {
    defer {
      step = PursuitMemory.Step(
        columns: step.columns, rows: step.rows, places: step.places, number: step.number + 1)
    }
    if let own, let known = memory.basis(at: step) {
      session.setBasis(known)
      // What is no optimum from there is asked for again from where it would have begun.
      if case .optimal(let solution)? = try? session.solve(stop: stop) { return keep(solution) }
      session.setBasis(own)
    }
    let outcome = try session.solve(stop: stop)
    guard case .optimal(let solution) = outcome else { return outcome }
    return keep(solution)
  }

  private func keep(_ solution: Solution) -> Outcome {
    own = solution.basis
    memory.keep(solution, at: step)
    return .optimal(solution)
  }
}

extension BareProgram {
  /// A number that programs with terms in the same places have in common.
  fileprivate var places: Int {
    var hasher = Hasher()
    rowStarts.withUnsafeBytes { hasher.combine(bytes: $0) }
    termColumns.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
