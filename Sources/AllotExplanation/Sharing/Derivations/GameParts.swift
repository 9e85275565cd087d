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

/// A derivation of payments in words: what holds for all, further columns, and each player's steps.
struct GameWords {
  var lines: [String] = []
  var columns: [(title: String, values: [Rational])] = []
  /// The steps of a player.
  var steps: (Int) -> [String]

  static func text(_ value: Rational) -> String { FigureWords.text(value, digits: 12) }

  /// A number inside a calculation: what is below zero stands in brackets.
  static func inside(_ value: Rational) -> String {
    value.sign < 0 ? "(\(text(value)))" : text(value)
  }

  /// `{EE LV}`.
  static func group(_ coalition: Coalition, _ game: GameVerdict) -> String {
    coalition.count == game.players.count
      ? "{all}"
      : "{" + coalition.members.map { game.players[$0].text }.joined(separator: " ") + "}"
  }
}

// MARK: - Formulas over few costs

extension GameWords {
  static func outline(of solution: GameSolution, _ game: GameVerdict) -> Self {
    let count = Rational(game.players.count)
    let rest = game.total - game.separable.sum
    let avoided = zip(game.alone, game.separable).map { $0 - $1 }
    let pays = { (player: Int) in text(game.payments[player]) }
    switch solution {
    case .standAlone:
      let sum = game.alone.sum
      return Self(lines: ["alone they would pay \(text(sum)) in all"]) { player in
        ["pays \(text(game.total))*\(text(game.alone[player]))/\(text(sum)) = \(pays(player))"]
      }
    case .equalNonSeparable:
      return Self(lines: [restLine(game)]) { player in
        [
          "pays \(text(game.separable[player])) + \(text(rest))/\(game.players.count) = "
            + pays(player)
        ]
      }
    case .separableCosts, .alternateCostAvoided, .tau:
      return Self(
        lines: [
          restLine(game),
          "it is shared in proportion to what each avoids, its cost alone less what it adds: "
            + "\(text(avoided.sum)) in all",
        ], columns: [("avoids", avoided)]
      ) { player in
        proportion(game.separable[player], rest, avoided[player], avoided.sum, pays(player))
      }
    default:
      return Self { player in ["pays \(text(game.total))/\(text(count)) = \(pays(player))"] }
    }
  }

  private static func restLine(_ game: GameVerdict) -> String {
    let sum = game.separable.sum
    return "each pays what it adds to the others, \(text(sum)) in all; the rest is "
      + "\(text(game.total)) - \(inside(sum)) = \(text(game.total - sum))"
  }

  /// What is paid at least, and a proportional part of the rest.
  private static func proportion(
    _ least: Rational, _ rest: Rational, _ part: Rational, _ sum: Rational, _ pays: String
  ) -> [String] {
    sum.isZero
      ? ["pays \(text(least)) = \(pays)"]
      : ["pays \(text(least)) + \(text(rest))*\(text(part))/\(text(sum)) = \(pays)"]
  }

  static func room(_ room: [Rational], _ game: GameVerdict) -> Self {
    let rest = game.total - game.separable.sum
    return Self(
      lines: [
        restLine(game),
        "it is shared in proportion to the room above: the least that the other members of some "
          + "group would leave to pay, beyond what each adds; \(text(room.sum)) in all",
      ], columns: [("room above", room)]
    ) { player in
      proportion(
        game.separable[player], rest, room[player], room.sum, text(game.payments[player]))
    }
  }
}

// MARK: - Sums over all groups

extension GameWords {
  static func additions(_ additions: [[Rational]], _ game: GameVerdict) -> Self {
    let count = game.players.count
    return Self(
      lines: [
        "what a state adds to the cost of those before it, on average over all groups of 0 to "
          + "\(count - 1) others; it pays the mean of these averages"
      ],
      columns: (0..<count).map { size in ("after \(size)", additions.map { $0[size] }) }
    ) { player in
      additions[player].enumerated().map { size, mean in
        "adds to groups of \(size), on average: \(text(mean))"
      } + ["pays \(text(additions[player].sum))/\(count) = \(text(game.payments[player]))"]
    }
  }

  static func meanAdditions(_ means: [Rational], _ game: GameVerdict) -> Self {
    Self(
      lines: [
        "what a state adds to a group, on average over all groups of others: \(text(means.sum)) in "
          + "all; they pay in proportion"
      ], columns: [("adds on average", means)]
    ) { player in
      [
        "pays \(text(game.total))*\(text(means[player]))/\(text(means.sum)) = "
          + text(game.payments[player])
      ]
    }
  }
}

// MARK: - Airport games

extension GameWords {
  static func runway(_ parts: [RunwayPart], _ game: GameVerdict) -> Self {
    let share = { (part: RunwayPart) in (part.to - part.from) / Rational(part.players.count) }
    return Self(
      lines: parts.map { part in
        "\(text(part.from)) to \(text(part.to)) is needed by \(part.players.count): "
          + "\(text(part.to - part.from))/\(part.players.count) = \(text(share(part))) each"
      }
    ) { player in
      let own = parts.filter { $0.players.contains(player) }.map { text(share($0)) }
      return ["pays \(own.joined(separator: " + ")) = \(text(game.payments[player]))"]
    }
  }

  static func runwayLevels(_ levels: [RunwayLevel], _ game: GameVerdict) -> Self {
    let lines = levels.enumerated().map { position, level in
      let group = level.players.map { game.players[$0].text }.joined(separator: " ")
      return "level \(position + 1): {\(group)} pay (\(text(level.requirement)) - "
        + "\(text(level.requirementBefore)) + \(text(level.shareBefore)))/\(level.parts) = "
        + "\(text(level.share)) each"
    }
    return Self(lines: lines) { player in
      let level = levels.firstIndex { $0.players.contains(player) } ?? 0
      return ["pays what level \(level + 1) says: \(text(game.payments[player]))"]
    }
  }
}
