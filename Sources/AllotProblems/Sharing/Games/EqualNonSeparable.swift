internal import AllotModel
internal import ExactNumbers

/// Each player pays its separable cost, and an equal part of what is left (ENSC).
///
/// Source: Moulin 1985, The separability axiom and equal-sharing methods.
struct EqualNonSeparable: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    let separable = game.separableCosts
    let rest = (game.total - separable.reduce(0, +)) / Rational(game.players.count)
    return .split(GameSplit(shares: separable.map { $0 + rest }))
  }
}
