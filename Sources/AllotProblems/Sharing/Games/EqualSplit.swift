internal import AllotModel
internal import ExactNumbers

/// Each player pays the same.
struct EqualSplit: OutlineRule {
  func answer(to outline: GameOutline) -> GameAnswer {
    let share = outline.total / Rational(outline.players.count)
    return .split(GameSplit(shares: outline.players.map { _ in share }))
  }
}
