internal import AllotModel

/// Which offers can reach which needs, looked up by kind instead of by row.
///
/// Offers of one state, resource, window and earmark are of one kind; so are needs of one state,
/// resource and window. Tables of many rows have few kinds.
struct Reach {
  /// What offers of one kind have in common.
  struct Supply: RowKind {
    let state: Int
    let resource: Int
    let steps: ClosedRange<Int>
    let earmark: [Int]?
    let excluded: [Int]

    var hash: RowHash {
      var hash = RowHash()
      hash.add(state)
      hash.add(resource)
      hash.add(steps.lowerBound)
      hash.add(steps.upperBound)
      hash.add(earmark ?? [])
      hash.add(excluded)
      return hash
    }
  }

  /// What needs of one kind have in common.
  struct Demand: RowKind {
    let state: Int
    let resource: Int
    let steps: ClosedRange<Int>

    var hash: RowHash {
      var hash = RowHash()
      hash.add(state)
      hash.add(resource)
      hash.add(steps.lowerBound)
      hash.add(steps.upperBound)
      return hash
    }
  }

  /// What keeps an offer from a need, the first that does.
  enum Obstacle: Int, CaseIterable {
    case sameState
    case earmark
    case closedRoute
    case window
  }

  /// Where a resource comes in more kinds, nothing is looked for: it would take too long.
  private static let mostKinds = 2000

  /// States and resources are known by their numbers.
  let numbers: ProblemNumbers
  /// Kinds of offers that are not empty.
  let supplies: RowKinds<Supply>
  /// Kinds of needs that are not empty.
  let demands: RowKinds<Demand>
  /// What may be given for a resource: its substitutes.
  private let givenFor: [Int: [Int]]
  /// What a resource may be given for, besides itself.
  private let meets: [Int: [Int]]
  private let routes: [Route]

  init(_ problem: MatchingProblem) {
    let numbers = ProblemNumbers(problem)
    self.numbers = numbers
    routes = problem.routes
    let supplies = problem.offers.indices.lazy.map { position -> Supply? in
      guard problem.offers[position].quantity > 0 else { return nil }
      return Supply(
        state: numbers.stateOfOffer[position], resource: numbers.resourceOfOffer[position],
        steps: problem.offers[position].window.steps,
        earmark: numbers.earmarkOfOffer[position], excluded: numbers.excludedOfOffer[position])
    }
    let demands = problem.needs.indices.lazy.map { position -> Demand? in
      guard problem.needs[position].quantity > 0 else { return nil }
      return Demand(
        state: numbers.stateOfNeed[position], resource: numbers.resourceOfNeed[position],
        steps: problem.needs[position].window.steps)
    }
    self.supplies = RowKinds(of: supplies, resourceCount: numbers.resourceCount)
    self.demands = RowKinds(of: demands, resourceCount: numbers.resourceCount)
    let pairs = zip(numbers.needOfSubstitute, numbers.byOfSubstitute)
    givenFor = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    meets = Dictionary(grouping: pairs, by: \.1).mapValues { $0.map(\.0) }
  }

  /// How many offers each obstacle keeps from needs of a kind; `nil` when some offer reaches
  /// them, or when there are too many to look at.
  func obstacles(toKind demand: Int) -> ObstacleCounts? {
    let demand = demands.kinds[demand]
    var counts = ObstacleCounts()
    for resource in [demand.resource] + (givenFor[demand.resource] ?? []) {
      let kinds = supplies.kinds(of: resource)
      guard kinds.count <= Self.mostKinds else { return nil }
      for kind in kinds {
        guard let obstacle = obstacle(fromKind: kind, to: demand) else { return nil }
        counts[obstacle] += supplies.counts[kind]
      }
    }
    return counts
  }

  /// How many needs each obstacle keeps from offers of a kind; `nil` when they reach some need,
  /// or when there are too many to look at.
  func obstacles(fromKind supply: Int) -> ObstacleCounts? {
    let resource = supplies.kinds[supply].resource
    var counts = ObstacleCounts()
    for resource in [resource] + (meets[resource] ?? []) {
      let kinds = demands.kinds(of: resource)
      guard kinds.count <= Self.mostKinds else { return nil }
      for kind in kinds {
        guard let obstacle = obstacle(fromKind: supply, to: demands.kinds[kind]) else {
          return nil
        }
        counts[obstacle] += demands.counts[kind]
      }
    }
    return counts
  }

  /// Millions of pairs are looked at, so the kind of offers is read in its place, not copied.
  private func obstacle(fromKind supply: Int, to demand: Demand) -> Obstacle? {
    let state = supplies.kinds[supply].state
    if state == demand.state { return .sameState }
    let isMeant = supplies.kinds[supply].earmark?.contains(demand.state) ?? true
    if !isMeant || supplies.kinds[supply].excluded.contains(demand.state) { return .earmark }
    let route = numbers.routes.position(
      from: state, to: demand.state, of: supplies.kinds[supply].resource)
    if let route, !routes[route].isOpen { return .closedRoute }
    let lead = route.map { routes[$0].lead } ?? 0
    let steps = supplies.kinds[supply].steps
    let arrives = (steps.lowerBound + lead)...(steps.upperBound + lead)
    return arrives.overlaps(demand.steps) ? nil : .window
  }
}

/// How many rows each obstacle keeps away.
struct ObstacleCounts {
  private var counts = SIMD4<Int>()

  subscript(obstacle: Reach.Obstacle) -> Int {
    get { counts[obstacle.rawValue] }
    set { counts[obstacle.rawValue] = newValue }
  }

  /// Whether there is nothing that could be kept away.
  var isEmpty: Bool { counts == SIMD4() }
}
