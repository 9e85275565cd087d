package import ExactNumbers

/// A game in which a coalition pays the largest requirement among its members, like the one
/// runway that serves the largest of several aircraft.
///
/// Source: Littlechild and Owen 1973, A simple expression for the Shapley value in a special case.
package struct AirportGame: Sendable {
  /// In the order of their codes.
  package let players: [State.Code]
  /// Zero or more.
  ///
  /// - Shape: one per player.
  /// - Unit: the unit of the game; whole numbers.
  package let requirementUnits: [Double]
  /// How many units make one of the currency: a power of ten.
  package let unitsPerOne: Int

  /// A game from requirements as they are written, in the currency.
  ///
  /// - Precondition: there is a player, and each has a requirement of zero or more.
  /// - Returns: `nil` when the requirements have too many digits.
  package init?(players: [State.Code], requirements: [Double]) {
    precondition(
      !players.isEmpty && players.count == requirements.count
        && requirements.allSatisfy { $0 >= 0 }, "each player has a requirement")
    guard let scale = DecimalScale(for: requirements) else { return nil }
    self.players = players
    requirementUnits = requirements.map(scale.units)
    unitsPerOne = scale.unitsPerOne
  }

  /// Shape: one per player.
  /// - Unit: the currency.
  package var requirements: [Rational] {
    requirementUnits.map { Rational(Int($0), over: unitsPerOne) }
  }

  /// What all pay together.
  package var total: Rational { requirements.max() ?? 0 }

  /// The same game as a table of the costs of all coalitions.
  ///
  /// - Precondition: it has no more players than a table can have.
  package var table: CostGame {
    let costs = [Double](unsafeUninitializedCapacity: 1 << players.count) { costs, count in
      costs[0] = 0
      for (player, requirement) in requirementUnits.enumerated() {
        let half = 1 << player
        for bits in 0..<half { costs[half + bits] = max(costs[bits], requirement) }
      }
      count = 1 << players.count
    }
    return CostGame(players: players, units: costs, unitsPerOne: unitsPerOne)
  }
}
