package import AllotModel
package import ExactNumbers

/// What a game says about how its cost is split.
package struct GameVerdict: Sendable {
  /// What messages call the game.
  package let name: String
  package let players: [State.Code]
  /// What all pay together in the game.
  ///
  /// - Unit: the currency.
  package let total: Rational
  /// What each player would pay, the total of the game being split.
  ///
  /// - Shape: parallel to the players.
  /// - Unit: the currency.
  package let payments: [Rational]
  /// What each player would pay alone.
  ///
  /// - Shape: parallel to the players.
  /// - Unit: the currency.
  package let alone: [Rational]
  /// What each player adds to the cost of all others.
  ///
  /// - Shape: parallel to the players.
  /// - Unit: the currency.
  package let separable: [Rational]
  /// What is assumed about limits that belong to no state alone, as sentences.
  package let assumptions: [String]
  /// How far a cost may be off; 0 where costs were written.
  ///
  /// - Unit: the currency.
  package let noise: Rational
  /// Why the costs of all coalitions are not known; `nil` when they are.
  package let withoutTable: String?
  /// Who would pay less if all together paid one per cent more.
  package var fallers: [Faller] = []
  /// How the split was found; `nil` when the method knows nothing of the game.
  package var split: GameSplit?
  /// Who objects; `nil` when that was not settled.
  package var standing: CoreStanding?
  /// Whether anything has no objection; `nil` when that was not settled.
  package var core: CoreState?
  /// The cheapest change after which nobody objects; `nil` when there is none or none is needed.
  package var repair: CoreRepair?
  /// The blocs that the user names, and what each pays and would pay alone.
  package var blocs: [Bloc] = []
  /// The pairs that would pay less on their own, those who save the most first.
  package var pairs: [Bloc] = []

  /// A group of players, under the split and alone.
  package struct Bloc: Sendable {
    package let coalition: Coalition
    /// Unit: the currency.
    package let payment: Rational
    /// Unit: the currency.
    package let cost: Rational
    /// Whether it would pay less alone, by more than costs may be off.
    package let isBetterAlone: Bool
  }

  /// A player who would pay less although the total rises.
  package struct Faller: Sendable {
    package let player: State.Code
    /// Unit: the currency.
    package let less: Rational

    package init(player: State.Code, less: Rational) {
      self.player = player
      self.less = less
    }
  }

  package init(name: String, game: Game, payments: [Rational]) {
    self.name = name
    self.payments = payments
    players = game.players
    total = game.total
    alone = game.outline.standAlone
    separable = game.outline.separable
    noise = game.noise
    withoutTable = game.hasTable ? nil : game.noTable
    assumptions = if case .match(let match) = game { match.dividedLimits } else { [] }
  }

  /// What a group pays and would pay alone.
  package func bloc(_ coalition: Coalition, cost: Rational) -> Bloc {
    let payment = coalition.members.map { payments[$0] }.sum
    return Bloc(
      coalition: coalition, payment: payment, cost: cost, isBetterAlone: payment - cost > noise)
  }

  /// Whether no coalition would pay less on its own; `nil` when that was not settled.
  package var isInCore: Bool? { standing.flatMap(\.isInCore) }
}
