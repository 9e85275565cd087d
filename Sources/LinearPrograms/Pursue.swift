/// Finds values that are best in the first aim, among those best in the second, and so on.
///
/// Parts of the program that share no row are solved by themselves, which is right for every
/// aim: the best of a sum is the sum of the bests, and the leximin of several parts together is
/// each part's own leximin. A part with whole columns is searched; the others are solved.
/// The tie-break settles what the aims leave open, and has no result of its own. Values that are
/// known to keep every row, in `start`, are where the search begins. Whether other values are as
/// good is only looked into when that is asked. What `memory` holds of other
/// programs saves work.
///
/// - Precondition: every column has finite bounds or is held by a row with finite bounds.
/// - Throws: `SolverFailure` when the solver could not do its work, or answered wrongly.
package func pursue(
  _ program: BareProgram, aims: [Aim], tieBreak: Objective, solver: any Solver, stop: StopSignal,
  effort: Effort = Effort(), start: [Double]? = nil, memory: PursuitMemory? = nil,
  asksUnique: Bool = true, note: @escaping @Sendable (PursuitProgress) -> Void = { _ in }
) throws(SolverFailure) -> PursuitOutcome {
  let components = Components(of: program)
  var merged = MergedPursuit(of: program, aims: aims)
  guard merged.keepsRows(components.settledRows) else { return .infeasible }
  var pursuits = PartPursuits(
    of: Parts(components, of: program, constants: merged.values), aims: aims, tieBreak: tieBreak,
    solver: solver, effort: effort, memory: memory, note: note)
  switch try pursuits.prepare(from: start, stop: stop) {
  case .ready: break
  case .infeasible: return .infeasible
  case .stopped: return .stopped
  }
  for (done, position) in pursuits.order.enumerated() {
    let share = stop.share(ofRemaining: pursuits.order.count - done)
    switch try pursuits.run(position, asksUnique: asksUnique, stop: share) {
    case .infeasible: return .infeasible
    case .stopped: return .stopped
    case .reached(let pursuit): merged.add(pursuit, of: pursuits.parts.all[position])
    }
  }
  return .reached(merged.pursuit)
}
