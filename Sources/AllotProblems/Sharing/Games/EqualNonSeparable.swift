internal import AllotModel
internal import ExactNumbers

/// Each player pays its separable cost, and an equal part of what is left (ENSC).
///
/// Source: Moulin 1985, The separability axiom and equal-sharing methods.
struct EqualNonSeparable: OutlineRule {
  func answer(to outline: GameOutline) -> GameAnswer {
    let separable = outline.separable
    let rest = (outline.nonSeparable) / Rational(outline.players.count)
    return .split(GameSplit(shares: separable.map { $0 + rest }))
  }
}
