package import AllotModel

/// Everything that rules look up, made once: a rule costs what it writes, and scans nothing.
package struct MatchIndex: Sendable {
  package let problem: MatchingProblem
  /// Sorted by offer, then need.
  package let arcs: [Arc]
  /// Shape: one per offer; positions in `arcs`.
  package let arcsByOffer: [[Int]]
  /// Shape: one per need; positions in `arcs`.
  package let arcsByNeed: [[Int]]
  package let resourceByID: [Resource.ID: Resource]
  package let stateByCode: [State.Code: State]
  private let routes: RouteTable
  private let offersByResource: [Resource.ID: [Int]]
  private let substitutesByNeed: [Resource.ID: [Int]]

  package init(_ problem: MatchingProblem) {
    self.problem = problem
    resourceByID = Dictionary(
      problem.resources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    stateByCode = Dictionary(
      problem.states.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    routes = RouteTable(problem.routes)
    offersByResource = Dictionary(grouping: problem.offers.indices) { problem.offers[$0].resource }
    substitutesByNeed = Dictionary(grouping: problem.substitutes.indices) {
      problem.substitutes[$0].need
    }
    let maker = ArcMaker(problem: problem, resourceByID: resourceByID, routes: routes)
    var arcs: [Arc] = []
    for need in problem.needs.indices {
      let resource = problem.needs[need].resource
      for (offer, substitute) in MatchIndex.candidates(
        for: resource, offers: offersByResource, substitutes: substitutesByNeed, in: problem)
      {
        if case .success(let arc) = maker.arc(offer: offer, need: need, substitute: substitute) {
          arcs.append(arc)
        }
      }
    }
    arcs.sort { ($0.offer, $0.need) < ($1.offer, $1.need) }
    var arcsByOffer = [[Int]](repeating: [], count: problem.offers.count)
    var arcsByNeed = [[Int]](repeating: [], count: problem.needs.count)
    for (position, arc) in arcs.enumerated() {
      arcsByOffer[arc.offer].append(position)
      arcsByNeed[arc.need].append(position)
    }
    self.arcs = arcs
    self.arcsByOffer = arcsByOffer
    self.arcsByNeed = arcsByNeed
  }

  /// The resource that an id names.
  package func resource(_ id: Resource.ID) -> Resource {
    guard let resource = resourceByID[id] else {
      preconditionFailure("a problem names only resources that are there")
    }
    return resource
  }

  /// What is asked for in all, for a lasting resource in all steps together.
  package func demand(ofNeed position: Int) -> Double {
    let need = problem.needs[position]
    let steps = resource(need.resource).isLasting ? need.window.steps.count : 1
    return need.quantity * Double(steps)
  }

  /// The offers of a need's resource or of a substitute that cannot serve it, and why.
  package func obstacles(forNeed position: Int) -> [(offer: Int, obstacle: Obstacle)] {
    let maker = ArcMaker(problem: problem, resourceByID: resourceByID, routes: routes)
    let candidates = MatchIndex.candidates(
      for: problem.needs[position].resource, offers: offersByResource,
      substitutes: substitutesByNeed, in: problem)
    return candidates.compactMap { offer, substitute in
      let attempt = maker.arc(offer: offer, need: position, substitute: substitute)
      guard case .failure(let blocked) = attempt else { return nil }
      return (offer, blocked.obstacle)
    }
  }

  private static func candidates(
    for resource: Resource.ID, offers: [Resource.ID: [Int]], substitutes: [Resource.ID: [Int]],
    in problem: MatchingProblem
  ) -> [(offer: Int, substitute: Int?)] {
    let direct = (offers[resource] ?? []).map { (offer: $0, substitute: Int?.none) }
    let indirect = (substitutes[resource] ?? []).flatMap { substitute in
      (offers[problem.substitutes[substitute].by] ?? []).map { ($0, Int?.some(substitute)) }
    }
    return direct + indirect
  }
}
