internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Finds the plan that is nearest to given quantities.
///
/// Near means: the parts of its largest quantity by which each pair changes add up to little.
struct NearestPlan {
  let formulation: MatchFormulation
  let replanning: Replanning

  /// A nearest plan that breaks nothing; `nil` when there is none.
  ///
  /// What several have in common is not settled by the objectives: a row that keeps the distance
  /// would tie all pairs together, and searches over whole units then take minutes.
  ///
  /// - Shape: of `given`: one per arc, in units of the resource given.
  func nearest(to given: [Double]) throws(SolverFailure) -> MatchPlan? {
    var program = formulation.program
    let distance = addDistance(from: given, to: &program)
    guard let pursuit = try replanning.pursuit(of: program, aims: [.best(distance)]) else {
      return nil
    }
    let reached = formulation.index.arcs.enumerated().map { position, arc in
      let lots = pursuit.values[formulation.draft.givenColumns[position]]
      let quantity = (arc.isWhole ? lots.rounded() : lots) * arc.lot
      return quantity <= Tolerance.priced * arc.most ? 0 : quantity
    }
    return formulation.plan(ofGiven: reached)
  }

  /// The nearest of the plans of a program that are best in some aims; `nil` when there is none.
  func nearest(
    to given: [Double], in program: BareProgram, after aims: [Aim]
  ) throws(SolverFailure) -> MatchPlan? {
    var program = program
    let distance = addDistance(from: given, to: &program)
    var pursuit = try replanning.pursuit(
      of: program, aims: aims + [.best(distance)], tieBreak: formulation.tieBreak)
    pursuit?.values.removeLast(program.columnCount - formulation.program.columnCount)
    guard let pursuit else { return nil }
    return try formulation.plan(from: pursuit, isInterrupted: false)
  }

  /// Adds a column for how far each pair moves, and answers what they add up to.
  private func addDistance(from given: [Double], to program: inout BareProgram) -> Objective {
    var terms: [(column: Int, coefficient: Double)] = []
    for (position, column) in formulation.draft.givenColumns.enumerated() {
      let arc = formulation.index.arcs[position]
      guard arc.most > 0 else { continue }
      let lots = given[position] / arc.lot
      let moved = program.addColumn(bounds: 0...max(arc.most, lots))
      program.addRow(
        bounds: -.infinity...lots,
        terms: [(column: column, coefficient: 1), (column: moved, coefficient: -1)])
      program.addRow(
        bounds: lots ... .infinity,
        terms: [(column: column, coefficient: 1), (column: moved, coefficient: 1)])
      terms.append((moved, 1 / arc.most))
    }
    return Objective(.minimize, terms)
  }
}
