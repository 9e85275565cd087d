internal import AllotModel

/// Which offers can reach which needs, looked up by kind instead of by row.
///
/// Offers of one state, resource, window and earmark are of one kind; so are needs of one state,
/// resource and window. Tables of many rows have few kinds.
struct Reach {
  /// What offers of one kind have in common.
  struct Supply: Hashable {
    let state: State.Code
    let resource: Resource.ID
    let steps: ClosedRange<Int>
    let earmark: [State.Code]?
    let excluded: [State.Code]
  }

  /// What needs of one kind have in common.
  struct Demand: Hashable {
    let state: State.Code
    let resource: Resource.ID
    let steps: ClosedRange<Int>
  }

  /// What keeps an offer from a need, the first that does.
  enum Obstacle: CaseIterable {
    case sameState
    case earmark
    case closedRoute
    case window
  }

  /// Where a resource comes in more kinds, nothing is looked for: it would take too long.
  private static let mostKinds = 2000

  /// Kinds of offers that are not empty, by resource, with the number of offers of each.
  private let supplies: [Resource.ID: [(kind: Supply, count: Int)]]
  private let demands: [Resource.ID: [(kind: Demand, count: Int)]]
  /// What may be given for a resource: itself first, then its substitutes.
  private let givenFor: [Resource.ID: [Resource.ID]]
  /// What a resource may be given for: itself first.
  private let meets: [Resource.ID: [Resource.ID]]
  private let routes: [Route]
  private let routeTable: RouteTable

  init(_ problem: MatchingProblem) {
    supplies = Self.counted(problem.offers.filter { $0.quantity > 0 }.map(Self.kind), \.resource)
    demands = Self.counted(problem.needs.filter { $0.quantity > 0 }.map(Self.kind), \.resource)
    givenFor = Dictionary(grouping: problem.substitutes, by: \.need).mapValues { $0.map(\.by) }
    meets = Dictionary(grouping: problem.substitutes, by: \.by).mapValues { $0.map(\.need) }
    routes = problem.routes
    routeTable = RouteTable(problem.routes)
  }

  static func kind(of offer: Offer) -> Supply {
    Supply(
      state: offer.state, resource: offer.resource, steps: offer.window.steps,
      earmark: offer.earmark, excluded: offer.excluded)
  }

  static func kind(of need: Need) -> Demand {
    Demand(state: need.state, resource: need.resource, steps: need.window.steps)
  }

  /// How many offers each obstacle keeps from a need; `nil` when some offer reaches it,
  /// or when there are too many to look at.
  func obstacles(to demand: Demand) -> [Obstacle: Int]? {
    var counts: [Obstacle: Int] = [:]
    for resource in [demand.resource] + (givenFor[demand.resource] ?? []) {
      let kinds = supplies[resource] ?? []
      guard kinds.count <= Self.mostKinds else { return nil }
      for (supply, count) in kinds {
        guard let obstacle = obstacle(from: supply, to: demand) else { return nil }
        counts[obstacle, default: 0] += count
      }
    }
    return counts
  }

  /// How many needs each obstacle keeps from an offer; `nil` when it reaches some need,
  /// or when there are too many to look at.
  func obstacles(from supply: Supply) -> [Obstacle: Int]? {
    var counts: [Obstacle: Int] = [:]
    for resource in [supply.resource] + (meets[supply.resource] ?? []) {
      let kinds = demands[resource] ?? []
      guard kinds.count <= Self.mostKinds else { return nil }
      for (demand, count) in kinds {
        guard let obstacle = obstacle(from: supply, to: demand) else { return nil }
        counts[obstacle, default: 0] += count
      }
    }
    return counts
  }

  private func obstacle(from supply: Supply, to demand: Demand) -> Obstacle? {
    if supply.state == demand.state { return .sameState }
    let isMeant = supply.earmark?.contains(demand.state) ?? true
    if !isMeant || supply.excluded.contains(demand.state) { return .earmark }
    let route = routeTable.position(from: supply.state, to: demand.state, of: supply.resource)
      .map { routes[$0] }
    if let route, !route.isOpen { return .closedRoute }
    let lead = route?.lead ?? 0
    let arrives = (supply.steps.lowerBound + lead)...(supply.steps.upperBound + lead)
    return arrives.overlaps(demand.steps) ? nil : .window
  }

  /// Kinds in the order in which they come first, so that what is found is always the same.
  private static func counted<Kind: Hashable>(
    _ kinds: [Kind], _ resource: KeyPath<Kind, Resource.ID>
  ) -> [Resource.ID: [(kind: Kind, count: Int)]] {
    var positions: [Kind: Int] = [:]
    var counted: [Resource.ID: [(kind: Kind, count: Int)]] = [:]
    for kind in kinds {
      if let position = positions[kind] {
        counted[kind[keyPath: resource]]?[position].count += 1
      } else {
        positions[kind] = counted[kind[keyPath: resource], default: []].count
        counted[kind[keyPath: resource], default: []].append((kind, 1))
      }
    }
    return counted
  }
}
