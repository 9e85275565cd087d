internal import AllotModel

/// Each player pays in proportion to what it would pay alone.
///
/// Source: Moriarity 1975, Another approach to allocating joint costs.
struct StandAlone: OutlineRule {
  func answer(to outline: GameOutline) -> GameAnswer {
    .proportional(
      to: outline.standAlone, of: outline.total,
      otherwise: "the costs of the states alone add up to nothing")
  }
}
