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
    guard var program = program(within: quantities) else { return nil }
    let given = given
    var distance: [(column: Int, coefficient: Double)] = []
    for (position, column) in formulation.draft.givenColumns.enumerated() {
      let most = formulation.index.arcs[position].most
      guard most > 0 else { continue }
      let moved = program.addColumn(bounds: 0...most)
      program.addRow(
        bounds: -.infinity...given[position],
        terms: [(column: column, coefficient: 1), (column: moved, coefficient: -1)])
      program.addRow(
        bounds: given[position] ... .infinity,
        terms: [(column: column, coefficient: 1), (column: moved, coefficient: 1)])
      distance.append((moved, 1 / most))
    }
    let aims = formulation.goals.map(\.aim) + [.best(Objective(.minimize, distance))]
    guard
      var pursuit = try replanning.pursuit(
        of: program, aims: aims, tieBreak: formulation.tieBreak)
    else { return nil }
    pursuit.values.removeLast(program.columnCount - formulation.program.columnCount)
    return try formulation.plan(from: pursuit, isInterrupted: false)
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

  /// What each arc gives in the plan.
  ///
  /// - Shape: one per arc.
  /// - Unit: lots.
  private var given: [Double] {
    var amounts: [PlanDifference.Pair: Double] = [:]
    for allocation in plan.allocations {
      amounts[.init(offer: allocation.offer, need: allocation.need)] = allocation.quantity
    }
    let problem = formulation.index.problem
    return formulation.index.arcs.map { arc in
      let pair = PlanDifference.Pair(
        offer: problem.offers[arc.offer].id, need: problem.needs[arc.need].id)
      return (amounts[pair] ?? 0) / arc.lot
    }
  }
}
