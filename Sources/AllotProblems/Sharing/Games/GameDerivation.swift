package import AllotModel
package import ExactNumbers

/// The figures between the costs of a game and a split, so that a person can do the calculation
/// again.
package enum GameDerivation: Sendable {
  /// A formula over the costs of all, of each alone and of all but each.
  case outline
  /// What each player adds to the cost of those before it, on average over all groups of a size.
  ///
  /// - Shape: players by the size of the group before, from none.
  /// - Unit: the currency.
  case additions([[Rational]])
  /// What each player adds to a group on average over all groups of others.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  case meanAdditions([Rational])
  /// How much the most that each player can expect to pay is above the least.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  case room([Rational])
  case equations(GameEquations)
  case runway([RunwayPart])
  case runwayLevels([RunwayLevel])
  case prices(MatchPrices)
}

/// A part of the largest requirement, paid in equal parts by those who need it.
package struct RunwayPart: Sendable {
  /// Unit: the currency.
  package let from: Rational
  /// Unit: the currency.
  package let to: Rational
  package let players: [Int]
}

/// Players of an airport game who pay the same under the nucleolus.
package struct RunwayLevel: Sendable {
  package let players: [Int]
  /// The largest requirement among them, and that of the level before.
  ///
  /// - Unit: the currency.
  package let requirement: Rational
  package let requirementBefore: Rational
  /// What a player of the level before pays.
  ///
  /// - Unit: the currency.
  package let shareBefore: Rational
  /// How many parts are made of what is between the requirements and that share.
  package let parts: Int
  /// Unit: the currency.
  package let share: Rational
}

/// Sums of shares that determine a split, and how each share follows from them.
package struct GameEquations: Sendable {
  /// What the members of one coalition pay together.
  package struct Equation: Sendable {
    /// Why the sum is fixed.
    package enum Source: Hashable, Sendable {
      case all
      /// By a level of the nucleolus, counted from 1.
      case level(Int)
      /// The player keeps what it paid before a repair.
      case kept
      /// The coalition pays the most at which it does not object.
      case limit
    }

    package let coalition: Coalition
    /// What it pays alone.
    ///
    /// - Unit: the currency.
    package let cost: Rational
    /// What its members pay together.
    ///
    /// - Unit: the currency.
    package let value: Rational
    package let source: Source
  }

  package let equations: [Equation]
  /// How often each sum counts in the share of a player.
  ///
  /// - Shape: players by equations.
  package let coefficients: [[Rational]]
}

/// What limits of a match are worth by their dual prices, and who is charged for it.
package struct MatchPrices: Sendable {
  /// A limit, or the quantity of a column, that has a price.
  package enum Subject: Hashable, Sendable {
    case row(MatchReason)
    case column(MatchMeaning)
  }

  /// What one player is charged for one limit.
  package struct Charge: Sendable {
    package let player: Int
    package let subject: Subject
    /// Unit: the currency for one unit of the limit.
    package let price: Double
    /// The part of the limit that is the player's.
    package let quantity: Double

    package var worth: Double { price * quantity }
  }

  /// What each player would pay if nothing were met.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  package let uncovered: [Double]
  package let charges: [Charge]
}
