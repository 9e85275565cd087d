package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// Why an offer gives a need what it gives, and not more or less.
package struct PairAccount: Sendable {
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
  package let holds: [PairHold]
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
    /// Why it gives what it gives: what would be lost with less, or with one unit or lot where it
    /// gives nothing.
    case why
    /// Why it does not give so much; `nil` means one unit or lot more than it does.
    case whyNot(Double?)
  }

  /// Makes the account of a pair in a plan.
  ///
  /// Of what comes in whole units or lots, a quantity between two of them means the next one.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func make(
    _ question: Question, offer: Int, need: Int, of plan: MatchPlan, in problem: MatchingProblem,
    with replanning: Replanning
  ) throws(SolverFailure) -> PairAccount {
    let formulation = MatchFormulation(problem)
    let index = formulation.index
    guard let arc = index.arcsByOffer[offer].first(where: { index.arcs[$0].need == need }) else {
      return try barred(question, offer, need, of: plan, in: index, with: replanning)
    }
    let (offerID, needID) = (problem.offers[offer].id, problem.needs[need].id)
    let (own, usage) = (index.arcs[arc], MatchUsage(of: plan, in: index))
    let given =
      plan.allocations.first { $0.offer == offerID && $0.need == needID }?.quantity ?? 0
    let target = question.target(from: given, along: own)
    let (push, remedies) = try replanning.both(
      { replanning throws(SolverFailure) -> PairPush? in
        guard let target else { return nil }
        return try PairPush.make(
          target, from: given, isUsed: usage.isUsed(offer: offer),
          by: ForcedPlan(formulation: formulation, plan: plan, arc: arc, replanning: replanning))
      },
      { replanning throws(SolverFailure) -> [PairRemedy] in
        guard let target, target > given else { return [] }
        return try PairRemedies(
          offer: offer, need: need, target: target, problem: problem, best: plan,
          replanning: replanning
        ).found(along: own, more: target - given, usage)
      })
    return PairAccount(
      offer: offerID, need: needID, given: given, bar: nil,
      holds: PairHold.all(at: own, usage: usage, push), forced: push?.forced, most: push?.most,
      remedies: remedies)
  }

  /// The account of an offer and a need that are no pair.
  private static func barred(
    _ question: Question, _ offer: Int, _ need: Int, of plan: MatchPlan, in index: MatchIndex,
    with replanning: Replanning
  ) throws(SolverFailure) -> PairAccount {
    let problem = index.problem
    let target: Double = if case .whyNot(let quantity?) = question { quantity } else { 0 }
    let bar = Bar(offer: offer, need: need, in: index)
    let remedies = PairRemedies(
      offer: offer, need: need, target: target, problem: problem, best: plan,
      replanning: replanning)
    return PairAccount(
      offer: problem.offers[offer].id, need: problem.needs[need].id, given: 0, bar: bar, holds: [],
      forced: nil, most: nil, remedies: bar.isRule ? try remedies.foundForBarred() : [])
  }
}

extension PairAccount.Question {
  /// The quantity that is forced: whole units or lots where the arc has them.
  fileprivate func target(from given: Double, along arc: Arc) -> Double? {
    switch self {
    case .why: return given > 0 ? max(0, given - arc.lot) : arc.lot
    case .whyNot(nil): return given + arc.lot
    case .whyNot(let quantity?):
      guard arc.isWhole else { return quantity }
      let lots = quantity / arc.lot
      let rounding: FloatingPointRoundingRule = quantity >= given ? .up : .down
      let isWhole = abs(lots - lots.rounded()) <= Tolerance.wholeness
      return (isWhole ? lots.rounded() : lots.rounded(rounding)) * arc.lot
    }
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
