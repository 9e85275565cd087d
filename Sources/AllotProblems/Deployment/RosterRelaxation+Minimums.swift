internal import AllotModel
package import LinearPrograms

extension RosterRelaxation {
  /// So many stays at moments, and yearly limits hold for a pool's crews together.
  private static let manyStays = 200_000

  /// Whether even rosters that may break experts leave some minimum open, so that no roster is.
  ///
  /// `false` when that is not so, or when it was told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package static func leavesMinimumsOpen(
    _ index: DeploymentIndex, crews: Crews, known: Roster, solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> Bool {
    var draft = RosterDraft(index, crews: crews, goals: [], minimumsMayFail: true)
    let stays = index.stayCount(of: crews, countsChanges: false)
    draft.writePools(remembering: stays <= manyStays)
    for rule in RosterFormulation.rules { rule.write(into: &draft) }
    let kept = draft.keptMinimums()
    let program = draft.program.numbers
    let asked = kept.terms.reduce(0) { $0 + program.columnBounds[$1.column].upperBound }
    let isBeginning = draft.beginning(with: Set(known.seasons.joined()))
    var sifting = Sifting(program, beginning: isBeginning, solver: solver)
    guard case .best(let best) = try sifting.solve(for: kept, stop: stop) else { return false }
    return best.value < asked - Tolerance.level * max(1, asked)
  }
}
