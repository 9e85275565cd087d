internal import AllotModel
internal import LinearPrograms

/// A solution that needs the costs of all coalitions.
protocol GameRule: Sendable {
  func answer(to game: CostGame, with splitter: GameSplitter) throws(SolverFailure) -> GameAnswer
}

/// A solution that needs no more than the costs of all, of each and of all but each.
protocol OutlineRule: Sendable {
  func answer(to outline: GameOutline) -> GameAnswer
}

/// A solution that has a formula for airport games.
protocol AirportRule: Sendable {
  func answer(to airport: AirportGame) -> GameAnswer
}

/// How a solution is computed.
enum GameMethod {
  case outline(any OutlineRule)
  case table(any GameRule)
  /// From the dual prices of a match.
  case prices
}

extension GameSolution {
  /// Every solution of games.
  var method: GameMethod {
    switch self {
    case .shapley: .table(Shapley())
    case .nucleolus: .table(Nucleolus(weighting: .equal))
    case .perCapitaNucleolus: .table(Nucleolus(weighting: .perCapita))
    case .leastCore: .table(LeastCore())
    case .banzhaf: .table(Banzhaf())
    case .tau: .table(Tau())
    case .equalSplit: .outline(EqualSplit())
    case .standAlone: .outline(StandAlone())
    case .separableCosts, .alternateCostAvoided: .outline(AlternateCostAvoided())
    case .equalNonSeparable: .outline(EqualNonSeparable())
    case .owen: .prices
    }
  }
}
