package import AllotModel
package import AllotProblems
internal import LinearPrograms

/// How far a plan uses up offers, routes, substitutions and budgets.
package struct MatchUsage: Sendable {
  private let index: MatchIndex
  /// What each arc gives.
  ///
  /// - Shape: one per arc.
  /// - Unit: units of the resource given.
  private let given: [Double]
  /// Shape: one per route; units carried in all.
  private let carried: [Double]
  /// Shape: one per substitute; units of the resource given.
  private let substituted: [Double]
  /// What each budget has paid for.
  ///
  /// - Shape: one per budget.
  /// - Unit: the problem's currency.
  private let spent: [Double]
  /// Shape: one list per offer; positions of the arcs through which it gives something.
  private let usedArcsByOffer: PositionLists
  /// Shape: one list per need; positions of the arcs through which it gets something.
  private let usedArcsByNeed: PositionLists
  /// What all arcs of an offer give together.
  ///
  /// - Shape: one per offer.
  /// - Unit: units of its resource.
  private let givenByOffer: [Double]
  /// What all arcs of a need give together.
  ///
  /// - Shape: one per need.
  /// - Unit: units of its resource.
  private let givenToNeed: [Double]

  package init(of plan: MatchPlan, in index: MatchIndex) {
    let given = Self.given(by: plan, along: index)
    let (problem, arcs) = (index.problem, index.arcs)
    let used = arcs.indices.filter { given[$0] > 0 }
    var carried = [Double](repeating: 0, count: problem.routes.count)
    var substituted = [Double](repeating: 0, count: problem.substitutes.count)
    var givenByOffer = [Double](repeating: 0, count: problem.offers.count)
    var givenToNeed = [Double](repeating: 0, count: problem.needs.count)
    for position in used {
      let (arc, quantity) = (arcs[position], given[position])
      if let route = arc.route { carried[route] += quantity }
      if let substitute = arc.substitute { substituted[substitute] += quantity }
      givenByOffer[arc.offer] += quantity
      givenToNeed[arc.need] += quantity * arc.rate
    }
    self.index = index
    self.given = given
    self.carried = carried
    self.substituted = substituted
    self.givenByOffer = givenByOffer
    self.givenToNeed = givenToNeed
    spent = Self.spent(used, given, index)
    usedArcsByOffer = PositionLists(count: problem.offers.count) { take in
      for position in used { take(arcs[position].offer, position) }
    }
    usedArcsByNeed = PositionLists(count: problem.needs.count) { take in
      for position in used { take(arcs[position].need, position) }
    }
  }

  /// What each arc gives; allocations stand in the order of their arcs.
  private static func given(by plan: MatchPlan, along index: MatchIndex) -> [Double] {
    let (offers, needs) = (index.problem.offers, index.problem.needs)
    var given = [Double](repeating: 0, count: index.arcs.count)
    var position = 0
    for allocation in plan.allocations {
      while position < given.count,
        offers[index.arcs[position].offer].id != allocation.offer
          || needs[index.arcs[position].need].id != allocation.need
      {
        position += 1
      }
      precondition(position < given.count, "allocations stand in the order of their arcs")
      given[position] = allocation.quantity
      position += 1
    }
    return given
  }

  /// What each budget has paid for.
  private static func spent(_ used: [Int], _ given: [Double], _ index: MatchIndex) -> [Double] {
    guard !index.problem.budgets.isEmpty else { return [] }
    var costByState: [State.Code: Double] = [:]
    for position in used {
      let arc = index.arcs[position]
      costByState[index.problem.offers[arc.offer].state, default: 0] += arc.cost * given[position]
    }
    return index.problem.budgets.map { budget in
      let states = budget.states.isEmpty ? Array(costByState.keys) : budget.states
      return states.sorted().reduce(0) { $0 + (costByState[$1] ?? 0) }
    }
  }

  /// Whether an offer gives anything.
  package func isUsed(offer position: Int) -> Bool { !usedArcsByOffer[position].isEmpty }

  /// The positions of the needs that an offer gives to; empty when it is not used.
  package func takers(ofOffer position: Int) -> [Int] {
    usedArcsByOffer[position].map { index.arcs[$0].need }
  }

  /// What an offer could still give over the steps of an arc.
  ///
  /// - Unit: units of the resource given.
  package func left(ofOfferAt arc: Arc) -> Double {
    let quantity = index.problem.offers[arc.offer].quantity
    guard index.resource(ofOffer: arc.offer).isLasting else {
      return quantity - givenByOffer[arc.offer]
    }
    return quantity - mostUsed(by: usedArcsByOffer[arc.offer], during: arc.steps) { given[$0] }
  }

  /// What a need could still take over the steps of an arc.
  ///
  /// - Unit: units of the resource given.
  package func room(atNeedOf arc: Arc) -> Double {
    let quantity = index.problem.needs[arc.need].quantity
    guard index.resource(ofNeed: arc.need).isLasting else {
      return (quantity - givenToNeed[arc.need]) / arc.rate
    }
    let most = mostUsed(by: usedArcsByNeed[arc.need], during: arc.steps) {
      given[$0] * index.arcs[$0].rate
    }
    return (quantity - most) / arc.rate
  }

  /// The most that arcs use together in any of the given steps.
  private func mostUsed(
    by arcs: ArraySlice<Int>, during steps: ClosedRange<Int>, _ amount: (Int) -> Double
  ) -> Double {
    let stays = arcs.compactMap { position -> (element: Int, steps: ClosedRange<Int>)? in
      let own = index.arcs[position].steps
      guard own.overlaps(steps) else { return nil }
      return (position, own.clamped(to: steps))
    }
    return largestOverlaps(stays).map { $0.elements.reduce(0) { $0 + amount($1) } }.max() ?? 0
  }

  /// Whether the route of an arc has less than `quantity` left.
  package func isRouteFull(for arc: Arc, quantity: Double) -> Bool {
    guard let route = arc.route, let capacity = index.problem.routes[route].capacity else {
      return false
    }
    return capacity - carried[route] < quantity
  }

  /// Whether the substitution of an arc has less than `quantity` left.
  package func isSubstitutionFull(for arc: Arc, quantity: Double) -> Bool {
    guard let position = arc.substitute, let limit = index.problem.substitutes[position].limit
    else { return false }
    return limit - substituted[position] < quantity
  }

  /// The budgets that an arc's cost counts towards and that have less than it left.
  package func spentBudgets(for arc: Arc, quantity: Double) -> [Budget] {
    guard arc.cost > 0 else { return [] }
    let state = index.problem.offers[arc.offer].state
    return zip(index.problem.budgets, spent).filter { budget, spent in
      (budget.states.isEmpty || budget.states.contains(state))
        && budget.amount - spent < arc.cost * quantity
    }.map(\.0)
  }
}
