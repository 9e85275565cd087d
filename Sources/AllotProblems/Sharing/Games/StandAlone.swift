internal import AllotModel

/// Each player pays in proportion to what it would pay alone.
///
/// Source: Moriarity 1975, Another approach to allocating joint costs.
struct StandAlone: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    .proportional(
      to: game.standAloneCosts, of: game,
      otherwise: "the costs of the states alone add up to nothing")
  }
}
