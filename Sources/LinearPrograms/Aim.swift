/// What the values of a program are to be best in.
package enum Aim: Sendable {
  case level(Levelling)
  case best(Objective)
}

/// Several columns that are to be brought as close to each other as their worst allows.
///
/// The level of a column is its value divided by its scale. Raising is the leximin: the smallest
/// level as large as possible, then the second smallest, and so on to the last. Lowering is the
/// leximax: the largest level as small as possible, then the second largest.
package struct Levelling: Sendable {
  package enum Direction: Sendable {
    case raise
    case lower
  }

  package struct Agent: Sendable {
    package let column: Int
    /// What the column's value is divided by; above zero.
    package let scale: Double

    package init(column: Int, scale: Double) {
      precondition(scale > 0 && scale.isFinite, "a level's scale is above zero")
      self.column = column
      self.scale = scale
    }
  }

  package var direction: Direction
  package var agents: [Agent]

  package init(_ direction: Direction, _ agents: [Agent]) {
    self.direction = direction
    self.agents = agents
  }
}

extension Levelling {
  /// The agents' levels at the given values.
  ///
  /// - Shape: one per agent.
  func levels(at values: [Double]) -> [Double] { agents.map { values[$0.column] / $0.scale } }

  /// Levels from the worst to the best.
  func ranked(_ levels: [Double]) -> [Double] {
    direction == .raise ? levels.sorted() : levels.sorted(by: >)
  }

  /// The objective of the column that stands for the common level.
  func objective(of level: Int) -> Objective {
    Objective(direction == .raise ? .maximize : .minimize, [(level, 1)])
  }

  /// All levels together: values that are good in it are a good place to begin from.
  ///
  /// From nothing, the common level moves only once every agent has something, which takes a
  /// simplex through a long row of steps that gain nothing.
  var sum: Objective {
    Objective(
      direction == .raise ? .maximize : .minimize, agents.map { ($0.column, 1 / $0.scale) })
  }

  /// The bounds of a row that holds `agent - scale * level` on the right side of 0.
  var rowBounds: ClosedRange<Double> {
    direction == .raise ? 0...Double.infinity : -Double.infinity...0
  }
}

/// What one aim reached.
package struct AimResult: Sendable {
  /// One rank of a levelling, or the only value of an objective.
  package struct Rank: Sendable {
    package var value: Double
    /// Nothing better than this is possible at this rank; equal to `value` when proven.
    package var bound: Double
    package var isProven: Bool

    package init(value: Double, bound: Double, isProven: Bool) {
      self.value = value
      self.bound = bound
      self.isProven = isProven
    }

    /// The same rank with what its values really reach.
    func with(value: Double) -> Self {
      Self(value: value, bound: isProven ? value : bound, isProven: isProven)
    }
  }

  /// Shape: one per agent of a levelling, from the worst level to the best; else one.
  package var ranks: [Rank]

  package init(ranks: [Rank]) { self.ranks = ranks }

  package var isProven: Bool { ranks.allSatisfy(\.isProven) }
}

/// Values that are best in every aim, each among the values that are best in all before it.
package struct Pursuit: Sendable {
  /// Shape: one per column of the program.
  package var values: [Double]
  /// Shape: one per aim.
  package var results: [AimResult]
  /// Whether no other values reach the same in every aim; `nil` when that is not known.
  package var isUnique: Bool?
  package var wasStopped: Bool

  package init(values: [Double], results: [AimResult], isUnique: Bool?, wasStopped: Bool) {
    self.values = values
    self.results = results
    self.isUnique = isUnique
    self.wasStopped = wasStopped
  }
}

/// How a pursuit ended.
package enum PursuitOutcome: Sendable {
  case reached(Pursuit)
  case infeasible
  /// It was told to stop before any values were found that keep every row.
  case stopped
}
