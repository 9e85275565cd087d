package import AllotModel
internal import AllotProblems

/// A quantity of the problem whose worth is asked: of an offer, a need, a budget, a route or a
/// substitution.
package struct PricedLimit: Sendable {
  package enum Kind: Sendable {
    case offer(Int)
    case need(Int)
    case budget(Int)
    case route(Int)
    case substitution(Int)
  }

  package let kind: Kind
  package let problem: MatchingProblem
  /// What it is now.
  ///
  /// - Unit: units of the resource; of a budget, the problem's currency.
  package let quantity: Double

  /// The limit of a kind; `nil` when nothing limits there.
  package init?(_ kind: Kind, of problem: MatchingProblem) {
    let quantity: Double? =
      switch kind {
      case .offer(let position): problem.offers[position].quantity
      case .need(let position): problem.needs[position].quantity
      case .budget(let position): problem.budgets[position].amount
      case .route(let position): problem.routes[position].capacity
      case .substitution(let position): problem.substitutes[position].limit
      }
    guard let quantity else { return nil }
    self.kind = kind
    self.problem = problem
    self.quantity = quantity
  }

  /// Whether a larger limit only adds plans: then no objective gets worse before a better one.
  package var isMonotone: Bool { if case .need = kind { false } else { true } }

  /// The problem with the limit at another quantity.
  package func problem(at quantity: Double) -> MatchingProblem {
    var changed = problem
    switch kind {
    case .offer(let position): changed.offers[position].quantity = quantity
    case .need(let position):
      changed.needs[position].quantity = quantity
      changed.needs[position].minimum = min(changed.needs[position].minimum, quantity)
    case .budget(let position): changed.budgets[position].amount = quantity
    case .route(let position): changed.routes[position].capacity = quantity
    case .substitution(let position): changed.substitutes[position].limit = quantity
    }
    return changed
  }

  /// By how much it is changed at least: a lot, else one unit.
  package var step: Double {
    if case .offer(let position) = kind { problem.offers[position].lot ?? 1 } else { 1 }
  }

  /// How much of it could be used at most, if nothing else were in the way.
  package func mostUseful() -> Double {
    var open = problem
    // The arcs of a limit that holds nothing back are as large as needs and offers allow.
    if case .offer(let position) = kind {
      let needed = open.needs.reduce(0) { $0 + $1.quantity }
      let smallest = open.substitutes.map(\.rate).min() ?? 1
      open.offers[position].quantity = needed / min(1, smallest)
    }
    let index = MatchIndex(open)
    let uses = index.arcs.filter { isUsed(by: $0, in: open) }
    let isMoney = if case .budget = kind { true } else { false }
    return uses.reduce(0) { $0 + $1.most * $1.lot * (isMoney ? $1.cost : 1) }
  }

  /// The positions of the needs that it lets something through to.
  func servedNeeds(in index: MatchIndex) -> [Int] {
    let isMoney = if case .budget = kind { true } else { false }
    let uses = index.arcs.filter { isUsed(by: $0, in: problem) && (!isMoney || $0.cost > 0) }
    return Set(uses.map(\.need)).sorted()
  }

  /// What a plan leaves unused of it, so that the plan is the same without; 0 for a need.
  func unused(by plan: MatchPlan, in index: MatchIndex) -> Double {
    let usage = MatchUsage(of: plan, in: index)
    return switch kind {
    case .offer(let position):
      usage.left(ofOffer: position, during: 0...Int.max)
    case .need: 0
    case .budget(let position): usage.left(ofBudget: position)
    case .route(let position): usage.left(ofRoute: position) ?? 0
    case .substitution(let position): usage.left(ofSubstitution: position) ?? 0
    }
  }

  private func isUsed(by arc: Arc, in problem: MatchingProblem) -> Bool {
    switch kind {
    case .offer(let position): return arc.offer == position
    case .need(let position): return arc.need == position
    case .route(let position): return arc.route == position
    case .substitution(let position): return arc.substitute == position
    case .budget(let position):
      let states = problem.budgets[position].states
      return states.isEmpty || states.contains(problem.offers[arc.offer].state)
    }
  }
}
