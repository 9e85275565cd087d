package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// Why a need stays open, as parts that add up to what is missing.
///
/// The need is looked at alone first, without any rule; then the rules come back one kind after
/// another, and at the end the other needs. Each time it is computed how much of the need can be
/// met at most; what is lost in a step is that step's part. The order is fixed, because what
/// comes first takes what several would hold back.
package struct NeedCauses: Sendable {
  /// What comes back in a step, in the order of the steps.
  package enum Cause: String, CaseIterable, Sendable {
    case notOffered = "not-offered"
    case earmarks
    case closedRoutes = "closed-routes"
    case time
    case routeCapacities = "route-capacities"
    case substitutionLimits = "substitution-limits"
    case budgets
    case wholeUnits = "whole-units"
    case otherMinimums = "other-minimums"
    case servedBefore = "served-before"
    case levelled
    case equallyGood = "equally-good"

    /// Whether what is lost in the step goes to other needs.
    package var isForOthers: Bool {
      switch self {
      case .otherMinimums, .servedBefore, .levelled, .equallyGood: true
      default: false
      }
    }
  }

  /// What one step takes from the need.
  package struct Part: Sendable {
    package let cause: Cause
    /// The most that could be met before the step, and after it.
    ///
    /// - Unit: units of the need's demand.
    package let before: Double
    package let after: Double
    /// The offers that the step is about, sorted.
    package let offers: [Offer.ID]
    /// Ids of budgets, routes (`FR->LT`) or substitutions (`eur->tent`), sorted.
    package let limits: [String]
    /// Who else gets what could have come here, the largest first.
    package let takers: [Taker]

    package var amount: Double { before - after }
  }

  /// A need that gets what another could have.
  package struct Taker: Sendable {
    package let need: Need.ID
    /// What it gets from offers that may reach the need that is asked about.
    ///
    /// - Unit: units of that need's demand that it would meet there.
    package let amount: Double
  }

  package let need: Need.ID
  /// Unit: units of the need's demand.
  package let demand: Double
  package let met: Double
  /// Those that take something, in the order of the steps.
  package let parts: [Part]
  /// Where others get what is missing: what would help without taking from them.
  package let reliefs: [NeedRelief]
}

extension NeedCauses {
  /// Finds the causes for a need in a plan.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Throws: `SolverFailure` when a step could not be computed.
  package static func find(
    forNeed position: Int, of plan: MatchPlan, in problem: MatchingProblem,
    with replanning: Replanning
  ) throws(SolverFailure) -> NeedCauses {
    let result = plan.needs[position]
    let formulation = MatchFormulation(problem)
    let reached = try most(ofNeed: position, in: formulation, with: replanning) + [result.met]
    let facts = CauseFacts(position, of: plan, in: formulation.index)
    let least = Tolerance.level * max(1, result.demand)
    var parts: [Part] = []
    var before = result.demand
    for (cause, most) in zip(Cause.allCases, reached) {
      let after = max(most, result.met)
      guard before - after > least else { continue }
      parts.append(facts.part(cause, before: before, after: after))
      before = after
    }
    let reliefs = ReliefSearch(
      position: position, plan: plan, index: formulation.index, replanning: replanning)
    return NeedCauses(
      need: result.need, demand: result.demand, met: result.met,
      parts: parts.closed(at: result.met),
      reliefs: parts.contains { $0.cause.isForOthers } ? try reliefs.found() : [])
  }

  /// The most that can be met after each step but the last.
  ///
  /// - Shape: one per cause but the last.
  private static func most(
    ofNeed position: Int, in formulation: MatchFormulation, with replanning: Replanning
  ) throws(SolverFailure) -> [Double] {
    let alone = LoneNeed(position, of: formulation.index.problem)
    let rules = LoneNeed.rules.count
    let ownGoal = CrowdedNeed(position, in: formulation, replanning).ownGoal
    let goals = [0, ownGoal, ownGoal + 1]
    return try replanning.answers(about: Array(0...rules + goals.count)) {
      step, replanning throws(SolverFailure) in
      step <= rules
        ? try alone.most(withRules: step, replanning)
        : try CrowdedNeed(position, in: formulation, replanning)
          .most(after: goals[step - rules - 1])
    }
  }
}

extension [NeedCauses.Part] {
  /// The parts, the last of which ends at what is met: rounding is left to no part of its own.
  fileprivate func closed(at met: Double) -> Self {
    guard let last else { return self }
    var closed = self
    closed[count - 1] = .init(
      cause: last.cause, before: last.before, after: met, offers: last.offers,
      limits: last.limits, takers: last.takers)
    return closed
  }
}

/// A need among all others, with what is settled before it.
private struct CrowdedNeed {
  let formulation: MatchFormulation
  let replanning: Replanning
  let column: Int
  /// The position of the goal that is about the need; behind the last one when none is.
  let ownGoal: Int

  init(_ position: Int, in formulation: MatchFormulation, _ replanning: Replanning) {
    self.formulation = formulation
    self.replanning = replanning
    column = formulation.draft.metColumns[position]
    let priority = formulation.index.problem.needs[position].priority
    ownGoal =
      formulation.goals.firstIndex { $0.priority == priority } ?? formulation.goals.count
  }

  /// The most that can be met while so many goals are kept.
  func most(after goals: Int) throws(SolverFailure) -> Double {
    let objective = Objective(.maximize, [(column, 1)])
    let pursuit = try replanning.pursuit(
      of: formulation.program,
      aims: formulation.goals.prefix(goals).map(\.aim) + [.best(objective)])
    guard let pursuit else { throw SolverFailure("a problem with a plan was said to have none") }
    return pursuit.values[column]
  }
}
