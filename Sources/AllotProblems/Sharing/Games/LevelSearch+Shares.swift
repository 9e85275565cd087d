internal import AllotModel
internal import ExactNumbers

extension LevelSearch {
  /// The split that the fixed sums determine, exact.
  ///
  /// - Precondition: the search is finished.
  func exactShares() -> [Rational] {
    coefficients().map { own in
      zip(fixed, own).reduce(Rational.zero) { total, term in
        term.1.isZero ? total : total + term.1 * term.0.value
      }
    }
  }

  /// The fixed sums as equations in the currency, and how the shares follow from them.
  ///
  /// - Precondition: the search is finished.
  func equations() -> GameEquations {
    let unit = Rational(game.unitsPerOne)
    let equations = fixed.map { sum in
      GameEquations.Equation(
        coalition: sum.coalition, cost: game.cost(sum.coalition), value: sum.value / unit,
        source: sum.level == 0 ? .all : .level(sum.level))
    }
    return GameEquations(equations: equations, coefficients: coefficients())
  }

  /// How often each fixed sum counts in the share of a player.
  ///
  /// - Shape: players by fixed sums.
  private func coefficients() -> [[Rational]] {
    let count = game.players.count
    precondition(fixed.count == count, "as many sums are fixed as there are players")
    let matrix = fixed.indices.map { row in
      (0..<count).map { Int128(fixed[row].coalition.contains($0) ? 1 : 0) }
        + (0..<count).map { Int128($0 == row ? 1 : 0) }
    }
    let elimination = ExactElimination(matrix, columns: count)
    let divisor = Rational(BigInteger(elimination.divisor))
    var coefficients = [[Rational]](
      repeating: [Rational](repeating: 0, count: count), count: count)
    for row in fixed.indices {
      guard let inverse = elimination.solution(forColumn: count + row) else {
        preconditionFailure("the fixed sums are independent")
      }
      for player in 0..<count where inverse[player] != 0 {
        coefficients[player][row] = Rational(BigInteger(inverse[player])) / divisor
      }
    }
    return coefficients
  }
}
