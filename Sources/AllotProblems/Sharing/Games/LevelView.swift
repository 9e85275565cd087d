internal import AllotModel

/// What a scan sees of the coalitions that are not fixed.
struct LevelView {
  /// The most coalitions close to a level that are kept.
  static let mostClose = 1 << 18

  /// Those that complain beyond it.
  var worst: WorstCoalitions
  /// Those that doubles cannot tell from it; all of them when none complains beyond it.
  private(set) var close: [Coalition] = []
  private let margin: Double
  private var isBroken = false

  init(most: Int, margin: Double) {
    worst = WorstCoalitions(most, above: margin)
    self.margin = margin
  }

  var cutoff: Double { isBroken || close.count == Self.mostClose ? worst.cutoff : -margin }

  mutating func insert(_ coalition: Coalition, _ excess: Double) {
    if excess > margin {
      isBroken = true
      worst.insert(coalition, excess)
    } else if close.count < Self.mostClose {
      close.append(coalition)
    }
  }
}
