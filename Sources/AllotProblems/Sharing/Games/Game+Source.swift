package import AllotModel
package import LinearPrograms

extension GameSplitter {
  /// The game of a source: of a match, the costs are worked out.
  ///
  /// - Parameters:
  ///   - source: A match has a value for every resource that is needed, and 2 to 64 states.
  ///   - blocs: Coalitions of a match of which it is asked whether they would be better off alone.
  /// - Returns: `nil` when told to stop.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func game(
    from source: GameSource, blocs: [[State.Code]] = []
  ) throws(SolverFailure) -> Game? {
    switch source {
    case .table(let game): return .table(game)
    case .airport(let game): return .airport(game)
    case .match(let problem):
      let prices = prices(of: problem).prices
      return try matchGame(of: problem, prices: prices, blocs: blocs).map(Game.match)
    }
  }
}
