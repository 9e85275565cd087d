internal import AllotModel

/// The objectives of two plans, counted in every plan between them.
struct ComparedFigures {
  private let figures: Along<PlanFigures?>
  private let objectives: [ObjectiveResult]

  init(of comparison: PlanComparison) {
    let new = comparison.after.plan?.objectives ?? []
    let old = comparison.before.plan?.objectives ?? []
    // Those of the new plan first: by them it is judged.
    let objectives =
      new
      + old.filter { line in
        !new.contains { $0.objective == line.objective && $0.priority == line.priority }
      }
    self.objectives = objectives
    let over = comparison.after.problem.settings.coverageOver
    figures = comparison.points.map { point in
      var problem = point.problem
      problem.settings.coverageOver = over
      return point.plan.map { PlanFigures(of: $0, in: problem, by: objectives) }
    }
  }

  /// The first rank of each objective that differs between the two plans, and what it becomes on the
  /// way.
  var effects: [Effect<FigureChange>] {
    (Self.changes(from: figures.before, to: figures.last) ?? []).compactMap { change in
      let line = objectives.firstIndex {
        $0.objective == change.objective && $0.priority == change.priority
      }
      guard let line else { return nil }
      return Effect(
        on: change,
        figures.map { figures in
          guard let ranks = figures?.lines[line].ranks, change.rank < ranks.count else {
            return nil
          }
          return ranks[change.rank].value
        })
    }
  }

  /// What each step changes in turn; `nil` where there is no plan before or after it.
  var inTurn: [[FigureChange]?] {
    zip([figures.before] + figures.after, figures.after).map { Self.changes(from: $0, to: $1) }
  }

  /// What each step changes alone.
  var alone: [[FigureChange]?] {
    figures.alone.map { alone in
      alone.flatMap { Self.changes(from: figures.base, to: $0) }
    }
  }

  private static func changes(from one: PlanFigures?, to other: PlanFigures?) -> [FigureChange]? {
    guard let one, let other else { return nil }
    return one.changes(to: other)
  }
}
