internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// What the best plan reaches as one quantity of the problem grows or shrinks.
///
/// Every value is a plan made anew, and only as far down the objectives as it takes to tell two of
/// them apart. It is a class because whoever follows it shares what was made.
final class ValueFunction {
  private let limit: PricedLimit
  private let replanning: Replanning
  private let base: MatchPlan
  /// How many goals each objective ends with.
  private let depths: [Int]
  /// What was made, by quantity and by how many goals were pursued.
  private var known: [Double: [Int: PlanFigures?]] = [:]
  /// How many plans were made.
  private(set) var count = 0

  init(of limit: PricedLimit, from plan: MatchPlan, with replanning: Replanning) {
    self.limit = limit
    self.replanning = replanning
    base = plan
    let objectives = plan.objectives.map(\.objective)
    depths = objectives.indices.filter {
      $0 + 1 == objectives.count || objectives[$0 + 1] != objectives[$0]
    }.map { $0 + 1 }
  }

  /// The best plan with so much more or, below 0, less; `nil` when there is none.
  func plan(at change: Double) throws(SolverFailure) -> MatchPlan? {
    count += 1
    return try replanning.plan(for: limit.problem(at: limit.quantity + change), from: base)
  }

  /// What changes between two quantities in the first objective in which anything does; `nil` when
  /// only one of them has a plan.
  ///
  /// - Parameters:
  ///   - one: How much more, or less, there is before.
  ///   - other: The same after.
  ///   - last: The objective behind which none is looked at; `nil` means all are.
  /// - Returns: at most one entry for each priority.
  /// - Throws: `SolverFailure` when a plan could not be made.
  func changes(
    from one: Double, to other: Double, through last: MatchObjective? = nil
  ) throws(SolverFailure) -> [FigureChange]? {
    let end = base.objectives.lastIndex { $0.objective == last } ?? base.objectives.count
    for depth in depths where depth - 1 <= end {
      switch (try figures(at: one, depth: depth), try figures(at: other, depth: depth)) {
      case (let before?, let after?):
        let changes = before.changes(to: after)
        if !changes.isEmpty { return changes }
      case (nil, nil): return []
      default: return nil
      }
    }
    return []
  }

  /// Whether the same is reached at two quantities.
  func isSame(
    _ one: Double, _ other: Double, through last: MatchObjective? = nil
  ) throws(SolverFailure) -> Bool {
    try changes(from: one, to: other, through: last)?.isEmpty ?? false
  }

  /// The figure that a change is about, at another quantity.
  func figure(_ key: FigureChange, at change: Double) throws(SolverFailure) -> Double? {
    let own = base.objectives.firstIndex {
      $0.objective == key.objective && $0.priority == key.priority
    }
    guard let own, let depth = depths.first(where: { $0 > own }),
      let line = try figures(at: change, depth: depth)?.lines[own], key.rank < line.ranks.count
    else { return nil }
    return line.ranks[key.rank].value
  }

  /// How far some needs are covered at some quantities; nothing where there is no plan.
  ///
  /// - Shape: one list per quantity, with one entry per need.
  func coverage(
    of needs: [Int], at changes: [Double]
  ) throws(SolverFailure) -> [[Staircase.ServedNeed]] {
    count += changes.count
    let base = base
    let problems = changes.map { limit.problem(at: limit.quantity + $0) }
    return try replanning.answers(about: problems) { problem, replanning throws(SolverFailure) in
      guard let plan = try replanning.plan(for: problem, from: base) else { return [] }
      return needs.map { need in
        .init(
          need: base.needs[need].need, before: base.needs[need].coverage,
          after: plan.needs[need].coverage)
      }
    }
  }

  /// What is reached in the first goals; `nil` when there is no plan.
  private func figures(at change: Double, depth: Int) throws(SolverFailure) -> PlanFigures? {
    if let figures = known[change]?[depth] { return figures }
    let problem = limit.problem(at: limit.quantity + change)
    if change != 0 { count += 1 }
    let plan =
      change == 0 ? base : try replanning.plan(for: problem, from: base, through: depth)
    let figures = plan.map {
      PlanFigures(of: $0, in: problem, by: Array(base.objectives.prefix(depth)))
    }
    known[change, default: [:]][depth] = .some(figures)
    return figures
  }
}
