extension WholePursuit {
  /// All that is best when the whole columns are as in given values; `nil` when there is none or
  /// the work was stopped.
  ///
  /// Nothing that was kept lets go here: every aim is pursued exactly.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func face(
    at values: [Double], tieBreak: Objective, stop: StopSignal
  ) throws(SolverFailure) -> BestFace? {
    var fixed = self
    fixed.incumbent = values
    var pursuit = ContinuousPursuit(
      fixed.withWholeFixed(), aims: aims, solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: tieBreak), !reached.wasStopped
    else { return nil }
    return BestFace(program: pursuit.program, start: pursuit.start, results: reached.results)
  }
}
