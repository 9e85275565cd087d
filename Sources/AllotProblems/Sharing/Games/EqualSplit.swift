internal import AllotModel
internal import ExactNumbers

/// Each player pays the same.
struct EqualSplit: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    let share = game.total / Rational(game.players.count)
    return .split(GameSplit(shares: game.players.map { _ in share }))
  }
}
