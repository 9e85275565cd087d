internal import GLPKSolver
internal import LinearPrograms
internal import NetworkFlows

/// A solver that counts what is asked of another.
struct CountingSolver: Solver {
  /// What was counted; it is a class because sessions add to it.
  ///
  /// - Ownership: used on one thread, like the sessions.
  final class Tally: @unchecked Sendable {
    var solves = 0
    var iterations = 0
    var wholeSearches = 0
  }

  let tally = Tally()
  private let solver = NetworkSolver(judge: GLPKSolver())

  var name: String { solver.name }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    Session(try solver.makeSession(for: program), tally)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    tally.wholeSearches += 1
    return try solver.solveWhole(program, for: objective, search: search)
  }

  /// It is a class because the contract asks for one.
  private final class Session: SolverSession {
    private let session: any SolverSession
    private let tally: Tally

    init(_ session: any SolverSession, _ tally: Tally) {
      self.session = session
      self.tally = tally
    }

    func setObjective(_ objective: Objective) { session.setObjective(objective) }
    func setBasis(_ basis: Basis) { session.setBasis(basis) }

    func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
      session.setBounds(ofColumn: column, to: bounds)
    }

    func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
      session.setBounds(ofRow: row, to: bounds)
    }

    func solve(stop: StopSignal) throws(SolverFailure) -> Outcome {
      let outcome = try session.solve(stop: stop)
      tally.solves += 1
      if case .optimal(let solution) = outcome { tally.iterations += solution.iterations }
      return outcome
    }
  }
}
