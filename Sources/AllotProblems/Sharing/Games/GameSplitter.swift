package import AllotModel
package import ExactNumbers
package import LinearPrograms

/// Splits the cost of a game by one notion of fairness after another.
package struct GameSplitter {
  package let solver: any Solver
  package let stop: StopSignal
  let note: @Sendable (String) -> Void

  /// Notes are short sentences on where long work stands.
  package init(
    solver: any Solver, stop: StopSignal, note: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.note = note
  }

  /// What each player pays under a solution.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func answer(
    to game: Game, by solution: GameSolution
  ) throws(SolverFailure) -> GameAnswer {
    let answer = try self.answer(of: game, by: solution)
    guard case .split(var split) = answer, !game.noise.isZero else { return answer }
    // No solution is more exact than the costs that it rests on.
    split.isExact = false
    return .split(split)
  }

  private func answer(
    of game: Game, by solution: GameSolution
  ) throws(SolverFailure) -> GameAnswer {
    switch solution.method {
    case .outline(let rule): return rule.answer(to: game.outline)
    case .prices:
      guard case .match(let match) = game else {
        return .undefined("only a game from the match has the dual prices that it rests on")
      }
      return .split(match.owenSplit)
    case .table(let rule):
      if case .airport(let airport) = game, let formula = rule as? any AirportRule,
        airport.players.count > Game.mostTabulated || solution == .shapley
      {
        return formula.answer(to: airport)
      }
      guard let table = game.table else {
        return stop.isRaised ? .interrupted : .undefined(game.noTable)
      }
      return try rule.answer(to: table, with: self)
    }
  }

  /// Whether a split is in the core of a game, and who objects most.
  ///
  /// - Parameters:
  ///   - shares: One per player, in the currency.
  ///   - game: The game that is split.
  ///   - count: How many of the largest excesses are listed.
  /// - Returns: `nil` when told to stop.
  package func standing(
    of shares: [Rational], in game: Game, listing count: Int = 10
  ) -> CoreStanding? {
    if let table = game.table { return standing(of: shares, in: table, listing: count) }
    switch game {
    case .airport(let airport): return airport.standing(of: shares, listing: count)
    case .match(let match):
      let search = ObjectionSearch(against: shares.map(\.double), in: match)
      let (found, isComplete) = search.worst(with: self)
      return match.standing(
        of: shares, found: found, isComplete: isComplete, listing: count)
    case .table(let table): return standing(of: shares, in: table, listing: count)
    }
  }

  /// Whether the core of a game is empty, with the proof; `nil` when that is not known or when told
  /// to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func coreState(of game: Game) throws(SolverFailure) -> CoreState? {
    guard let table = game.table else { return nil }
    return try coreState(of: table)
  }
}
