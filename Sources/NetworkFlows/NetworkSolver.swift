package import LinearPrograms

/// Solves programs that are flows with a few coupling rows, and hands all others to a judge.
///
/// The judge also has the last word where the network simplex does not end with a proof: it begins
/// where that ended.
package struct NetworkSolver: Solver {
  /// More coupling rows than this make the full matrix that they need slower than a sparse solver.
  package static let usualCouplingLimit = 300

  /// Programs with so few coupling rows are solved at once, flow or not.
  private static let fewRows = 48

  private let judge: any Solver
  private let judgesAll: Bool
  private let couplingLimit: Int
  /// The least part of a program's rows that must be places of a flow.
  private let leastFlow: Double

  /// A solver that asks `judge` whatever it cannot prove itself, or everything.
  package init(
    judge: any Solver, judgesAll: Bool = false,
    couplingLimit: Int = NetworkSolver.usualCouplingLimit,
    leastFlow: Double = 0.5
  ) {
    self.judge = judge
    self.judgesAll = judgesAll
    self.couplingLimit = couplingLimit
    self.leastFlow = leastFlow
  }

  package var name: String { judge.name }

  package func makeSession(
    for program: BareProgram
  ) throws(SolverFailure) -> any SolverSession {
    // A search over whole values ends by counted work, so it must take the same way everywhere.
    guard !program.isWhole.contains(true),
      let network = Network(of: program, couplingLimit: couplingLimit),
      network.couplingCount <= Self.fewRows
        || Double(network.nodeCount) >= leastFlow * Double(network.rowCount)
    else { return try judge.makeSession(for: program) }
    return try NetworkSession(for: program, as: network, judge: judge, isJudged: judgesAll)
  }

  package func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    try judge.solveWhole(program, for: objective, search: search)
  }
}
