internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How a solution of a game comes to what each state pays.
struct GameParts {
  let basis: GameBasis
  let split: MethodSplit
  let problem: SharingProblem

  init(_ basis: GameBasis, _ split: MethodSplit, _ problem: SharingProblem) {
    self.basis = basis
    self.split = split
    self.problem = problem
  }

  var parts: [ExplanationPart] {
    guard let game = split.game, let answer = game.split else { return [] }
    var part = ExplanationPart(
      "Payments by the solution '\(basis.solution.rawValue)' of \(basis.name)")
    part.lines = ["all together pay \(GameWords.text(game.total))"] + game.assumptions
    part.columns = [
      column("alone", game.alone, game), column("adds to the others", game.separable, game),
    ]
    part.steps = problem.states.map { state in
      game.players.contains(state.code) ? [] : ["it is not in the game, and pays nothing"]
    }
    let words = derivation(answer.derivation, game)
    part.lines += words.lines
    part.columns += words.columns.map { column($0.title, $0.values, game) }
    part.columns.append(column("pays", game.payments, game))
    for (player, code) in game.players.enumerated() {
      guard let position = problem.states.firstIndex(where: { $0.code == code }) else { continue }
      let (total, pays) = (GameWords.text(game.total), GameWords.text(game.payments[player]))
      part.steps[position] =
        words.steps(player) + [
          "share = \(pays)/\(total) = \(FigureWords.text(split.shares[position]))"
        ]
    }
    return [part]
  }

  /// Figures of players as a column of all states.
  private func column(
    _ title: String, _ values: [Rational], _ game: GameVerdict
  ) -> ExplanationPart.Column {
    let own = problem.states.map { state in
      game.players.firstIndex(of: state.code).map { values[$0] }
    }
    return .init(title, own, .decimals(2))
  }

  private func derivation(_ derivation: GameDerivation, _ game: GameVerdict) -> GameWords {
    switch derivation {
    case .outline: .outline(of: basis.solution, game)
    case .additions(let additions): .additions(additions, game)
    case .meanAdditions(let means): .meanAdditions(means, game)
    case .room(let room): .room(room, game)
    case .equations(let equations): .equations(equations, game)
    case .runway(let parts): .runway(parts, game)
    case .runwayLevels(let levels): .runwayLevels(levels, game)
    case .prices(let prices): .prices(prices, game)
    }
  }
}
