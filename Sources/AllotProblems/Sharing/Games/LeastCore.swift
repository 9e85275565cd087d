internal import AllotModel
internal import LinearPrograms

/// PLACEHOLDER
struct LeastCore: GameRule {
  func answer(
    to game: CostGame, with splitter: GameSplitter
  ) throws(SolverFailure) -> GameAnswer {
    .undefined("not yet")
  }
}
