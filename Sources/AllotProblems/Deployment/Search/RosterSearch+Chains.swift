internal import AllotModel
internal import ConcurrentWork
internal import LinearPrograms

extension RosterSearch {
  /// Fills what is open, and lowers burdens, by chains of crews who pass steps on.
  ///
  /// Two searches run at once, each by its own chance; what either finds is kept where it is the best.
  ///
  /// - Parameters:
  ///   - roster: where it begins, even where a roster found is better; that one where it is `nil`.
  ///   - work: how many shifts each of them may weigh.
  ///   - stop: ends it early, with the best that was found.
  /// - Returns: the better roster of the two; `roster` where chains cannot be told.
  @discardableResult
  mutating func improveByChains(
    from roster: Roster? = nil, work: Int, stop: StopSignal
  ) -> Roster? {
    guard let start = roster ?? found, canChain else { return roster }
    let lowersBurdens = goals.contains { $0.objective == .burden }
    var searches = (0..<2).map { _ in
      ChainSearch(
        state, roster: start, lowersBurdens: lowersBurdens, dice: SearchDice(seed: dice.next()))
    }
    for _ in 0..<RosterSearch.meetings where !stop.isRaised {
      searches = concurrently(searches.count) { [searches] place in
        var search = searches[place]
        search.improve(work: work / RosterSearch.meetings, stop: stop)
        return search
      }
      for search in searches { begin(with: search.roster.roster) }
      // Whoever covers less goes on from what the other has; burdens may fall on either way.
      let (one, other) = (searches[0].roster, searches[1].roster)
      if one.lackingCount < other.lackingCount { searches[1].roster = one }
      if other.lackingCount < one.lackingCount { searches[0].roster = other }
    }
    restore()
    return scoring.best(of: searches.map(\.roster.roster))
  }

  /// Chains do not know when whoever comes counts, nor whom a handover lets be present, nor history.
  private var canChain: Bool {
    let settings = index.problem.settings
    return crews.frozenSteps == 0 && settings.briefing == 0 && settings.handover == 0
  }

  /// How often it is seen whether what the two searches have is the best so far.
  private static let meetings = 8
}
