import GLPKSolver
import Synchronization

@testable import LinearPrograms

/// A solver that asks for a stop as soon as it has been called so many times.
struct StoppingSolver: Solver {
  private let solver = GLPKSolver()
  private let calls: Calls
  let stop = StopSignal()

  /// A class because the solver's sessions count together.
  private final class Calls: Sendable {
    let left: Atomic<Int>

    init(_ count: Int) { left = Atomic(count) }
  }

  init(after count: Int) { calls = Calls(count) }

  var name: String { "a solver that is stopped" }

  private func count() {
    if calls.left.subtract(1, ordering: .relaxed).newValue < 0 { stop.ask() }
  }

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    Session(try solver.makeSession(for: program), count: count)
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    count()
    return try solver.solveWhole(program, for: objective, search: search)
  }

  private final class Session: SolverSession {
    private let session: any SolverSession
    private let count: () -> Void

    init(_ session: any SolverSession, count: @escaping () -> Void) {
      self.session = session
      self.count = count
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
      count()
      return try session.solve(stop: stop)
    }
  }
}
