internal import AllotModel
internal import ExactNumbers

/// Each player pays what it adds to the costs of those before it, on average over all orders.
///
/// Source: Shapley 1953, A value for n-person games.
struct Shapley: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    splitter.note("adding up the costs of \(game.costs.count - 1) coalitions")
    guard let sums = CoalitionSums(of: game, splitter: splitter) else { return .interrupted }
    let additions = game.players.indices.map { player in
      Self.additions(of: player, sums, game)
    }
    let count = Rational(game.players.count)
    return .split(
      GameSplit(
        shares: additions.map { $0.reduce(0, +) / count }, derivation: .additions(additions)))
  }

  /// What a player adds to groups of others, on average over those of a size, from none.
  ///
  /// - Unit: the currency.
  private static func additions(
    of player: Int, _ sums: CoalitionSums, _ game: CostGame
  ) -> [Rational] {
    let count = game.players.count
    return (0..<count).map { size in
      let joined = BigInteger(sums.withMember[player][size + 1])
      let before = BigInteger(sums.bySize[size] - sums.withMember[player][size])
      let groups = BigInteger.choices(of: size, from: count - 1) * BigInteger(game.unitsPerOne)
      return Rational(joined - before, over: groups)
    }
  }
}
