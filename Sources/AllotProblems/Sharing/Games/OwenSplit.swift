internal import AllotModel

/// Each state pays what the dual prices of the match's program say that its needs cost and its
/// offers save.
///
/// Source: Owen 1975, On the core of linear production games.
struct OwenSplit: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    .undefined("only a game from the match has the dual prices that it rests on")
  }
}
