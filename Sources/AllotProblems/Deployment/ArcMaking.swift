internal import AllotModel

/// Makes the arcs that leave a moment.
struct ArcMaking {
  let index: DeploymentIndex
  /// Any of the crews; where changes count, they are alike.
  let crew: Crew
  let frozenSteps: Int
  let countsChanges: Bool
  let remembers: Bool

  private var pool: Int { crew.pool }
  private var isLimited: Bool { remembers && index.isLimited[pool] }

  /// What a crew may do next: wait, or make a tour.
  func ways(
    from moment: SeasonGraph.Moment
  ) -> [(stint: Stint?, next: SeasonGraph.Moment, changes: Int)] {
    let step = moment.step
    let next = SeasonGraph.Moment(
      step: step + 1, used: used(moment.used, from: step, at: step + 1), barredPosts: [])
    var ways: [(Stint?, SeasonGraph.Moment, Int)] = [
      (nil, next, changesAtHome(step..<(step + 1)))
    ]
    var before = [Int](repeating: 0, count: (index.years.last ?? 0) + 1)
    before[index.years[step]] = moment.used
    let lengths = index.tourLengths(ofPool: pool)
    for seat in index.seatsByPool[pool] {
      guard let stay = index.stay(ofPool: pool, at: seat), stay.contains(step),
        !moment.barredPosts.contains(index.seats[seat].post)
      else { continue }
      let last = min(stay.upperBound, step + lengths.upperBound - 1)
      guard step + lengths.lowerBound - 1 <= last else { continue }
      for end in (step + lengths.lowerBound - 1)...last {
        let stint = Stint(seat: seat, steps: step...end)
        guard keepsLimit(stint.steps, after: before) else { break }
        let (next, changes) = landing(of: stint, used: before)
        ways.append((stint, next, changes))
      }
    }
    return ways
  }

  /// Whether every rule of a single expert holds in a season of the crew.
  func allow(_ season: [Stint]) -> Bool {
    var stays = season[...]
    var next = moment(of: crew.standing)
    if let ongoing = crew.standing.ongoing {
      guard let first = stays.popFirst(), first.seat == ongoing.seat,
        first.steps.lowerBound == ongoing.start, ongoing.ends.contains(first.steps.upperBound)
      else { return false }
      next = landing(of: first, used: crew.standing.used).next
    }
    for stay in stays {
      while next.step < stay.steps.lowerBound {
        guard let waited = ways(from: next).first else { return false }
        next = waited.next
      }
      guard next.step == stay.steps.lowerBound,
        let way = ways(from: next).first(where: { $0.stint == stay })
      else { return false }
      next = way.next
    }
    return true
  }

  /// Where a crew stands after a stay and its rest, and what both differ from the roster before.
  func landing(of stint: Stint, used: [Int]) -> (next: SeasonGraph.Moment, changes: Int) {
    let rest = index.problem.pools[pool].rest
    let free = stint.steps.upperBound + 1
    let step = min(index.stepCount, free + rest)
    var served = 0
    if isLimited, step < index.stepCount {
      let year = index.years[step]
      served = used[year] + stint.steps.count { index.years[$0] == year }
    }
    let barred =
      remembers && rest == 0 && step < index.stepCount ? [index.seats[stint.seat].post] : []
    var changes = changesAtHome(free..<step)
    if countsChanges {
      for step in stint.steps where step >= frozenSteps {
        changes += crew.changes(at: stint.seat, step: step)
      }
    }
    return (SeasonGraph.Moment(step: step, used: served, barredPosts: barred), changes)
  }

  func moment(of standing: Standing) -> SeasonGraph.Moment {
    let step = min(standing.firstStep, index.stepCount)
    let isOpen = step < index.stepCount
    return SeasonGraph.Moment(
      step: step, used: isOpen && isLimited ? standing.used[index.years[step]] : 0,
      barredPosts: remembers && isOpen && step == frozenSteps ? standing.barredPosts : [])
  }

  func changesAtHome(_ steps: Range<Int>) -> Int {
    guard countsChanges else { return 0 }
    return steps.reduce(0) {
      $1 < frozenSteps ? $0 : $0 + crew.changes(at: Former.home, step: $1)
    }
  }

  private func used(_ used: Int, from step: Int, at next: Int) -> Int {
    guard isLimited, next < index.stepCount, index.years[step] == index.years[next] else {
      return 0
    }
    return used
  }

  private func keepsLimit(_ steps: ClosedRange<Int>, after used: [Int]) -> Bool {
    guard index.isLimited[pool], let limit = index.problem.pools[pool].yearlyLimit else {
      return true
    }
    var used = used
    for step in steps {
      used[index.years[step]] += 1
      if used[index.years[step]] > limit { return false }
    }
    return true
  }
}
