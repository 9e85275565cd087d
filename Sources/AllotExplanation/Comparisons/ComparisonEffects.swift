package import AllotModel

/// Everything that is other in the second of two plans, with its causes.
package struct ComparisonEffects: Sendable {
  /// Of each objective the first rank that differs.
  package let objectives: [Effect<FigureChange>]
  /// The part of each need that is met, of the needs that both problems have.
  package let coverage: [Effect<Need.ID>]
  /// What each need gets; 0 where it is not there.
  ///
  /// - Unit: units of demand met.
  package let met: [Effect<Need.ID>]
  /// What each state gives; 0 where it offers nothing.
  ///
  /// - Unit: the problem's currency.
  package let values: [Effect<State.Code>]
  /// Shape: one per step.
  package let steps: [StepEffect]

  /// What one step changes.
  package struct StepEffect: Sendable {
    /// In the objectives, in its turn; `nil` when there is no plan before or after it.
    package let inTurn: [FigureChange]?
    /// In the objectives, alone; `nil` as well for a search.
    package let alone: [FigureChange]?
    /// Whether a need or a state has another figure after it, in turn or alone.
    package let isFelt: Bool
    /// Whether other pairs give, or give otherwise, after it in its turn.
    package let movesFlows: Bool
    /// Whether it leaves no plan where there was one, or the reverse; in turn or alone.
    package let decidesPlan: Bool

    /// Whether it changes more than which of equal plans is chosen.
    package var hasEffect: Bool {
      isFelt || decidesPlan || inTurn?.isEmpty == false || alone?.isEmpty == false
    }
  }

  package init(of comparison: PlanComparison) {
    let figures = ComparedFigures(of: comparison)
    let points = comparison.points
    objectives = figures.effects
    coverage = Self.coverage(points)
    met = Self.met(points)
    values = Self.values(points)
    let felt = Set(
      (coverage.flatMap(\.parts).map(\.steps) + met.flatMap(\.parts).map(\.steps)
        + values.flatMap(\.parts).map(\.steps)).flatMap(\.self))
    let changes = zip(figures.inTurn, figures.alone)
    steps = changes.enumerated().map { position, changes in
      let last = position == 0 ? points.before : points.after[position - 1]
      let (next, alone) = (points.after[position], points.alone[position])
      let decidesInTurn = (last.plan == nil) != (next.plan == nil)
      let decidesAlone = alone.map { ($0.plan == nil) != (points.base.plan == nil) } ?? false
      return StepEffect(
        inTurn: changes.0, alone: changes.1, isFelt: felt.contains(position),
        movesFlows: Self.movesFlows(from: last.plan, to: next.plan),
        decidesPlan: decidesInTurn || decidesAlone)
    }
  }

  private static func movesFlows(from one: MatchPlan?, to other: MatchPlan?) -> Bool {
    guard let one, let other else { return false }
    return !PlanDifference(from: one, to: other).flows.isEmpty
  }

  // MARK: - Figures of needs and states

  private static func coverage(_ points: Along<PlanComparison.Point>) -> [Effect<Need.ID>] {
    let values = points.map { point in
      point.plan.map { plan in
        Dictionary(plan.needs.map { ($0.need, $0.coverage) }) { first, _ in first }
      }
    }
    return subjects(values).compactMap { need in
      Effect(on: need, values.map { $0?[need] })
    }
  }

  private static func met(_ points: Along<PlanComparison.Point>) -> [Effect<Need.ID>] {
    let values = points.map { point in
      point.plan.map { plan in
        Dictionary(plan.needs.map { ($0.need, $0.met) }) { first, _ in first }
      }
    }
    return subjects(values).compactMap { need in
      Effect(on: need, values.map { known in known.map { $0[need] ?? 0 } })
    }
  }

  private static func values(_ points: Along<PlanComparison.Point>) -> [Effect<State.Code>] {
    let values = points.map { point in
      point.plan.map { plan in
        Dictionary(plan.contributors.map { ($0.state, $0.value ?? 0) }) { first, _ in first }
      }
    }
    return subjects(values).compactMap { state in
      Effect(on: state, values.map { known in known.map { $0[state] ?? 0 } })
    }
  }

  /// What has a figure anywhere, sorted.
  private static func subjects<Subject: Hashable & Comparable>(
    _ values: Along<[Subject: Double]?>
  ) -> [Subject] {
    var all: Set<Subject> = []
    for known in values.all { if let known { all.formUnion(known.keys) } }
    return all.sorted()
  }
}
