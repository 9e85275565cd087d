package import AllotModel
package import ExactNumbers
internal import LinearPrograms

/// Whether a split is in the core: whether no coalition would pay less on its own.
package struct CoreStanding: Sendable {
  /// A coalition that holds something against a split.
  package struct Objection: Sendable {
    package let coalition: Coalition
    /// What it pays above its cost alone; below zero it saves.
    ///
    /// - Unit: the currency.
    package let excess: Rational

    package init(coalition: Coalition, excess: Rational) {
      self.coalition = coalition
      self.excess = excess
    }
  }

  /// The coalition that pays the most above its cost alone, of equals the smallest, then the
  /// first; `nil` when the split is in the core.
  package let objection: Objection?
  /// The coalitions with the largest excess, largest first.
  package let excesses: [Objection]

  /// Whether every coalition was looked at; else only an objection is certain.
  package let isComplete: Bool

  /// Whether no coalition objects; `nil` when that is not known.
  package var isInCore: Bool? {
    if objection != nil { return false }
    return isComplete ? true : nil
  }

  package init(objection: Objection?, excesses: [Objection], isComplete: Bool = true) {
    self.objection = objection
    self.excesses = excesses
    self.isComplete = isComplete
  }
}

extension GameSplitter {
  /// Whether a split is in the core of a game, and who objects most.
  ///
  /// - Parameters:
  ///   - shares: One per player, in the currency.
  ///   - game: The game that is split.
  ///   - count: How many of the largest excesses are listed.
  /// - Returns: `nil` when told to stop.
  package func standing(
    of shares: [Rational], in game: CostGame, listing count: Int = 10
  ) -> CoreStanding? {
    let units = shares.map { $0 * Rational(game.unitsPerOne) }
    let excesses = ExactExcesses(of: game, shares: units)
    let (none, all) = (Coalition(bits: 0), game.grandCoalition)
    // Doubles may order near equals wrongly, so that more are looked at than are listed.
    var worst = WorstCoalitions(count + 64, above: -.infinity)
    let scan = ExcessScan(game: game, splitter: self)
    let isDone = scan.scan(units.map(\.double), above: -.infinity) { coalition, excess in
      if coalition != none, coalition != all { worst.insert(coalition, excess) }
      return worst.cutoff
    }
    guard isDone else { return nil }
    let unit = Rational(game.unitsPerOne)
    let list = worst.sorted()
      .map { (coalition: $0.coalition, excess: excesses.excess(of: $0.coalition)) }
      .sorted { ($1.excess, $0.coalition) < ($0.excess, $1.coalition) }
      .prefix(count)
      .map { CoreStanding.Objection(coalition: $0.coalition, excess: $0.excess / unit) }
    let noise = Rational(exactly: game.noise) / unit
    return CoreStanding(objection: list.first { $0.excess > noise }, excesses: list)
  }
}
