internal import AllotModel
internal import LinearPrograms

extension RosterSearch {
  /// Fills what is open in a roster where chains of crews could not.
  ///
  /// At first all that is asked for weighs nearly the same, so that an open place wanders until somebody
  /// has room for it; then earlier goals weigh more and more. Where a place is filled at any cost from
  /// the first moment on, whoever is left is sent, and hardly gets away from there again.
  ///
  /// - Parameters:
  ///   - roster: where it begins, even where a roster found is better: what is left open is less.
  ///   - aspired: the smallest coverage by priority.
  ///   - work: how many stays a search may weigh; the first two twice as many, those of a round a third.
  ///   - stop: ends it early, with the best that was found.
  mutating func cover(
    from roster: Roster? = nil, aspiring aspired: [Int: Double], work: Int, stop: StopSignal
  ) {
    let even = SearchManner(ratio: RosterSearch.evenRatio, patience: .lively)
    let uneven = SearchManner(ratio: RosterSearch.unevenRatio, patience: .lively)
    let strict = SearchManner(patience: .gentle)
    improveTwice(
      from: roster, towards: aspired, as: even, work: work * 2, stop: stop.share(ofRemaining: 3))
    // Where minimums are still open, others seek them better.
    guard found != nil else { return }
    for _ in 0..<RosterSearch.mostRounds {
      if isFull { return }
      improveTwice(towards: aspired, as: uneven, work: work / 3, stop: stop.share(ofRemaining: 5))
      improveTwice(towards: aspired, as: strict, work: work / 3, stop: stop.share(ofRemaining: 4))
      restore()
    }
    if !isFull { improve(lowering: aspired, work: work, stop: stop) }
  }

  /// Whether everywhere as many serve as are asked for and could.
  var isFull: Bool { openCount == 0 }

  /// In how many places fewer serve than are asked for and could, by post and step.
  var openCount: Int { state.openCells().count }

  /// What each objective weighs in the next on the way from nearly even to strict weights.
  private static let unevenRatio = 10.0

  /// How often weights go from uneven to strict before lower smallest coverages are aimed at.
  private static let mostRounds = 3
}
