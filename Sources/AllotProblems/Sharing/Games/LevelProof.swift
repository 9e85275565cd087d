internal import AllotModel
internal import ExactNumbers

/// The multipliers of a level, exact: the sums that balance, from the columns that are basic.
struct LevelProof {
  /// The complaints that count, and how much; above zero.
  let counting: [(complaint: Complaint, multiplier: Rational)]
  /// The sums fixed before that count, and how much; not zero.
  let earlier: [(sum: FixedSum, multiplier: Rational)]
  /// The level itself.
  ///
  /// - Unit: the unit of the game.
  let level: Rational

  /// Solves for the multipliers of the basic columns; `nil` when they prove nothing.
  ///
  ///     sum of multiplier(S) over the complaints and fixed sums S of each player = 0
  ///     sum of multiplier(S) * weight(S) over the complaints = 1
  init?(of game: CostGame, fixed: [FixedSum], complaints: [Complaint]) {
    let coalitions = fixed.map(\.coalition) + complaints.map(\.coalition)
    let weights = fixed.map { _ in 0 } + complaints.map(\.weight)
    var matrix: [[Int128]] = game.players.indices.map { player in
      coalitions.map { $0.contains(player) ? 1 : 0 } + [0]
    }
    matrix.append(weights.map { Int128($0) } + [1])
    let elimination = ExactElimination(matrix, columns: coalitions.count)
    guard let numerators = elimination.solution(forColumn: coalitions.count) else { return nil }
    let divisor = Rational(BigInteger(elimination.divisor))
    let multipliers = numerators.map { Rational(BigInteger($0)) / divisor }
    guard multipliers[fixed.count...].allSatisfy({ $0.sign >= 0 }) else { return nil }
    counting = zip(complaints, multipliers[fixed.count...]).filter { $0.1.sign > 0 }
      .map { (complaint: $0.0, multiplier: $0.1) }
      .sorted { $0.complaint.coalition < $1.complaint.coalition }
    earlier = Array(zip(fixed, multipliers)).filter { !$0.1.isZero }
      .map { (sum: $0.0, multiplier: $0.1) }
    let values =
      fixed.map(\.value) + complaints.map { Rational(Int(game.units($0.coalition))) }
    level = -zip(values, multipliers).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
