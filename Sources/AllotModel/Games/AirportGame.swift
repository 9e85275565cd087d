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
  /// - Unit: the currency.
  package let requirements: [Rational]

  /// - Precondition: there is a player, and each has a requirement of zero or more.
  package init(players: [State.Code], requirements: [Rational]) {
    precondition(
      !players.isEmpty && players.count == requirements.count
        && requirements.allSatisfy { $0.sign >= 0 }, "each player has a requirement")
    self.players = players
    self.requirements = requirements
  }

  /// What all pay together.
  package var total: Rational { requirements.max() ?? 0 }
}
