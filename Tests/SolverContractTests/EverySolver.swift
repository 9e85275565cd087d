internal import GLPKSolver
internal import LinearPrograms
internal import NetworkFlows
internal import TestSupport
import Testing

/// Every solver there is; adding one is adding it here.
///
/// The network simplex takes programs without any flow here, too, so that it is tried on all.
let everySolver: [any Solver] = [
  GLPKSolver(), NetworkSolver(judge: GLPKSolver(), couplingLimit: 600, leastFlow: 0),
]

extension Solver {
  /// What one solve from scratch answers.
  func outcome(of program: BareProgram, for objective: Objective) throws -> Outcome {
    let session = try makeSession(for: program)
    session.setObjective(objective)
    return try session.solve(stop: StopSignal())
  }
}

extension SolverSession {
  /// What one more solve answers, in words.
  func answer(for objective: Objective? = nil) throws -> String {
    if let objective { setObjective(objective) }
    return words(for: try solve(stop: StopSignal()))
  }
}

extension Outcome {
  var solution: Solution? {
    if case .optimal(let solution) = self { solution } else { nil }
  }
}
