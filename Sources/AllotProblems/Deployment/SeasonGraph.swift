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
    remembers: Bool = true, stays: Set<Stint>? = nil
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
        if let stint, let stays, !stays.contains(stint) { continue }
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
