package import AllotModel
package import ExactNumbers
package import LinearPrograms

/// The split that moves the least money away from another and leaves no coalition much to object.
package struct CoreRepair: Sendable {
  /// Shape: one per player.
  /// - Unit: the currency.
  package let shares: [Rational]
  /// What those who pay more than before pay more.
  ///
  /// - Unit: the currency.
  package let moved: Rational
  /// The sums that determine the split.
  package let equations: GameEquations
}

extension GameSplitter {
  /// The nearest split in which no coalition pays more than `granted` above its cost alone.
  ///
  /// With nothing granted it lies in the core, with the complaint of an empty core's state in the
  /// least core. Several may be equally near; which one is found depends on the game alone.
  ///
  /// - Parameters:
  ///   - shares: One per player, in the currency; they add up to the cost of all.
  ///   - game: The game that is split.
  ///   - granted: In the currency; at least the complaint of the core's state.
  /// - Returns: `nil` when told to stop.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func repair(
    of shares: [Rational], in game: CostGame, granting granted: Rational
  ) throws(SolverFailure) -> CoreRepair? {
    let unit = Rational(game.unitsPerOne)
    var search = RepairSearch(
      of: shares.map { $0 * unit }, in: game, granted: granted * unit, splitter: self)
    guard let found = try search.find() else { return nil }
    let repaired = found.shares.map { $0 / unit }
    let moved = zip(shares, repaired).reduce(Rational.zero) { $0 + max(0, $1.1 - $1.0) }
    return CoreRepair(shares: repaired, moved: moved, equations: found.equations)
  }
}
