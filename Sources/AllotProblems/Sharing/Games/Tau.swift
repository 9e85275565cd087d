internal import AllotModel
internal import ExactNumbers

/// The efficient compromise between the least and the most that each player can expect to pay.
///
/// The least is its separable cost; the most is what the others of some coalition leave it when
/// they pay theirs.
///
/// Source: Tijs 1981, Bounds for the core and the tau-value; Tijs and Driessen 1986.
struct Tau: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    guard let gaps = leastGaps(of: game, splitter: splitter) else { return .interrupted }
    let outline = game.outline
    let separable = outline.separable
    let rest = outline.nonSeparable
    let room = gaps.map(game.money)
    let sum = room.reduce(0, +)
    if let player = room.firstIndex(where: { $0.sign < 0 }) {
      return .undefined(
        "a coalition of \(game.players[player]) costs less than the separable costs of its members")
    }
    if rest.sign < 0 {
      return .undefined("the separable costs add up to more than the cost of all")
    }
    if rest > sum {
      return .undefined("the most that the states can expect to pay adds up to too little")
    }
    let shares =
      sum.isZero ? separable : zip(separable, room).map { $0 + rest * $1 / sum }
    return .split(GameSplit(shares: shares, derivation: .room(room)))
  }
}
