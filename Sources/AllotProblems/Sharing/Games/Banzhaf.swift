internal import AllotModel
internal import ExactNumbers

/// Each player pays in proportion to what it adds to a coalition, on average over all coalitions.
///
/// Source: Banzhaf 1965; Dubey and Shapley 1979, Mathematical properties of the Banzhaf power
/// index.
struct Banzhaf: GameRule {
  func answer(to game: CostGame, with splitter: GameSplitter) -> GameAnswer {
    splitter.note("adding up the costs of \(game.costs.count - 1) coalitions")
    guard let sums = CoalitionSums(of: game, splitter: splitter) else { return .interrupted }
    let all = sums.bySize.reduce(0, +)
    let additions = sums.withMember.map { Rational(BigInteger(2 * $0.reduce(0, +) - all)) }
    let groups = Rational(BigInteger(2).power(game.players.count - 1))
    let means = additions.map { $0 / groups / Rational(game.unitsPerOne) }
    return .proportional(to: means, of: game.total, otherwise: Self.defect)
      .derived(by: .meanAdditions(means))
  }

  static let defect = "what the states add to coalitions adds up to nothing"
}

extension GameAnswer {
  /// The same answer, with the figures that lead to it.
  func derived(by derivation: GameDerivation) -> Self {
    guard case .split(var split) = self else { return self }
    split.derivation = derivation
    return .split(split)
  }

  /// The cost of all in proportion to some figures, unless they add up to nothing.
  static func proportional(
    to figures: [Rational], of total: Rational, otherwise defect: String
  ) -> Self {
    let sum = figures.reduce(0, +)
    if sum.isZero { return .undefined(defect) }
    return .split(GameSplit(shares: figures.map { total * $0 / sum }))
  }
}
