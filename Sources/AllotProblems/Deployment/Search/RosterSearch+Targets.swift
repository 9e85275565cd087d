internal import ConcurrentWork
internal import LinearPrograms

/// Which smallest coverages are aimed at, one after the other.
extension RosterSearch {
  /// The next better values that the smallest coverages could take, up to what is aspired to.
  package var nextFloors: [Int: Double] {
    var next = floors
    for (priority, value) in floors {
      let better = index.floorValues(ofPriority: priority).first { $0 > value + RosterScore.noise }
      next[priority] = min(better ?? value, max(value, aspired[priority] ?? value))
    }
    return next
  }

  /// Improves towards the smallest coverages aspired to, then towards lower ones until they are
  /// reached, and in the end with what was reached.
  ///
  /// Where all is aspired to, every missing unit has a price; the next lower value frees one unit in
  /// every step of the largest post, which is often all that is needed.
  ///
  /// - Parameters:
  ///   - aspired: the smallest coverage by priority.
  ///   - manner: how each search goes on.
  ///   - work: how many stays each of up to eight searches may weigh.
  ///   - stop: ends it early, with the best that was found.
  mutating func improve(
    lowering aspired: [Int: Double], as manner: SearchManner = SearchManner(), work: Int,
    stop: StopSignal
  ) {
    var unreached = aspired
    var target = aspired
    for (attempt, part) in RosterSearch.timeParts.enumerated() {
      improveTwice(
        towards: target, as: manner, work: work, stop: stop.share(ofRemaining: part))
      let floors = self.floors
      for (priority, value) in target where (floors[priority] ?? 0) < value - RosterScore.noise {
        unreached[priority] = value
      }
      target = lowered(from: unreached, beyond: floors, isHalved: attempt > 0)
      if target == floors { break }
    }
    improveTwice(towards: floors, as: manner, work: work, stop: stop.share(ofRemaining: 2))
  }

  /// Into how many parts the time that is left is cut for each attempt: the first one only shows which
  /// values cannot be had at once.
  private static let timeParts = [7, 3, 3]

  /// For each priority the target after `high` was missed: the next value below it, or the middle one of
  /// those above `low`; `low` where none is between.
  private func lowered(
    from high: [Int: Double], beyond low: [Int: Double], isHalved: Bool
  ) -> [Int: Double] {
    var values = low
    for (priority, least) in low {
      let most = high[priority] ?? least
      let between = index.floorValues(ofPriority: priority).filter {
        $0 > least + RosterScore.noise && $0 < most - RosterScore.noise
      }
      guard let last = between.last else { continue }
      values[priority] = isHalved ? between[between.count / 2] : last
    }
    return values
  }

  /// Improves on two cores at once, on each by chance of its own, and goes on with the better roster.
  mutating func improveTwice(
    from roster: Roster? = nil, towards floors: [Int: Double], as manner: SearchManner, work: Int,
    stop: StopSignal
  ) {
    aspire(to: floors, levelling: true, ratio: manner.ratio)
    focus = manner.focus
    restore()
    if let roster { begin(with: roster) }
    var other = self
    other.dice = SearchDice(seed: dice.next())
    let starts = [self, other]
    let ends = concurrently(starts.count) { place in
      var search = starts[place]
      search.improve(work: work, patience: manner.patience, stop: stop)
      return search
    }
    let isOtherBetter = ends[1].best.map { its in
      ends[0].best.map { its.score.isBetter(than: $0.score, goals: goals) } ?? true
    }
    self = ends[isOtherBetter ?? false ? 1 : 0]
  }
}
