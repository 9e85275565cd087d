/// Obstacles in words.
enum ObstacleWords {
  /// `2 are for other states, 1 comes too early or too late`.
  static func offers(_ counts: ObstacleCounts) -> String {
    words(counts) { obstacle, isOne in
      switch obstacle {
      case .sameState: isOne ? "is its own" : "are its own"
      case .earmark: isOne ? "is for other states" : "are for other states"
      case .closedRoute: isOne ? "has a closed route" : "have closed routes"
      case .window: isOne ? "comes at another time" : "come at another time"
      }
    }
  }

  /// `2 are of states that it is not for, 1 is at another time`.
  static func needs(_ counts: ObstacleCounts) -> String {
    words(counts) { obstacle, isOne in
      switch obstacle {
      case .sameState: isOne ? "is its own" : "are its own"
      case .earmark: isOne ? "is of a state it is not for" : "are of states it is not for"
      case .closedRoute: isOne ? "has a closed route" : "have closed routes"
      case .window: isOne ? "is at another time" : "are at another time"
      }
    }
  }

  private static func words(
    _ counts: ObstacleCounts, _ word: (Reach.Obstacle, Bool) -> String
  ) -> String {
    Reach.Obstacle.allCases.compactMap { obstacle in
      let count = counts[obstacle]
      return count > 0 ? "\(count) \(word(obstacle, count == 1))" : nil
    }.joined(separator: ", ")
  }
}
