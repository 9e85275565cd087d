package import AllotModel
package import ExactNumbers

/// Whether a split is in the core: whether no coalition would pay less on its own.
package struct CoreStanding: Sendable {
  /// A coalition that pays more than it would alone.
  package struct Objection: Sendable {
    package let coalition: Coalition
    /// What it pays above its cost alone.
    ///
    /// - Unit: the currency.
    package let excess: Rational
  }

  /// The coalition that pays the most above its cost alone, of equals the smallest, then the
  /// first; `nil` when the split is in the core.
  package let objection: Objection?
  /// The coalitions with the largest excess, largest first; below zero they save.
  package let excesses: [Objection]

  package var isInCore: Bool { objection == nil }
}

/// Whether a game has a split to which no coalition can object.
package struct CoreState: Sendable {
  /// The least that the coalition which objects most must pay above its cost alone; the core is
  /// empty when that is above zero.
  ///
  /// - Unit: the currency.
  package let complaint: Rational
  package let isEmpty: Bool
  /// When the core is empty, the proof: each player belongs to coalitions of weight 1 together, and
  /// the weighted costs of the coalitions add up to less than the cost of all (Bondareva 1963,
  /// Shapley 1967).
  package let balancingWeights: [BalancingWeight]
  /// The costs of these coalitions, times their weights.
  ///
  /// - Unit: the currency.
  package let balancedCost: Rational?
}

/// How much a coalition counts in a balanced collection.
package struct BalancingWeight: Sendable {
  package let coalition: Coalition
  package let weight: Rational
}
