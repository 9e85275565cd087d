package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// Why an offer gives a need what it gives, and not more or less.
package struct PairAccount: Sendable {
  /// What leaves the pair nothing more to give.
  package enum Hold: Hashable, Sendable {
    case offerIsUsed
    case needIsMet
    /// What is left is less than one unit or lot.
    case lessThanAUnit
    case routeIsFull
    case substitutionIsFull
    case budgetIsSpent([Budget.ID])
  }

  /// What keeps the pair from being a pair at all.
  package enum Bar: String, Sendable {
    case otherResource = "other-resource"
    case sameState = "same-state"
    case earmarked = "earmarked-elsewhere"
    case routeClosed = "route-closed"
    case outsideWindow = "outside-window"
    case indivisible

    /// Whether it is a rule that somebody could lift.
    var isRule: Bool { self == .earmarked || self == .routeClosed || self == .outsideWindow }
  }

  /// A plan in which the pair gives another quantity.
  package struct Forced: Sendable {
    /// What it gives at least, or at most where that is less than now.
    ///
    /// - Unit: units of the resource given.
    package let quantity: Double
    /// The nearest of the best plans that do; `nil` when there is none.
    package let plan: MatchPlan?
  }

  package let offer: Offer.ID
  package let need: Need.ID
  /// Unit: units of the resource given.
  package let given: Double
  package let bar: Bar?
  package let holds: [Hold]
  package let forced: Forced?
  /// The most that the pair can give in any plan; `nil` when the forced quantity can be given.
  ///
  /// - Unit: units of the resource given.
  package let most: Double?
  package let remedies: [PairRemedy]
}

extension PairAccount {
  /// Which way is asked about.
  package enum Question: Sendable {
    /// Why it gives what it gives: what would be lost with less.
    case why
    /// Why it does not give so much; `nil` means one unit or lot more than it does.
    case whyNot(Double?)
  }

  /// Makes the account of a pair in a plan.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func make(
    _ question: Question, offer: Int, need: Int, of plan: MatchPlan, in problem: MatchingProblem,
    with replanning: Replanning
  ) throws(SolverFailure) -> PairAccount {
    let formulation = MatchFormulation(problem)
    let index = formulation.index
    let (offerID, needID) = (problem.offers[offer].id, problem.needs[need].id)
    let given =
      plan.allocations.first { $0.offer == offerID && $0.need == needID }?.quantity ?? 0
    guard let arc = index.arcsByOffer[offer].first(where: { index.arcs[$0].need == need }) else {
      let target: Double = if case .whyNot(let quantity?) = question { quantity } else { 0 }
      let bar = Bar(offer: offer, need: need, in: index)
      let remedies = PairRemedies(
        offer: offer, need: need, target: target, problem: problem, plan: plan,
        replanning: replanning)
      return PairAccount(
        offer: offerID, need: needID, given: 0, bar: bar, holds: [], forced: nil, most: nil,
        remedies: bar.isRule ? try remedies.found(isBarred: true) : [])
    }
    let target = question.target(from: given, unit: problem.offers[offer].lot ?? 1)
    let (forced, remedies) = try replanning.both(
      { replanning throws(SolverFailure) -> (Forced?, most: Double?) in
        guard let target else { return (nil, nil) }
        let forcing = ForcedPlan(
          formulation: formulation, plan: plan, arc: arc, replanning: replanning)
        return try Forced.make(target, from: given, isMore: question.asksForMore, by: forcing)
      },
      { replanning throws(SolverFailure) -> [PairRemedy] in
        guard let target, target > given else { return [] }
        return try PairRemedies(
          offer: offer, need: need, target: target, problem: problem, plan: plan,
          replanning: replanning
        ).found(isBarred: false)
      })
    return PairAccount(
      offer: offerID, need: needID, given: given, bar: nil,
      holds: Hold.all(at: index.arcs[arc], usage: MatchUsage(of: plan, in: index)),
      forced: forced.0, most: forced.most, remedies: remedies)
  }
}

extension PairAccount.Question {
  /// Whether a quantity is asked about that is not given.
  fileprivate var asksForMore: Bool { if case .whyNot = self { true } else { false } }

  /// The quantity that is forced; `nil` when nothing is given that could be less.
  fileprivate func target(from given: Double, unit: Double) -> Double? {
    switch self {
    case .why: given > 0 ? max(0, given - unit) : nil
    case .whyNot(let quantity): quantity ?? given + unit
    }
  }
}

extension PairAccount.Forced {
  /// The nearest plan with a quantity, and the most that can be given where there is none.
  fileprivate static func make(
    _ quantity: Double, from given: Double, isMore: Bool, by forcing: ForcedPlan
  ) throws(SolverFailure) -> (Self?, most: Double?) {
    guard isMore, quantity >= given else {
      return (Self(quantity: quantity, plan: try forcing.nearest(within: 0...quantity)), nil)
    }
    let plan = try forcing.nearest(within: quantity ... .greatestFiniteMagnitude)
    return (Self(quantity: quantity, plan: plan), plan == nil ? try forcing.most() : nil)
  }
}

extension PairAccount.Hold {
  /// What leaves an arc nothing more to give.
  fileprivate static func all(at arc: Arc, usage: MatchUsage) -> [PairAccount.Hold] {
    let nothing = Tolerance.level * max(1, arc.most * arc.lot)
    let least = arc.isWhole ? arc.lot * (1 - Tolerance.wholeness) : nothing
    var holds: [PairAccount.Hold] = []
    let (left, room) = (usage.left(ofOfferAt: arc), usage.room(atNeedOf: arc))
    if left <= nothing { holds.append(.offerIsUsed) }
    if room <= nothing { holds.append(.needIsMet) }
    if holds.isEmpty, min(left, room) < least { holds.append(.lessThanAUnit) }
    if usage.isRouteFull(for: arc, quantity: least) { holds.append(.routeIsFull) }
    if usage.isSubstitutionFull(for: arc, quantity: least) { holds.append(.substitutionIsFull) }
    let budgets = usage.spentBudgets(for: arc, quantity: least)
    if !budgets.isEmpty { holds.append(.budgetIsSpent(budgets.map(\.id))) }
    return holds
  }
}

extension PairAccount.Bar {
  /// What keeps an offer from a need that it has no arc to.
  init(offer: Int, need: Int, in index: MatchIndex) {
    switch index.obstacles(forNeed: need).first(where: { $0.offer == offer })?.obstacle {
    case .sameState: self = .sameState
    case .earmarkedElsewhere: self = .earmarked
    case .routeClosed: self = .routeClosed
    case .outsideWindow: self = .outsideWindow
    case .indivisible: self = .indivisible
    case nil: self = .otherResource
    }
  }
}
