internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

// Payments that follow from few costs, or from sums over all groups.

extension GameWords {
  static func outline(of solution: GameSolution, _ game: GameVerdict) -> Self {
    switch solution {
    case .standAlone: standAlone(game)
    case .equalNonSeparable: equalNonSeparable(game)
    case .separableCosts, .alternateCostAvoided, .tau: avoidedCosts(game)
    default:
      Self { player in
        ["pays \(text(game.total))/\(game.players.count) = \(text(game.payments[player]))"]
      }
    }
  }

  private static func standAlone(_ game: GameVerdict) -> Self {
    let sum = text(game.alone.sum)
    return Self(lines: ["alone they would pay \(sum) in all"]) { player in
      [
        "pays \(text(game.total))*\(text(game.alone[player]))/\(sum) = "
          + text(game.payments[player])
      ]
    }
  }

  private static func equalNonSeparable(_ game: GameVerdict) -> Self {
    let rest = inside(game.total - game.separable.sum)
    return Self(lines: [restLine(game)]) { player in
      [
        "pays \(text(game.separable[player])) + \(rest)/\(game.players.count) = "
          + text(game.payments[player])
      ]
    }
  }

  private static func avoidedCosts(_ game: GameVerdict) -> Self {
    let avoided = zip(game.alone, game.separable).map { $0 - $1 }
    return Self(
      lines: [
        restLine(game),
        "it is shared in proportion to what each avoids, its cost alone less what it adds: "
          + "\(text(avoided.sum)) in all",
      ], columns: [("avoids", avoided)]
    ) { player in
      proportion(
        game.separable[player], game.total - game.separable.sum, avoided[player], avoided.sum,
        text(game.payments[player]))
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
      : ["pays \(text(least)) + \(inside(rest))*\(inside(part))/\(inside(sum)) = \(pays)"]
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
