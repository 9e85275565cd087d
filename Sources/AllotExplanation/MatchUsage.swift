package import AllotModel
package import AllotProblems
internal import LinearPrograms

/// How far a plan uses up offers, routes, substitutions and budgets.
package struct MatchUsage: Sendable {
  private let index: MatchIndex
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
  /// What is used of lasting offers, step by step; nothing for the others.
  ///
  /// - Shape: one row per offer.
  /// - Unit: units of its resource.
  private let offerLoads: StepLoads
  /// What lasting needs get, step by step; nothing for the others.
  ///
  /// - Shape: one row per need.
  /// - Unit: units of its resource.
  private let needLoads: StepLoads
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
    self.carried = carried
    self.substituted = substituted
    self.givenByOffer = givenByOffer
    self.givenToNeed = givenToNeed
    spent = Self.spent(used, given, index)
    usedArcsByOffer = PositionLists(count: problem.offers.count) { take in
      for position in used { take(arcs[position].offer, position) }
    }
    let usedArcsByNeed = PositionLists(count: problem.needs.count) { take in
      for position in used { take(arcs[position].need, position) }
    }
    offerLoads = Self.loads(problem.offers.count, usedArcsByOffer, along: index) { row, arc in
      index.resource(ofOffer: row).isLasting ? given[arc] : nil
    }
    needLoads = Self.loads(problem.needs.count, usedArcsByNeed, along: index) { row, arc in
      index.resource(ofNeed: row).isLasting ? given[arc] * arcs[arc].rate : nil
    }
  }

  /// The loads of rows by the arcs that use them; an arc without an amount uses nothing.
  private static func loads(
    _ count: Int, _ usedArcs: PositionLists, along index: MatchIndex,
    amount: (_ row: Int, _ arc: Int) -> Double?
  ) -> StepLoads {
    var loads = StepLoads()
    for row in 0..<count {
      loads.addRow(
        usedArcs[row].compactMap { arc in
          amount(row, arc).map { (index.arcs[arc].steps, $0) }
        })
    }
    return loads
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

  /// What an offer could still give over the steps of an arc, or over some of them.
  ///
  /// - Unit: units of the resource given.
  package func left(ofOfferAt arc: Arc, during steps: ClosedRange<Int>? = nil) -> Double {
    left(ofOffer: arc.offer, during: steps ?? arc.steps)
  }

  /// What an offer could still give over some steps; for one that is used up, at all.
  ///
  /// - Unit: units of its resource.
  func left(ofOffer position: Int, during steps: ClosedRange<Int>) -> Double {
    let quantity = index.problem.offers[position].quantity
    guard index.resource(ofOffer: position).isLasting else {
      return quantity - givenByOffer[position]
    }
    return quantity - offerLoads.most(ofRow: position, during: steps)
  }

  /// What a need could still take over the steps of an arc, or over some of them.
  ///
  /// - Unit: units of the resource given.
  package func room(atNeedOf arc: Arc, during steps: ClosedRange<Int>? = nil) -> Double {
    let quantity = index.problem.needs[arc.need].quantity
    guard index.resource(ofNeed: arc.need).isLasting else {
      return (quantity - givenToNeed[arc.need]) / arc.rate
    }
    return (quantity - needLoads.most(ofRow: arc.need, during: steps ?? arc.steps)) / arc.rate
  }

  /// What a route could still carry; `nil` when it has no capacity.
  ///
  /// - Unit: units carried.
  func left(ofRoute position: Int) -> Double? {
    index.problem.routes[position].capacity.map { $0 - carried[position] }
  }

  /// What may still be given by a substitution; `nil` when it has no limit.
  ///
  /// - Unit: units of the resource given.
  func left(ofSubstitution position: Int) -> Double? {
    index.problem.substitutes[position].limit.map { $0 - substituted[position] }
  }

  /// What a budget has left.
  ///
  /// - Unit: the problem's currency.
  func left(ofBudget position: Int) -> Double {
    index.problem.budgets[position].amount - spent[position]
  }

  /// Whether the route of an arc has less than `quantity` left.
  package func isRouteFull(for arc: Arc, quantity: Double) -> Bool {
    arc.route.flatMap { left(ofRoute: $0) }.map { $0 < quantity } ?? false
  }

  /// Whether the substitution of an arc has less than `quantity` left.
  package func isSubstitutionFull(for arc: Arc, quantity: Double) -> Bool {
    arc.substitute.flatMap { left(ofSubstitution: $0) }.map { $0 < quantity } ?? false
  }

  /// The budgets that an arc's cost counts towards and that have less than it left.
  package func spentBudgets(for arc: Arc, quantity: Double) -> [Budget] {
    positionsOfSpentBudgets(for: arc, quantity: quantity).map { index.problem.budgets[$0] }
  }

  /// The positions of those budgets.
  func positionsOfSpentBudgets(for arc: Arc, quantity: Double) -> [Int] {
    guard arc.cost > 0 else { return [] }
    let state = index.problem.offers[arc.offer].state
    return index.problem.budgets.indices.filter { position in
      let states = index.problem.budgets[position].states
      return (states.isEmpty || states.contains(state))
        && left(ofBudget: position) < arc.cost * quantity
    }
  }
}
