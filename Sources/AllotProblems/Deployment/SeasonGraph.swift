internal import AllotModel

/// Every way in which like crews may spend the open steps: nodes are moments at home, arcs are
/// stays or waiting.
///
/// A whole flow through it, as large as there are crews, is a season for each of them: every rule
/// of a single expert holds along every path.
struct SeasonGraph {
  /// A moment at home, from which a tour may begin.
  struct Moment: Hashable {
    let step: Int
    /// The steps served in the calendar year of `step`, where a limit can hold anybody back.
    let used: Int
    /// Posts at which no tour may begin now, since it would go on with the one that just ended.
    let barredPosts: [Int]
  }

  struct Arc {
    let from: Int
    let to: Int
    /// `nil` for waiting one step.
    let stint: Stint?
    /// Expert-steps of one crew that differ from the roster before.
    let changes: Int
  }

  /// Crews that begin at one node.
  struct Source {
    let node: Int
    /// Positions of the crews, ascending.
    let crews: [Int]
  }

  private(set) var nodeCount = 0
  private(set) var arcs: [Arc] = []
  private(set) var sources: [Source] = []
  /// The node where every season ends.
  private(set) var end = 0
  private var nodes: [Moment: Int] = [:]
  private var waiting: [Moment] = []

  /// Builds the graph of crews of one pool.
  ///
  /// - Precondition: the crews are of one pool, and alike in what they did before where
  ///   `countsChanges`.
  ///
  /// Where it does not remember, what a season did before a tour is forgotten: the yearly limit
  /// holds for each tour alone, and a tour may go on at the post where the last one ended.
  init(
    of crews: [Int], in all: Crews, index: DeploymentIndex, countsChanges: Bool,
    remembers: Bool = true
  ) {
    let maker = ArcMaking(
      index: index, crew: all.all[crews[0]], frozenSteps: all.frozenSteps,
      countsChanges: countsChanges, remembers: remembers)
    end = add(Moment(step: index.stepCount, used: 0, barredPosts: []))
    let byStanding = Dictionary(grouping: crews) { all.all[$0].standing }
    for own in byStanding.values.sorted(by: { $0[0] < $1[0] }) {
      addSource(of: own, standing: all.all[own[0]].standing, maker: maker)
    }
    while let moment = waiting.popLast() {
      guard let from = nodes[moment], from != end else { continue }
      for (stint, next, changes) in maker.ways(from: moment) {
        arcs.append(Arc(from: from, to: add(next), stint: stint, changes: changes))
      }
    }
  }

  private mutating func add(_ moment: Moment) -> Int {
    if let node = nodes[moment] { return node }
    nodes[moment] = nodeCount
    waiting.append(moment)
    nodeCount += 1
    return nodeCount - 1
  }

  private mutating func addSource(of crews: [Int], standing: Standing, maker: ArcMaking) {
    guard let ongoing = standing.ongoing else {
      let moment = maker.moment(of: standing)
      sources.append(Source(node: add(moment), crews: crews))
      let waited = maker.changesAtHome(maker.frozenSteps..<moment.step)
      guard waited > 0 else { return }
      // Resting from before costs changes, too, which an arc of its own carries.
      let own = nodeCount
      nodeCount += 1
      arcs.append(Arc(from: own, to: add(moment), stint: nil, changes: waited))
      sources[sources.count - 1] = Source(node: own, crews: crews)
      return
    }
    let own = nodeCount
    nodeCount += 1
    sources.append(Source(node: own, crews: crews))
    for last in ongoing.ends {
      let stint = Stint(seat: ongoing.seat, steps: ongoing.start...last)
      let (next, changes) = maker.landing(of: stint, used: standing.used)
      arcs.append(Arc(from: own, to: add(next), stint: stint, changes: changes))
    }
  }
}

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
