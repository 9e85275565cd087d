internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Which offers, limits and other needs each cause of an open need is about.
struct CauseFacts {
  private let position: Int
  private let index: MatchIndex
  private let plan: MatchPlan
  private let offersByObstacle: [Obstacle: [Int]]

  init(_ position: Int, of plan: MatchPlan, in index: MatchIndex) {
    self.position = position
    self.index = index
    self.plan = plan
    var offers: [Obstacle: [Int]] = [:]
    index.forEachObstacle(toNeed: position) { offer, obstacle in
      if index.problem.offers[offer].quantity > 0 { offers[obstacle, default: []].append(offer) }
    }
    offersByObstacle = offers
  }

  func part(_ cause: NeedCauses.Cause, before: Double, after: Double) -> NeedCauses.Part {
    NeedCauses.Part(
      cause: cause, before: before, after: after,
      offers: Set(offers(of: cause)).sorted().map { index.problem.offers[$0].id },
      limits: Set(limits(of: cause)).sorted(), takers: takers(of: cause))
  }

  private var arcs: [Arc] { index.arcsByNeed[position].map { index.arcs[$0] } }

  private func offers(of cause: NeedCauses.Cause) -> [Int] {
    switch cause {
    case .notOffered:
      // Everything that is of the right kind, whatever holds it back.
      return offersByObstacle.filter { $0.key != .sameState }.flatMap(\.value) + arcs.map(\.offer)
    case .earmarks: return offersByObstacle[.earmarkedElsewhere] ?? []
    case .closedRoutes: return offersByObstacle[.routeClosed] ?? []
    case .time:
      let stay = index.problem.needs[position].window.steps.count
      let isLasting = index.resource(ofNeed: position).isLasting
      return (offersByObstacle[.outsideWindow] ?? [])
        + arcs.filter { isLasting && $0.steps.count < stay }.map(\.offer)
    case .wholeUnits:
      return (offersByObstacle[.indivisible] ?? [])
        + arcs.filter { $0.isWhole || index.problem.offers[$0.offer].minimum > 0 }.map(\.offer)
    case .routeCapacities, .substitutionLimits, .budgets: return []
    case .otherMinimums, .servedBefore, .levelled, .equallyGood: return []
    }
  }

  private func limits(of cause: NeedCauses.Cause) -> [String] {
    let problem = index.problem
    switch cause {
    case .routeCapacities:
      return arcs.compactMap(\.route).map { problem.routes[$0] }.filter { $0.capacity != nil }
        .map { "\($0.from)->\($0.to)" }
    case .substitutionLimits:
      return arcs.compactMap(\.substitute).map { problem.substitutes[$0] }
        .filter { $0.limit != nil }.map { "\($0.by)->\($0.need)" }
    case .budgets:
      let givers = arcs.filter { $0.cost > 0 }.map { problem.offers[$0.offer].state }
      return problem.budgets.filter { budget in
        budget.states.isEmpty ? !givers.isEmpty : givers.contains(where: budget.states.contains)
      }.map(\.id.text)
    default: return []
    }
  }

  /// The other needs that the cause is about and that get something that may reach this one.
  private func takers(of cause: NeedCauses.Cause) -> [NeedCauses.Taker] {
    let own = index.problem.needs[position]
    let isMeant: (Need) -> Bool
    switch cause {
    case .otherMinimums: isMeant = { $0.minimum > 0 }
    case .servedBefore: isMeant = { $0.priority < own.priority }
    case .levelled, .equallyGood: isMeant = { $0.priority >= own.priority }
    default: return []
    }
    var worth: [Offer.ID: Double] = [:]
    for arc in arcs { worth[index.problem.offers[arc.offer].id] = arc.met }
    let names = MatchNames(of: index.problem)
    var amounts: [Need.ID: Double] = [:]
    for allocation in plan.allocations where allocation.need != own.id {
      guard let met = worth[allocation.offer], let need = names.need(allocation.need),
        isMeant(need)
      else { continue }
      amounts[allocation.need, default: 0] += met * allocation.quantity
    }
    return amounts.map { NeedCauses.Taker(need: $0.key, amount: $0.value) }
      .sorted { ($1.amount, $0.need) < ($0.amount, $1.need) }
  }
}
