package import AllotModel
package import LinearPrograms

/// What a rule costs: the plan without it, beside the plan with it.
package struct RuleCost: Sendable {
  package let rule: RuleVariant
  package let plan: MatchPlan
  /// What changes in the objectives without it: at most one entry for each, in strict order.
  ///
  /// For levelling these are the sums of coverage, which levelling gives up; for burdens the
  /// objectives after them.
  package let changes: [FigureChange]
  package let difference: PlanDifference

  /// Whether no objective gets better without it.
  package var isFree: Bool { changes.isEmpty }
}

extension RuleCost {
  /// The cost of every rule of a problem.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func all(
    in problem: MatchingProblem, of plan: MatchPlan, with replanning: Replanning
  ) throws(SolverFailure) -> [RuleCost] {
    try replanning.answers(about: RuleVariants(problem: problem).all) {
      variant, replanning throws(SolverFailure) in
      try of(variant, in: problem, of: plan, with: replanning)
    }
  }

  /// The cost of one rule.
  static func of(
    _ variant: RuleVariant, in problem: MatchingProblem, of plan: MatchPlan,
    with replanning: Replanning
  ) throws(SolverFailure) -> RuleCost {
    guard let other = try replanning.plan(for: variant.problem, from: plan) else {
      throw SolverFailure("a problem was said to have no plan without one of its rules")
    }
    let objectives = variant.kind.objectives(of: plan)
    let before = PlanFigures(of: plan, in: problem, by: objectives)
    return RuleCost(
      rule: variant, plan: other,
      changes: before.changes(to: PlanFigures(of: other, in: problem, by: objectives)),
      difference: PlanDifference(from: plan, to: other))
  }
}

extension RuleVariant.Kind {
  /// What a plan without the rule is compared by.
  fileprivate func objectives(of plan: MatchPlan) -> [ObjectiveResult] {
    switch self {
    case .levelling:
      plan.objectives.filter { $0.objective == .coverage }.map {
        ObjectiveResult(
          objective: .total, priority: $0.priority, value: 0, bound: 0, isProven: true)
      }
    case .burdens: plan.objectives.filter { $0.objective != .burden }
    default: plan.objectives
    }
  }
}
