internal import AllotModel
internal import ExactNumbers

extension LevelSearch {
  /// The split that the fixed sums determine, exact.
  ///
  /// - Precondition: the search is finished.
  func exactShares() -> [Rational] {
    let count = game.players.count
    precondition(fixed.count == count, "as many sums are fixed as there are players")
    let matrix = fixed.indices.map { row in
      (0..<count).map { Int128(fixed[row].coalition.contains($0) ? 1 : 0) }
        + (0..<count).map { Int128($0 == row ? 1 : 0) }
    }
    let elimination = ExactElimination(matrix, columns: count)
    var shares = [Rational](repeating: 0, count: count)
    for (row, sum) in fixed.enumerated() {
      guard let inverse = elimination.solution(forColumn: count + row) else {
        preconditionFailure("the fixed sums are independent")
      }
      for player in 0..<count where inverse[player] != 0 {
        shares[player] += Rational(BigInteger(inverse[player])) * sum.value
      }
    }
    let divisor = Rational(BigInteger(elimination.divisor))
    return shares.map { $0 / divisor }
  }
}
