internal import AllotModel
internal import ExactNumbers

/// Each player pays its separable cost, and of what is left a part in proportion to what it saves
/// by not acting alone (ACA).
///
/// Where no benefit is less than the cost of acting alone, this is separable costs, remaining
/// benefits (SCRB).
///
/// Source: Straffin and Heaney 1981, Game theory and the Tennessee Valley Authority.
struct AlternateCostAvoided: OutlineRule {
  func answer(to outline: GameOutline) -> GameAnswer {
    let separable = outline.separable
    let rest = outline.nonSeparable
    let avoided = zip(outline.standAlone, separable).map { $0 - $1 }
    let sum = avoided.reduce(0, +)
    if sum.isZero {
      guard rest.isZero else {
        return .undefined("no state saves anything beyond its separable cost")
      }
      return .split(GameSplit(shares: separable))
    }
    return .split(GameSplit(shares: zip(separable, avoided).map { $0 + rest * $1 / sum }))
  }
}
