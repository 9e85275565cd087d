internal import AllotModel
internal import LinearPrograms

extension RosterPursuit {
  /// Improves a roster, aiming at the smallest coverages that the relaxation allows, then at those
  /// that were found.
  func improve(
    _ search: inout RosterSearch, beside relaxation: inout RosterRelaxation
  ) throws(SolverFailure) {
    var aspired: [Int: Double] = [:]
    for goal in goals.indices where goals[goal].objective == .floor {
      note("bounding the smallest coverage")
      let bound = try relaxation.bounds(of: goal, stop: stop.share(ofRemaining: 5))?.first ?? 1
      aspired[goals[goal].priority ?? 0] = bound
      relaxation.keep(goal, at: bound)
    }
    for goal in goals.indices where goals[goal].objective == .floor { relaxation.keep(goal, at: 0) }
    if isLarge { return try round(&search, beside: relaxation, aspiring: aspired) }
    search.aspire(to: aspired)
    note("improving the roster")
    if changeLimit == nil {
      return search.improve(work: work / 10, stop: stop.share(ofRemaining: 7))
    }
    search.improve(work: work / 4, stop: stop.share(ofRemaining: 7))
    if search.floors != aspired {
      search.aspire(to: search.nextFloors)
      search.restore()
      search.improve(work: work / 4, stop: stop.share(ofRemaining: 7))
    }
    search.aspire(to: search.floors)
    search.restore()
    search.improve(work: work / 2, stop: stop.share(ofRemaining: 2))
  }

  /// Rounds the best mixture of seasons, and mends what that leaves open.
  ///
  /// Where changes count, the roster before is mended instead: rounding would give up much of it.
  private func round(
    _ search: inout RosterSearch, beside relaxation: RosterRelaxation,
    aspiring aspired: [Int: Double]
  ) throws(SolverFailure) {
    if countsChanges {
      note("mending the roster before")
      return search.mend(aspiring: aspired, work: work, stop: stop)
    }
    var start: Roster?
    if !stop.isRaised {
      note("rounding the best mixture of seasons")
      let rounded = try relaxation.rounded(
        aspiring: aspired, stop: stop.share(ofRemaining: 3, taking: 2))
      // Where it was stopped, greedy choices ended it, which may be worse than what is found.
      for ending in rounded where ending.wasStopped { search.begin(with: ending.roster) }
      start = search.scoring.best(of: rounded.filter { !$0.wasStopped }.map(\.roster))
    }
    note("improving the roster")
    var open: Int
    // While chains fill anything they go on filling.
    repeat {
      open = search.openCount
      start = search.improveByChains(
        from: start, work: chainWork, stop: stop.share(ofRemaining: 3, taking: 2))
      if search.isFull { return }
    } while search.openCount < open && !stop.isRaised
    search.cover(from: start, aspiring: aspired, work: work, stop: stop.share(ofRemaining: 2))
    search.improveByChains(work: chainWork, stop: stop.share(ofRemaining: 2))
  }

  /// How many shifts each search by chains may weigh.
  private var chainWork: Int { work / 8 * 3 }
}
