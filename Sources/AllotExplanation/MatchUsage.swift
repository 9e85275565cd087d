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
  /// Units carried in all, by position in the problem's routes.
  private let carried: [Int: Double]
  /// Units of the resource given, by position in the problem's substitutes.
  private let substituted: [Int: Double]
  /// What each budget has paid for.
  ///
  /// - Shape: one per budget.
  /// - Unit: the problem's currency.
  private let spent: [Double]
  /// Shape: one list per offer; positions of the arcs through which it gives something.
  private let usedArcsByOffer: [[Int]]
  /// Shape: one list per need; positions of the arcs through which it gets something.
  private let usedArcsByNeed: [[Int]]

  package init(of plan: MatchPlan, in index: MatchIndex) {
    self.index = index
    let quantities = Dictionary(
      plan.allocations.map { (Pair(offer: $0.offer, need: $0.need), $0.quantity) },
      uniquingKeysWith: +)
    let problem = index.problem
    let given = index.arcs.map { arc in
      quantities[
        Pair(offer: problem.offers[arc.offer].id, need: problem.needs[arc.need].id)] ?? 0
    }
    var (carried, substituted) = ([Int: Double](), [Int: Double]())
    var costByState: [State.Code: Double] = [:]
    for (arc, quantity) in zip(index.arcs, given) where quantity > 0 {
      if let route = arc.route { carried[route, default: 0] += quantity }
      if let substitute = arc.substitute { substituted[substitute, default: 0] += quantity }
      costByState[problem.offers[arc.offer].state, default: 0] += arc.cost * quantity
    }
    self.given = given
    self.carried = carried
    self.substituted = substituted
    spent = problem.budgets.map { budget in
      let states = budget.states.isEmpty ? Array(costByState.keys) : budget.states
      return states.sorted().reduce(0) { $0 + (costByState[$1] ?? 0) }
    }
    usedArcsByOffer = index.arcsByOffer.map { $0.filter { given[$0] > 0 } }
    usedArcsByNeed = index.arcsByNeed.map { $0.filter { given[$0] > 0 } }
  }

  private struct Pair: Hashable {
    let offer: Offer.ID
    let need: Need.ID
  }

  /// The positions of the needs that an offer gives to; empty when it is not used.
  package func takers(ofOffer position: Int) -> [Int] {
    usedArcsByOffer[position].map { index.arcs[$0].need }
  }

  /// What an offer could still give over the steps of an arc.
  ///
  /// - Unit: units of the resource given.
  package func left(ofOfferAt arc: Arc) -> Double {
    let offer = index.problem.offers[arc.offer]
    let used = usedArcsByOffer[arc.offer]
    guard index.resource(offer.resource).isLasting else {
      return offer.quantity - used.reduce(0) { $0 + given[$1] }
    }
    return offer.quantity - mostUsed(by: used, during: arc.steps) { given[$0] }
  }

  /// What a need could still take over the steps of an arc.
  ///
  /// - Unit: units of the resource given.
  package func room(atNeedOf arc: Arc) -> Double {
    let need = index.problem.needs[arc.need]
    let used = usedArcsByNeed[arc.need]
    let amount: (Int) -> Double = { given[$0] * index.arcs[$0].rate }
    guard index.resource(need.resource).isLasting else {
      return (need.quantity - used.reduce(0) { $0 + amount($1) }) / arc.rate
    }
    return (need.quantity - mostUsed(by: used, during: arc.steps, amount)) / arc.rate
  }

  /// The most that arcs use together in any of the given steps.
  private func mostUsed(
    by arcs: [Int], during steps: ClosedRange<Int>, _ amount: (Int) -> Double
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
    return capacity - (carried[route] ?? 0) < quantity
  }

  /// Whether the substitution of an arc has less than `quantity` left.
  package func isSubstitutionFull(for arc: Arc, quantity: Double) -> Bool {
    guard let position = arc.substitute, let limit = index.problem.substitutes[position].limit
    else { return false }
    return limit - (substituted[position] ?? 0) < quantity
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
