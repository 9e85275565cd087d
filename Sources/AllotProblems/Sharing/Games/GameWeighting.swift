internal import AllotModel
internal import ExactNumbers

/// How much a coalition's complaint counts.
enum GameWeighting: Sendable {
  /// Every coalition's alike.
  case equal
  /// Divided by the number of its members.
  case perCapita

  func weight(of coalition: Coalition) -> Int {
    switch self {
    case .equal: 1
    case .perCapita: coalition.count
    }
  }
}

/// What a coalition may hold against a split.
struct Complaint: Hashable {
  let coalition: Coalition
  /// How much of the level it is granted; 0 for a player who pays no more than alone at any level.
  let weight: Int
}

/// A coalition whose sum of shares no later level can change.
struct FixedSum {
  let coalition: Coalition
  /// The level that fixed it, counted from 1; 0 for all together.
  let level: Int
  /// Unit: the unit of the game.
  let value: Rational

  /// `value`, rounded.
  let approximate: Double

  init(_ coalition: Coalition, value: Rational, level: Int = 0) {
    self.coalition = coalition
    self.level = level
    self.value = value
    approximate = value.double
  }
}
