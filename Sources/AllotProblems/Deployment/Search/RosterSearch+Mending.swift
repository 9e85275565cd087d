internal import AllotModel
internal import LinearPrograms

extension RosterSearch {
  /// Mends the roster before where somebody is missing, and changes little elsewhere.
  ///
  /// What is open is filled first as long as nobody has to leave a weightier post for it. Then all
  /// that is asked for weighs nearly the same, so that a place is given up only where it lets others
  /// be filled. Only then do the smallest coverages count for what they are. A change that brings
  /// nothing is hardly ever made on the way, since few can be taken back alone.
  ///
  /// Where the first search keeps no minimums, nothing is mended: others seek them better.
  ///
  /// - Parameters:
  ///   - aspired: the smallest coverage by priority.
  ///   - work: of how many stays each of up to sixteen searches may weigh a part, at most six tenths.
  ///   - stop: ends it early, with the best that was found.
  mutating func mend(aspiring aspired: [Int: Double], work: Int, stop: StopSignal) {
    let usual = SearchManner(focus: .changed, patience: .gentle)
    improveTwice(
      towards: floors, as: usual, work: work * 3 / 10, stop: stop.share(ofRemaining: 8))
    guard found != nil else { return }
    if goals.first?.objective != .changes {
      let even = SearchManner(focus: .changed, ratio: RosterSearch.evenRatio, patience: .gentle)
      improveTwice(towards: aspired, as: even, work: work / 2, stop: stop.share(ofRemaining: 5))
      improveTwice(
        towards: floors, as: usual, work: work * 3 / 10, stop: stop.share(ofRemaining: 6))
      improve(
        lowering: aspired, as: usual, work: work * 6 / 10, stop: stop.share(ofRemaining: 2))
      improveTwice(
        towards: floors, as: usual, work: work * 3 / 10, stop: stop.share(ofRemaining: 4))
    }
    takeBackChanges(stop: stop)
  }

  /// What each objective weighs in the next where places are to be exchanged for others.
  static let evenRatio = 3.0
}
