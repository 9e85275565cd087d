internal import AllotModel
internal import ExactNumbers

extension CostGame {
  /// What each player pays alone.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  var standAloneCosts: [Rational] { players.indices.map { cost(Coalition([$0])) } }

  /// What each player adds to the cost of all others: its separable cost.
  ///
  /// - Shape: one per player.
  /// - Unit: the unit of the game; whole numbers.
  var separableUnits: [Double] {
    players.indices.map { player in
      let others = Coalition(bits: grandCoalition.bits & ~(1 << UInt32(player)))
      return totalUnits - (others.bits == 0 ? 0 : units(others))
    }
  }

  /// - Shape: one per player.
  /// - Unit: the currency.
  var separableCosts: [Rational] { separableUnits.map(money) }
}
