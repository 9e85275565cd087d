package import AllotModel
package import ExactNumbers
package import LinearPrograms

/// Whether a game has a split to which no coalition can object.
package struct CoreState: Sendable {
  /// What the coalition that objects most pays above its cost alone, in a split where that is
  /// least; the core is empty when it is above zero.
  ///
  /// - Unit: the currency.
  package let complaint: Rational
  package let isEmpty: Bool
  /// When the core is empty, the proof: each player belongs to coalitions whose weights add up to
  /// 1, and the weighted costs of the coalitions add up to less than the cost of all.
  ///
  /// Source: Bondareva 1963; Shapley 1967, On balanced sets and cores.
  package let balancingWeights: [BalancingWeight]
  /// The costs of these coalitions, times their weights.
  ///
  /// - Unit: the currency.
  package let balancedCost: Rational?
  /// Why no split has a smaller complaint; `nil` for a single player.
  package let level: GameLevel?
}

/// How much a coalition counts in a balanced collection.
package struct BalancingWeight: Sendable {
  package let coalition: Coalition
  /// Above zero.
  package let weight: Rational
}

extension GameSplitter {
  /// Whether the core of a game is empty, with the proof; `nil` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func coreState(of game: CostGame) throws(SolverFailure) -> CoreState? {
    guard game.players.count > 1 else {
      return CoreState(
        complaint: 0, isEmpty: false, balancingWeights: [], balancedCost: nil, level: nil)
    }
    var search = LevelSearch(
      of: game, weighting: .equal, isIndividual: false, splitter: self)
    guard try search.findLevel() else { return nil }
    return CoreState(of: game, from: search.levels[0].proof)
  }
}

extension CoreState {
  /// The state of the core that the first level of a game proves.
  init(of game: CostGame, from proof: LevelProof) {
    let unit = Rational(game.unitsPerOne)
    complaint = proof.level / unit
    level = GameLevel(proof, in: game)
    isEmpty = proof.level > Rational(exactly: game.noise)
    guard isEmpty else {
      balancingWeights = []
      balancedCost = nil
      return
    }
    // The multipliers add up to the same for each player; brought to 1, they balance.
    let sum = proof.counting.filter { $0.complaint.coalition.contains(0) }
      .reduce(Rational.zero) { $0 + $1.multiplier }
    balancingWeights = proof.counting.map {
      BalancingWeight(coalition: $0.complaint.coalition, weight: $0.multiplier / sum)
    }
    balancedCost = balancingWeights.reduce(Rational.zero) {
      $0 + $1.weight * game.cost($1.coalition)
    }
    precondition(
      isBalanced(over: game.players.count), "the weights of each player's coalitions add up to 1")
  }

  /// Whether the weights of each player's coalitions add up to 1.
  private func isBalanced(over count: Int) -> Bool {
    (0..<count).allSatisfy { player in
      let own = balancingWeights.filter { $0.coalition.contains(player) }
      return own.reduce(Rational.zero) { $0 + $1.weight } == 1
    }
  }
}
