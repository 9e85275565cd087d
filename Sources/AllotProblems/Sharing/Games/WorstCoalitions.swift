internal import AllotModel

/// The coalitions with the largest excess seen so far.
struct WorstCoalitions {
  private let most: Int
  private var entries: [(coalition: Coalition, excess: Double)] = []
  /// What a further coalition has to exceed.
  private(set) var cutoff: Double

  /// - Parameters:
  ///   - most: How many are kept; one or more.
  ///   - cutoff: What none of them may fall below.
  init(_ most: Int, above cutoff: Double) {
    self.most = most
    self.cutoff = cutoff
  }

  mutating func insert(_ coalition: Coalition, _ excess: Double) {
    entries.append((coalition, excess))
    if entries.count >= 2 * most { cut() }
  }

  /// Largest excess first, of equals in the order of coalitions.
  func sorted() -> [(coalition: Coalition, excess: Double)] {
    var copy = self
    copy.cut()
    return copy.entries
  }

  private mutating func cut() {
    entries.sort { ($1.excess, $0.coalition) < ($0.excess, $1.coalition) }
    guard entries.count > most else { return }
    entries.removeSubrange(most...)
    cutoff = entries[most - 1].excess
  }
}
