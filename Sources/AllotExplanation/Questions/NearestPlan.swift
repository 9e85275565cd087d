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
    let distance = DistanceProgram(from: given, of: formulation, in: formulation.program)
    guard
      let pursuit = try replanning.pursuit(
        of: distance.program, aims: [.best(distance.objective)])
    else { return nil }
    return formulation.plan(ofGiven: formulation.given(at: distance.joined(pursuit.values)))
  }

  /// The nearest of the plans of a program that are best in some aims; `nil` when there is none.
  ///
  /// The program is that of the formulation with some bounds narrowed.
  func nearest(
    to given: [Double], in program: BareProgram, after aims: [Aim]
  ) throws(SolverFailure) -> MatchPlan? {
    let distance = DistanceProgram(from: given, of: formulation, in: program)
    var pursuit = try replanning.pursuit(
      of: distance.program,
      aims: aims.map(distance.aim) + [.best(distance.objective)],
      tieBreak: distance.shared(formulation.tieBreak))
    guard let values = pursuit?.values else { return nil }
    pursuit?.values = distance.joined(values)
    guard let pursuit else { return nil }
    return try formulation.plan(from: pursuit, isInterrupted: false)
  }
}
