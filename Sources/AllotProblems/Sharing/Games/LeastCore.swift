internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// The largest complaint of any coalition is as small as it can be; of all such splits, the one
/// that moves the least money away from equal parts.
///
/// Source: Maschler, Peleg and Shapley 1979, Geometric properties of the kernel, nucleolus, and
/// related solution concepts.
struct LeastCore: GameRule {
  func answer(
    to game: CostGame, with splitter: GameSplitter
  ) throws(SolverFailure) -> GameAnswer {
    guard let state = try splitter.coreState(of: game) else { return .interrupted }
    let equal = game.total / Rational(game.players.count)
    let repair = try splitter.repair(
      of: game.players.map { _ in equal }, in: game, granting: state.complaint)
    guard let repair else { return .interrupted }
    return .split(
      GameSplit(
        shares: repair.shares, isExact: game.noise == 0,
        levels: state.level.map { [$0] } ?? [],
        derivation: .equations(repair.equations)))
  }
}
