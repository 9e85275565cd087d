internal import AllotModel
internal import LinearPrograms

/// What the best plan reaches as one quantity of the problem grows or shrinks.
///
/// Every value is a plan made anew. It is a class because whoever follows it shares what was made.
final class ValueFunction {
  /// What is reached at a quantity.
  struct Value {
    let plan: MatchPlan
    let figures: PlanFigures
  }

  private let limit: PricedLimit
  private let replanning: Replanning
  private let objectives: [ObjectiveResult]
  private var known: [Double: Value?] = [:]

  init(of limit: PricedLimit, from plan: MatchPlan, with replanning: Replanning) {
    self.limit = limit
    self.replanning = replanning
    objectives = plan.objectives
    known[0] = Value(plan: plan, figures: PlanFigures(of: plan, in: limit.problem))
  }

  /// How many plans were made.
  var count: Int { known.count }

  /// What is reached with so much more or, below 0, less; `nil` when there is no plan.
  func value(at change: Double) throws(SolverFailure) -> Value? {
    if let value = known[change] { return value }
    let problem = limit.problem(at: limit.quantity + change)
    let value = try replanning.plan(for: problem).map { plan in
      Value(plan: plan, figures: PlanFigures(of: plan, in: problem, by: objectives))
    }
    known[change] = .some(value)
    return value
  }

  /// What changes between two quantities; `nil` when only one of them has a plan.
  func changes(from one: Double, to other: Double) throws(SolverFailure) -> [FigureChange]? {
    let (before, after) = (try value(at: one), try value(at: other))
    switch (before, after) {
    case (let before?, let after?): return before.figures.changes(to: after.figures)
    case (nil, nil): return []
    default: return nil
    }
  }

  /// Whether the same is reached at two quantities.
  func isSame(_ one: Double, _ other: Double) throws(SolverFailure) -> Bool {
    try changes(from: one, to: other)?.isEmpty ?? false
  }
}
