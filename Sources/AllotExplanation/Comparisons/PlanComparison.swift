package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// What changed between two plans and their problems, and which change caused which.
///
/// Every cause is made in the old problem by itself, and in its turn after those before it; each
/// time the best plan is made anew. The effects in turn add up to the whole, whatever the changes
/// have in common.
package struct PlanComparison: Sendable {
  /// A problem, and the best plan of it, or the plan that somebody has.
  package struct Point: Sendable {
    package let problem: MatchingProblem
    /// `nil` when no plan keeps every minimum.
    package let plan: MatchPlan?
  }

  /// What changes from one point to the next.
  package enum Cause: Sendable {
    case input(InputCause)
    /// Another search of the same problem: another solver, effort or time.
    case search
  }

  package struct Step: Sendable {
    package let cause: Cause
    /// After it and all before it.
    package let after: Point
    /// After it alone; `nil` for a search.
    package let alone: Point?
  }

  package let changes: [InputChange]
  package let before: Point
  /// What causes are made in alone: the old problem with its best plan.
  package let base: Point
  package let steps: [Step]
  package let after: Point
  /// The best plan of the new problem that is nearest to the old plan; `nil` when there is nothing
  /// to tell apart, or that was not looked for.
  package let nearest: MatchPlan?
  /// A problem with every row of both, for names.
  package let union: MatchingProblem
}

extension PlanComparison {
  /// Compares two plans.
  ///
  /// - Throws: `SolverFailure` when a plan could not be made.
  package static func make(
    from old: ComparedPlan, to new: ComparedPlan, with replanning: Replanning
  ) throws(SolverFailure) -> PlanComparison {
    let mixture = ProblemMixture(old: old.problem, new: new.problem)
    let changes = InputChange.all(from: old.problem, to: new.problem)
    let before = Point(problem: old.problem, plan: old.plan)
    let after = Point(problem: new.problem, plan: new.plan)
    let base = Point(problem: old.problem, plan: old.remade)
    var steps: [Step] = []
    if !old.isRemade { steps.append(Step(cause: .search, after: base, alone: nil)) }
    let path = CausePath(
      causes: InputCause.all(in: changes, of: mixture), mixture: mixture, replanning: replanning)
    steps += try path.steps(to: Point(problem: new.problem, plan: new.remade))
    if !new.isRemade { steps.append(Step(cause: .search, after: after, alone: nil)) }
    return PlanComparison(
      changes: changes, before: before, base: base, steps: steps, after: after,
      nearest: try nearest(to: before, in: after, with: replanning), union: mixture.union)
  }

  /// Beyond so many pairs, which of equal plans is nearest is not looked for.
  package static let mostPairs = 20_000

  /// The nearest of the best plans; only where several are as good, and flows are other.
  private static func nearest(
    to before: Point, in after: Point, with replanning: Replanning
  ) throws(SolverFailure) -> MatchPlan? {
    guard let old = before.plan, let new = after.plan, new.status == .optimal,
      new.uniqueness != .onlyBestPlan, !PlanDifference(from: old, to: new).flows.isEmpty
    else { return nil }
    let formulation = MatchFormulation(after.problem)
    guard formulation.index.arcs.count <= mostPairs else { return nil }
    let given = formulation.spread(
      old.allocations.map { (.init(offer: $0.offer, need: $0.need), $0.quantity) }
    ).given
    return try NearestPlan(formulation: formulation, replanning: replanning)
      .nearest(to: given, in: formulation.program, after: formulation.goals.map(\.aim))
  }
}

/// Makes causes one after the other, and each alone.
private struct CausePath {
  let causes: [InputCause]
  let mixture: ProblemMixture
  let replanning: Replanning

  /// The causes one after the other; all of them lead to `end`.
  func steps(to end: PlanComparison.Point) throws(SolverFailure) -> [PlanComparison.Step] {
    let inTurn = causes.indices.dropLast().map { causes[...$0].flatMap(\.changes) }
    let alone = causes.dropFirst().map(\.changes)
    let points = try replanning.answers(about: inTurn + alone) {
      changes, replanning throws(SolverFailure) in
      let problem = mixture.problem(with: changes)
      return PlanComparison.Point(problem: problem, plan: try replanning.plan(for: problem))
    }
    return causes.enumerated().map { position, cause in
      let after = position < inTurn.count ? points[position] : end
      let alone = position == 0 ? after : points[inTurn.count + position - 1]
      return .init(cause: .input(cause), after: after, alone: alone)
    }
  }
}
