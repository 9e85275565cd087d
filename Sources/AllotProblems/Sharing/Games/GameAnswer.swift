package import AllotModel
package import ExactNumbers

/// How the search for a split of a game ended.
package enum GameAnswer: Sendable {
  case split(GameSplit)
  /// The solution does not exist for this game; the sentence says why.
  case undefined(String)
  /// It was told to stop before it had an answer.
  case interrupted
}

/// What each player pays, and what can be said of it.
package struct GameSplit: Sendable {
  /// Shape: one per player of the game.
  /// - Unit: the currency; they add up to the cost of all.
  package var shares: [Rational]
  /// Whether the shares are exact; else they are right to the precision of the solver.
  package var isExact: Bool
  /// What fails in this game, as sentences.
  package var warnings: [String]
  /// How the split was fixed, level by level, for the nucleolus and its kin.
  package var levels: [GameLevel]
  /// Whether the levels were proven to determine the split, in exact arithmetic; `nil` where there
  /// are none.
  package var isCertified: Bool?
  /// The figures between the costs and the shares.
  package var derivation: GameDerivation

  package init(
    shares: [Rational], isExact: Bool = true, warnings: [String] = [], levels: [GameLevel] = [],
    isCertified: Bool? = nil, derivation: GameDerivation = .outline
  ) {
    self.shares = shares
    self.isExact = isExact
    self.warnings = warnings
    self.levels = levels
    self.isCertified = isCertified
    self.derivation = derivation
  }
}

/// One level of a nucleolus: coalitions whose complaint cannot be made smaller.
///
/// The multipliers prove it (Kohlberg 1971): together with coalitions fixed before, their members
/// balance out, so that what one coalition is spared another one has to pay.
package struct GameLevel: Sendable {
  /// What the coalitions pay above their cost alone, for each unit of their weight.
  ///
  /// - Unit: the currency; below zero they save.
  package let complaint: Rational
  /// Sorted.
  package let coalitions: [Coalition]
  /// Shape: one per coalition; above zero.
  package let multipliers: [Rational]
  /// The players who count because they pay just what they would alone.
  package let standAlone: [Int]
  /// Shape: one per player of `standAlone`; above zero.
  package let standAloneMultipliers: [Rational]
  /// The sums whose weighted total, sign changed, is the complaint: the costs of all that count,
  /// and sums that were fixed before.
  package let terms: [Term]

  /// One sum of a level.
  package struct Term: Sendable {
    package let coalition: Coalition
    /// The cost of the coalition, or what its members were fixed to pay.
    ///
    /// - Unit: the currency.
    package let value: Rational
    package let multiplier: Rational
    /// Whether the sum was fixed before the level.
    package let isFixed: Bool
  }
}
