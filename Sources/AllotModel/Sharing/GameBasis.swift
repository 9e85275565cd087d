/// Shares that follow from what states would pay if they acted on their own.
package struct GameBasis: Sendable {
  /// What messages call the game; methods of the same game have the same.
  package let name: String
  package let source: GameSource
  package let solution: GameSolution

  package init(name: String, source: GameSource, solution: GameSolution) {
    self.name = name
    self.source = source
    self.solution = solution
  }
}

/// Where the costs of coalitions come from.
package enum GameSource: Sendable {
  case table(CostGame)
  case airport(AirportGame)
  /// The optimum of the problem with the offers and needs of the members alone.
  case match(MatchingProblem)
}
