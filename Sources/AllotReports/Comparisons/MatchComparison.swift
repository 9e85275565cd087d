package import AllotExplanation
internal import AllotModel

/// What changed between two plans of `allot match`, in the input, in the plan, and which change
/// caused which.
package struct MatchComparison: ComparisonAnswer {
  let comparison: PlanComparison
  let effects: ComparisonEffects
  /// What solved each of the two plans, where that differs.
  let solvers: (before: String, after: String)?
  /// Everything of both problems, by its name.
  let subject: ExplanationSubject
  /// The second plan, with the reasons why needs stay open.
  let report: MatchReport?
  /// What is other in the second plan; `nil` when one of the problems has none.
  let difference: PlanDifference?
  /// Pairs that give otherwise although an equally good plan would keep them.
  let ties: Set<PlanDifference.Pair>
  /// The paths of the two plans.
  let paths: (before: String, after: String)

  package init(
    _ comparison: PlanComparison, solvers: (before: String, after: String),
    paths: (before: String, after: String)
  ) {
    self.comparison = comparison
    self.paths = paths
    difference = comparison.difference
    ties = comparison.ties
    effects = ComparisonEffects(of: comparison)
    self.solvers = solvers.before == solvers.after ? nil : solvers
    let after = comparison.after
    subject = ExplanationSubject(
      problem: comparison.union, plan: after.plan ?? .none, planPath: "", problemPath: "",
      digest: "")
    report = after.plan.map {
      MatchReport(
        of: after.problem, plan: $0, facts: ReportFacts(path: "", digest: "", solver: ""))
    }
  }

  package var kind: String { "match" }

  var words: FigureChangeWords { FigureChangeWords(subject: subject) }

  /// Both plans; `nil` when one of the problems has none.
  var plans: (before: MatchPlan, after: MatchPlan)? {
    guard let before = comparison.before.plan, let after = comparison.after.plan else {
      return nil
    }
    return (before, after)
  }

  /// Whether both plans are about the same needs and givers and aim at the same, so that one is
  /// better.
  var isSameQuestion: Bool {
    comparison.before.problem.asksTheSame(as: comparison.after.problem)
  }

  /// Whether the change at a position has no effect on a plan that there is.
  func isFree(_ step: Int) -> Bool {
    !effects.steps[step].hasEffect && comparison.steps[step].after.plan != nil
  }

  package var sections: [PageSection] {
    [InputSection(self).section] + DifferencePart(self).sections + CausePart(self).sections
  }

  package var notes: [String] {
    var notes: [String] = []
    if !comparison.steps.isEmpty {
      notes.append(
        "Every effect is the difference of two plans, computed anew; none is estimated. Another "
          + "order of the changes would give other parts; the order is always the one above.")
    }
    let made = comparison.distinctPoints.filter { $0.plan?.status != .optimal && $0.plan != nil }
    if !made.isEmpty {
      notes.append(
        "\(UnitWords.counted(made.count, "plan")) of those compared on the way "
          + "\(made.count == 1 ? "is" : "are") not proven best in every objective, so an effect "
          + "may be other than shown.")
    }
    return notes
  }
}

extension PlanComparison {
  /// Every problem with its plan on the way, once: what the first cause does alone is what it does
  /// in its turn.
  fileprivate var distinctPoints: [Point] {
    let first = steps.firstIndex { $0.alone != nil }
    let alone = steps.indices.filter { $0 != first }.compactMap { steps[$0].alone }
    return [before] + steps.map(\.after) + alone
  }

  fileprivate var difference: PlanDifference? {
    guard let old = before.plan, let new = after.plan else { return nil }
    return PlanDifference(from: old, to: new)
  }

  /// Pairs that flow otherwise in the second plan, and as before in the nearest one that is as good.
  fileprivate var ties: Set<PlanDifference.Pair> {
    guard let nearest, let old = before.plan, let difference else { return [] }
    let forced = Set(PlanDifference(from: old, to: nearest).flows.map(\.subject))
    return Set(difference.flows.map(\.subject)).subtracting(forced)
  }
}
