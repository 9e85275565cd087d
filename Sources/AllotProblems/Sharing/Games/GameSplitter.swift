package import AllotModel
package import LinearPrograms

/// Splits the cost of a game by one notion of fairness after another.
package struct GameSplitter {
  package let solver: any Solver
  package let stop: StopSignal
  let note: (String) -> Void

  /// Notes are short sentences on where long work stands.
  package init(
    solver: any Solver, stop: StopSignal, note: @escaping (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.note = note
  }

  /// What each player pays under a solution.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func answer(
    to game: CostGame, by solution: GameSolution
  ) throws(SolverFailure) -> GameAnswer {
    try solution.rule.answer(to: game, with: self)
  }
}

/// One solution of cost games.
protocol GameRule: Sendable {
  func answer(to game: CostGame, with splitter: GameSplitter) throws(SolverFailure) -> GameAnswer
}

extension GameSolution {
  /// How each solution is computed from a table of costs.
  var rule: any GameRule {
    switch self {
    case .shapley: Shapley()
    case .nucleolus: Nucleolus(weighting: .equal)
    case .perCapitaNucleolus: Nucleolus(weighting: .perCapita)
    case .leastCore: LeastCore()
    case .banzhaf: Banzhaf()
    case .tau: Tau()
    case .equalSplit: EqualSplit()
    case .standAlone: StandAlone()
    case .separableCosts, .alternateCostAvoided: AlternateCostAvoided()
    case .equalNonSeparable: EqualNonSeparable()
    case .owen: OwenSplit()
    }
  }
}
