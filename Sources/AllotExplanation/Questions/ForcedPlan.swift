internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Plans in which one offer gives a need at least or at most so much.
struct ForcedPlan {
  let formulation: MatchFormulation
  /// The plan that is to change as little as it can.
  let plan: MatchPlan
  /// The position of the pair's arc.
  let arc: Int
  let replanning: Replanning

  /// The best plan with the pair held within some quantities, and of several the one nearest to
  /// the plan as it is; `nil` when there is none.
  ///
  /// Near means: the parts of its largest quantity by which each pair changes add up to little.
  func nearest(within quantities: ClosedRange<Double>) throws(SolverFailure) -> MatchPlan? {
    guard let program = program(within: quantities) else { return nil }
    return try NearestPlan(formulation: formulation, replanning: replanning)
      .nearest(to: formulation.given(in: plan), in: program, after: formulation.goals.map(\.aim))
  }

  /// The most that the pair can give in any plan.
  ///
  /// - Unit: units of the resource given.
  func most() throws(SolverFailure) -> Double {
    let column = formulation.draft.givenColumns[arc]
    let pursuit = try replanning.pursuit(
      of: formulation.program, aims: [.best(Objective(.maximize, [(column, 1)]))])
    return (pursuit?.values[column] ?? 0) * formulation.index.arcs[arc].lot
  }

  /// The program with the pair held; `nil` when it cannot give so much by itself.
  private func program(within quantities: ClosedRange<Double>) -> BareProgram? {
    let own = formulation.index.arcs[arc]
    var program = formulation.program
    let column = formulation.draft.givenColumns[arc]
    let (least, most) = (quantities.lowerBound / own.lot, quantities.upperBound / own.lot)
    let bounds = program.columnBounds[column]
    guard least <= bounds.upperBound * (1 + Tolerance.priced), most >= bounds.lowerBound else {
      return nil
    }
    let low = min(max(least, bounds.lowerBound), bounds.upperBound)
    program.columnBounds[column] = low...max(low, min(most, bounds.upperBound))
    return program
  }
}
