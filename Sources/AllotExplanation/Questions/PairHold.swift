package import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// What leaves a pair nothing more to give.
package enum PairHold: Hashable, Sendable {
  /// All of the offer is given: in these steps, or, when none is named, as long as the pair lasts.
  case offerIsUsed([ClosedRange<Int>])
  /// The need is met: in these steps, or, when none is named, as long as the pair lasts.
  case needIsMet([ClosedRange<Int>])
  /// What is left is less than one unit or lot.
  case lessThanAUnit
  case routeIsFull
  case substitutionIsFull
  case budgetIsSpent([Budget.ID])
  /// The offer gives at least so much or nothing, and no plan can take it along with the pair.
  case offerHasAMinimum(Double)
  /// More is asked about than a limit could ever let through.
  case isBeyond(Ceiling, Double)

  /// A limit that holds whatever else is given.
  package enum Ceiling: Hashable, Sendable {
    case offer
    case need
    case route
    case substitution
    case budget(Budget.ID)
  }
}

extension PairHold {
  /// What leaves an arc nothing more to give, and what was found when it was pushed.
  static func all(at arc: Arc, usage: MatchUsage, _ push: PairPush?) -> [PairHold] {
    let nothing = Tolerance.level * max(1, arc.most * arc.lot)
    let least = arc.isWhole ? arc.lot * (1 - Tolerance.wholeness) : nothing
    var holds: [PairHold] = []
    let (left, room) = (usage.left(ofOfferAt: arc), usage.room(atNeedOf: arc))
    if left <= nothing {
      let steps = part(of: arc) { usage.left(ofOfferAt: arc, during: $0) <= nothing }
      holds.append(.offerIsUsed(steps))
    }
    if room <= nothing {
      let steps = part(of: arc) { usage.room(atNeedOf: arc, during: $0) <= nothing }
      holds.append(.needIsMet(steps))
    }
    if holds.isEmpty, min(left, room) < least { holds.append(.lessThanAUnit) }
    if usage.isRouteFull(for: arc, quantity: least) { holds.append(.routeIsFull) }
    if usage.isSubstitutionFull(for: arc, quantity: least) { holds.append(.substitutionIsFull) }
    let budgets = usage.spentBudgets(for: arc, quantity: least)
    if !budgets.isEmpty { holds.append(.budgetIsSpent(budgets.map(\.id))) }
    if holds.isEmpty { holds += push?.ceilings ?? [] }
    if let minimum = push?.minimum { holds.append(.offerHasAMinimum(minimum)) }
    return holds
  }

  /// The steps of an arc in which something is so, as runs; none when it is so in all of them.
  private static func part(
    of arc: Arc, where isSo: (ClosedRange<Int>) -> Bool
  ) -> [ClosedRange<Int>] {
    let steps = arc.steps.filter { isSo($0...$0) }
    guard steps.count < arc.steps.count else { return [] }
    return StepRun.runs(of: steps.map { (step: $0, figure: true) }).map(\.steps)
  }
}

/// What comes of pushing a pair to a quantity.
struct PairPush: Sendable {
  let forced: PairAccount.Forced
  /// The most that any plan gives where none gives so much.
  ///
  /// - Unit: units of the resource given.
  var most: Double?
  /// The least that the offer gives where no plan gives so much because of it.
  ///
  /// - Unit: units of the resource given.
  var minimum: Double?
  /// The limits that are smaller than what no plan gives.
  var ceilings: [PairHold] = []

  /// Pushes the pair to a quantity, and looks what holds it where there is no such plan.
  static func make(
    _ quantity: Double, from given: Double, isUsed: Bool, by forcing: ForcedPlan
  ) throws(SolverFailure) -> PairPush {
    guard quantity >= given else {
      return PairPush(
        forced: .init(quantity: quantity, plan: try forcing.nearest(within: 0...quantity)))
    }
    let plan = try forcing.nearest(within: quantity ... .greatestFiniteMagnitude)
    var push = PairPush(forced: .init(quantity: quantity, plan: plan))
    guard plan == nil else { return push }
    let most = try forcing.most()
    push.most = most
    push.ceilings = forcing.ceilings(below: quantity)
    let minimum = forcing.offer.minimum
    // What is given already is no less than the minimum.
    if minimum > 0, !isUsed,
      try forcing.withoutMinimum.most() > most + Tolerance.level * max(1, minimum)
    {
      push.minimum = minimum
    }
    return push
  }
}

extension ForcedPlan {
  fileprivate var own: Arc { formulation.index.arcs[arc] }
  fileprivate var offer: Offer { formulation.index.problem.offers[own.offer] }

  /// The same for an offer that may give as little as it likes; pairs are the same.
  fileprivate var withoutMinimum: ForcedPlan {
    var problem = formulation.index.problem
    problem.offers[own.offer].minimum = 0
    return ForcedPlan(
      formulation: MatchFormulation(problem), plan: plan, arc: arc, replanning: replanning)
  }

  /// The limits that no plan with so much could keep, whatever else it gives.
  fileprivate func ceilings(below quantity: Double) -> [PairHold] {
    let problem = formulation.index.problem
    let limits: [(PairHold.Ceiling, Double?)] = [
      (.offer, offer.quantity), (.need, problem.needs[own.need].quantity / own.rate),
      (.route, own.route.flatMap { problem.routes[$0].capacity }),
      (.substitution, own.substitute.flatMap { problem.substitutes[$0].limit }),
    ]
    let budgets = problem.budgets.filter {
      own.cost > 0 && ($0.states.isEmpty || $0.states.contains(offer.state))
    }.map { (PairHold.Ceiling.budget($0.id), Optional($0.amount / own.cost)) }
    return (limits + budgets).compactMap { ceiling, limit in
      guard let limit, limit < quantity * (1 - Tolerance.priced) else { return nil }
      return .isBeyond(ceiling, limit)
    }
  }
}
