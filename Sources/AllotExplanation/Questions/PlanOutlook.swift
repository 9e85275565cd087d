package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// What the page of a plan says beyond the plan itself: which offers to ask for first, and what
/// rules cost, as far as few plans tell.
package struct PlanOutlook: Sendable {
  /// Why the least covered needs stay open, by need; empty when the problem is too large to look.
  package let causes: [Need.ID: NeedCauses]
  /// The offers that help most; `nil` when the problem is too large to look for them here.
  package let wanted: [WantedOffer]?
  package let rules: Rules

  /// What is known of the rules.
  package enum Rules: Sendable {
    /// What each costs.
    case each([RuleCost])
    /// So many, all of them free: without them all every objective reaches the same.
    case allFree(count: Int)
    /// What so many cost when all are lifted at once.
    case together(RuleCost, count: Int)
    /// The problem is too large to make plans without them here.
    case notLookedFor
  }
}

extension PlanOutlook {
  /// How many of the needs that stay open are looked at, the least covered first.
  package static let mostOpen = 12

  /// Looks ahead from a plan, with as many plans as its size allows.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Parameters:
  ///   - plan: Where it looks from.
  ///   - problem: The problem of the plan.
  ///   - isBroken: Whether every quantity of the problem may be broken.
  ///   - replanning: What makes the plans.
  /// - Returns: what is known with so few plans.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func look(
    from plan: MatchPlan, of problem: MatchingProblem, isBroken: Bool,
    with replanning: Replanning
  ) throws(SolverFailure) -> PlanOutlook {
    let allowance = PlanAllowance(of: problem, isBroken: isBroken)
    let open = plan.openNeeds.prefix(allowance.mostExplained)
    let causes = try replanning.answers(about: Array(open)) {
      position, replanning throws(SolverFailure) in
      try NeedCauses.find(forNeed: position, of: plan, in: problem, with: replanning)
    }
    let (wanted, costs) = try replanning.both(
      { replanning throws(SolverFailure) -> [WantedOffer]? in
        guard allowance.mostTried > 0 else { return nil }
        return try WantedOffer.all(
          for: plan, in: problem, isBroken: isBroken, with: replanning,
          trying: allowance.mostTried, pricing: allowance.mostPriced
        ).offers
      },
      { replanning throws(SolverFailure) -> Rules in
        try rules(of: problem, plan, allowance, replanning)
      })
    return PlanOutlook(
      causes: Dictionary(causes.map { ($0.need, $0) }) { first, _ in first }, wanted: wanted,
      rules: costs)
  }

  private static func rules(
    of problem: MatchingProblem, _ plan: MatchPlan, _ allowance: PlanAllowance,
    _ replanning: Replanning
  ) throws(SolverFailure) -> Rules {
    if allowance.mostRules == 0 { return .notLookedFor }
    let variants = RuleVariants(problem: problem).all
    if variants.count <= allowance.mostRules {
      return .each(try RuleCost.all(in: problem, of: plan, with: replanning))
    }
    guard let together = variants.first(where: { $0.kind == .allTogether }) else {
      return .notLookedFor
    }
    let cost = try RuleCost.of(together, in: problem, of: plan, with: replanning)
    let count = variants.reduce(0) { $0 + ($1.kind.isOfObjectives ? 0 : $1.ids.count) }
    // More plans are never worse, so where all together gain nothing, none does by itself; but
    // without priorities something else is asked for.
    if cost.isFree, !variants.contains(where: { $0.kind == .priorities }) {
      return .allFree(count: count)
    }
    return .together(cost, count: count)
  }
}

extension MatchPlan {
  /// The positions of the needs that stay open, the least covered first.
  fileprivate var openNeeds: [Int] {
    needs.indices.filter { needs[$0].demand > 0 && needs[$0].coverage < 1 - NumberWords.drift }
      .sorted { (needs[$0].coverage, needs[$0].need) < (needs[$1].coverage, needs[$1].need) }
  }
}

extension RuleVariant.Kind {
  /// Whether it is about what the objectives ask for, and no row of a table.
  fileprivate var isOfObjectives: Bool { self == .levelling || self == .burdens }
}

/// How many plans a page may make, by what they take.
private struct PlanAllowance {
  let mostTried: Int
  let mostPriced: Int
  let mostRules: Int
  let mostExplained: Int

  /// Plans of 50 pairs take some milliseconds; of 100 pairs in whole units they have taken 0.3
  /// seconds, of 20,000 pairs in broken ones as much.
  init(of problem: MatchingProblem, isBroken: Bool) {
    let pairs = MatchIndex(problem).arcs.count
    let isSmall = pairs <= (isBroken ? 1_000 : 60)
    let isLarge = pairs > (isBroken ? 30_000 : 400)
    mostTried = isSmall ? 12 : isLarge ? 0 : 1
    mostPriced = isSmall ? 1 : 0
    mostRules = isSmall ? 40 : isLarge ? 0 : 1
    mostExplained = isLarge ? 0 : PlanOutlook.mostOpen
  }
}
