package import AllotModel
package import ExactNumbers

/// What is known of a game without looking at most of its coalitions.
package struct GameOutline: Sendable {
  /// In the order of their codes.
  package let players: [State.Code]
  /// What all pay together.
  ///
  /// - Unit: the currency.
  package var total: Rational
  /// What each player pays alone.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  package let standAlone: [Rational]
  /// What all others pay without each player.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  package let withoutOne: [Rational]

  package init(
    players: [State.Code], total: Rational, standAlone: [Rational], withoutOne: [Rational]
  ) {
    self.players = players
    self.total = total
    self.standAlone = standAlone
    self.withoutOne = withoutOne
  }

  /// What each player adds to the cost of all others.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  package var separable: [Rational] { withoutOne.map { total - $0 } }

  /// What all pay beyond their separable costs.
  package var nonSeparable: Rational { total - separable.reduce(0, +) }
}

extension CostGame {
  package var outline: GameOutline {
    GameOutline(
      players: players, total: total,
      standAlone: players.indices.map { cost(Coalition([$0])) },
      withoutOne: players.indices.map { cost(grandCoalition.without($0)) })
  }

  /// What each player adds to the cost of all others.
  ///
  /// - Shape: one per player.
  /// - Unit: the unit of the game; whole numbers.
  var separableUnits: [Double] {
    players.indices.map { totalUnits - units(grandCoalition.without($0)) }
  }
}

extension AirportGame {
  package var outline: GameOutline {
    GameOutline(
      players: players, total: total, standAlone: requirements,
      withoutOne: players.indices.map { player in
        requirements.indices.filter { $0 != player }.map { requirements[$0] }.max() ?? 0
      })
  }
}
