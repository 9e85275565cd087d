internal import AllotModel
internal import ExactNumbers

/// Each player pays what it adds to the costs of those before it, on average over all orders.
///
/// Source: Shapley 1953, A value for n-person games.
struct Shapley: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    splitter.note("adding up the costs of \(game.costs.count - 1) coalitions")
    guard let sums = CoalitionSums(of: game, splitter: splitter) else { return .interrupted }
    let count = game.players.count
    let factorials = (0...count).map { BigInteger.factorial($0) }
    let unit = Rational(factorials[count] * BigInteger(game.unitsPerOne))
    let shares = (0..<count).map { player in
      let parts = (1...count).map { size -> BigInteger in
        let members = sums.withMember[player][size]
        let joining = factorials[size - 1] * factorials[count - size] * BigInteger(members)
        guard size < count else { return joining }
        let others = BigInteger(sums.bySize[size] - members)
        return joining - factorials[size] * factorials[count - size - 1] * others
      }
      return Rational(parts.reduce(0, +)) / unit
    }
    return .split(GameSplit(shares: shares))
  }
}
