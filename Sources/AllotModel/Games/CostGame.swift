package import ExactNumbers

/// What each coalition of some states would pay if it acted alone.
///
/// Costs are kept as whole numbers of a small unit, a cent for instance, so that sums of them are
/// exact; a table of 27 states has 134,217,728 of them.
package struct CostGame: Sendable {
  /// The most players that a table of costs can have: it then takes 2 GB.
  package static let mostPlayers = 28
  /// What a cost stays below in units, so that any sum of a pass over all coalitions fits a word.
  package static let mostUnits = Double(1 << 49)

  /// In the order of their codes.
  package let players: [State.Code]
  /// The cost of each coalition but that of all, which is `totalUnits`; none pays nothing.
  ///
  /// - Shape: 2^n, by the bits of the coalition.
  /// - Unit: the unit of the game; whole numbers.
  package let costs: [Double]
  /// What all pay together.
  ///
  /// - Unit: the unit of the game; a whole number.
  package var totalUnits: Double
  /// How many units make one of the currency: a power of ten.
  package let unitsPerOne: Int
  /// How far a cost may be off, because it was computed and not written; 0 where it is exact.
  ///
  /// - Unit: the unit of the game.
  package let noise: Double

  /// - Precondition: costs are whole and below `mostUnits`, one for each coalition by its bits.
  package init(
    players: [State.Code], units costs: [Double], unitsPerOne: Int = 1, noise: Double = 0
  ) {
    precondition(
      !players.isEmpty && players.count <= Self.mostPlayers && costs.count == 1 << players.count,
      "a game has one cost for each coalition")
    self.players = players
    self.costs = costs
    totalUnits = costs[costs.count - 1]
    self.unitsPerOne = unitsPerOne
    self.noise = noise
  }

  /// A game from costs as they are written, in the currency.
  ///
  /// - Returns: `nil` when the costs have too many digits, those behind the point included.
  package init?(players: [State.Code], costs: [Double]) {
    guard let scale = DecimalScale(for: costs) else { return nil }
    self.init(
      players: players, units: costs.map(scale.units), unitsPerOne: scale.unitsPerOne)
  }
}

extension CostGame {
  package var grandCoalition: Coalition { .all(of: players.count) }

  /// What a coalition pays alone.
  ///
  /// - Unit: the unit of the game; a whole number.
  package func units(_ coalition: Coalition) -> Double {
    coalition == grandCoalition ? totalUnits : costs[Int(coalition.bits)]
  }

  /// What a coalition pays alone, in the currency.
  package func cost(_ coalition: Coalition) -> Rational { money(units(coalition)) }

  /// What all pay together, in the currency.
  package var total: Rational { money(totalUnits) }

  /// Whole units as money.
  package func money(_ units: Double) -> Rational { Rational(Int(units), over: unitsPerOne) }

  package func codes(of coalition: Coalition) -> [State.Code] {
    coalition.members.map { players[$0] }
  }

  /// The same game with another cost of all together, to the nearest unit; of a smaller unit where
  /// that is needed and the costs leave room for it.
  package func with(total: Rational) -> Self {
    let isWhole = (total * Rational(unitsPerOne)).isWhole
    var game = isWhole ? self : inSmallerUnits ?? self
    game.totalUnits = (total * Rational(game.unitsPerOne)).rounded.double
    return game
  }

  /// The most costs that are copied to count in another unit: 8 MB.
  private static let mostCopied = 1 << 20
  /// One per cent of a whole number is a whole number of these.
  private static let smallerUnits = 100

  /// The same game, each unit being a hundred of smaller ones; `nil` when these are too many.
  private var inSmallerUnits: Self? {
    let factor = Double(Self.smallerUnits)
    guard costs.count <= Self.mostCopied,
      costs.allSatisfy({ abs($0) * factor < Self.mostUnits })
    else { return nil }
    return Self(
      players: players, units: costs.map { $0 * factor },
      unitsPerOne: unitsPerOne * Self.smallerUnits, noise: noise * factor)
  }
}

extension BigInteger {
  fileprivate var double: Double { Rational(self).double }
}
