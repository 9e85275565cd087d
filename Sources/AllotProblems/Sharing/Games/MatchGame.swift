package import AllotModel
package import ExactNumbers

/// The game that a matching problem makes of its states.
///
/// A coalition plans with the needs and offers of its members alone. It pays the costs of what it
/// gives and the price of what it leaves uncovered, the two together as little as can be:
///
///     minimise sum of cost * given + sum of price * (demand - met)
///
/// It is the linear program of the match: units may be broken, and no minimum has to be reached.
/// Of a limit that belongs to no state alone and holds in the plan of all, a coalition has the part
/// that its members use there.
package struct MatchGame: Sendable {
  /// The most states for which all coalitions are worked out, each a program of its own.
  package static let mostTabulated = 18

  /// The states with needs or offers, and what they pay together, alone and without one.
  package let outline: GameOutline
  /// What coalitions pay alone: each state, all but one, pairs, and those asked for; sorted.
  package let known: [CoalitionCost]
  /// The coalitions asked for by name.
  package let blocs: [Coalition]
  /// The costs of all coalitions, where the states are few enough.
  package internal(set) var table: CostGame?
  /// The limits that belong to no state alone and hold in the plan of all, as sentences: a
  /// coalition takes along the part of them that its members use there.
  package let dividedLimits: [String]
  /// What the dual prices say.
  package let owenSplit: GameSplit
  /// How far a cost may be off.
  ///
  /// - Unit: the currency.
  let noise: Rational
  let program: MatchGameProgram
  let divided: [MatchGameSolves.DividedRow]

  /// What a coalition pays alone.
  package struct CoalitionCost: Sendable {
    package let coalition: Coalition
    /// Unit: the currency.
    package let cost: Rational
  }

  /// What the known coalitions, and those found besides, hold against a split.
  func standing(
    of shares: [Rational], found: [CoalitionCost], isComplete: Bool, listing count: Int
  ) -> CoreStanding {
    let other = found.filter { found in !known.contains { $0.coalition == found.coalition } }
    let list = (known + other).map { known in
      CoreStanding.Objection(
        coalition: known.coalition, excess: shares.sum(over: known.coalition) - known.cost)
    }.sorted { ($1.excess, $0.coalition) < ($0.excess, $1.coalition) }
    return CoreStanding(
      objection: list.first { $0.excess > noise }, excesses: Array(list.prefix(count)),
      isComplete: isComplete)
  }
}

extension [Rational] {
  /// What the members of a coalition have together.
  func sum(over coalition: Coalition) -> Rational {
    coalition.members.reduce(.zero) { $0 + self[$1] }
  }
}
