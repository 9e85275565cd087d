import GLPKSolver

@testable import LinearPrograms

/// GLPK, but its first answers are that there is no solution.
struct DoubtingSolver: Solver {
  let refusals: Int

  var name: String { "doubting" }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    DoubtingSession(try GLPKSolver().makeSession(for: program), refusals: refusals)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    .infeasible
  }
}

/// It is a class because `SolverSession` is.
private final class DoubtingSession: SolverSession {
  private let session: any SolverSession
  private var refusals: Int

  init(_ session: any SolverSession, refusals: Int) {
    self.session = session
    self.refusals = refusals
  }

  func setObjective(_ objective: Objective) { session.setObjective(objective) }

  func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    session.setBounds(ofColumn: column, to: bounds)
  }

  func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    session.setBounds(ofRow: row, to: bounds)
  }

  func setBasis(_ basis: Basis) { session.setBasis(basis) }

  func solve(stop: StopSignal) throws(SolverFailure) -> Outcome {
    if refusals > 0 {
      refusals -= 1
      return .infeasible
    }
    return try session.solve(stop: stop)
  }
}
