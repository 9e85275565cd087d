/// Finds values that are best in the first aim, among those best in the second, and so on.
///
/// Parts of the program that share no row are solved by themselves, which is right for every
/// aim: the best of a sum is the sum of the bests, and the leximin of several parts together is
/// each part's own leximin. A part with whole columns is searched; the others are solved.
/// The tie-break settles what the aims leave open, and has no result of its own.
///
/// - Precondition: every column has finite bounds or is held by a row with finite bounds.
/// - Throws: `SolverFailure` when the solver could not do its work, or answered wrongly.
package func pursue(
  _ program: BareProgram, aims: [Aim], tieBreak: Objective, solver: any Solver, stop: StopSignal,
  effort: Effort = Effort(), note: @escaping (PursuitProgress) -> Void = { _ in }
) throws(SolverFailure) -> PursuitOutcome {
  let components = Components(of: program)
  var merged = MergedPursuit(of: program, aims: aims)
  guard merged.keepsRows(components.settledRows) else { return .infeasible }
  let parts = zip(components.columns, components.rows).map { columns, rows in
    Subprogram(of: program, columns: columns, rows: rows, constants: merged.values)
  }
  let isWhole = parts.map { $0.program.isWhole.contains(true) }
  // Parts that need a search come last, the small ones first, and share the time that is left.
  let order = parts.indices.sorted {
    (isWhole[$0] ? 1 : 0, parts[$0].columns.count, $0)
      < (isWhole[$1] ? 1 : 0, parts[$1].columns.count, $1)
  }
  var searches: [Int: WholePursuit] = [:]
  for position in order where isWhole[position] {
    var search = WholePursuit(
      parts[position], aims: aims, solver: solver, effort: effort, note: note)
    switch try search.prepare(stop: stop) {
    case .ready: searches[position] = search
    case .infeasible: return .infeasible
    case .stopped: return .stopped
    }
  }
  for (done, position) in order.enumerated() {
    let share = stop.share(ofRemaining: order.count - done)
    let part = parts[position]
    let outcome: PursuitOutcome
    if var search = searches[position] {
      outcome = try search.run(tieBreak: part.part(of: tieBreak), stop: share)
    } else {
      outcome = try solve(
        part, aims: aims, tieBreak: tieBreak, solver: solver, stop: share, note: note)
    }
    switch outcome {
    case .infeasible: return .infeasible
    case .stopped: return .stopped
    case .reached(let pursuit): merged.add(pursuit, of: part, aims: aims)
    }
  }
  return .reached(merged.pursuit(stop: stop))
}

/// Solves a part without whole columns; falls back on resting values when told to stop at once.
private func solve(
  _ part: Subprogram, aims: [Aim], tieBreak: Objective, solver: any Solver, stop: StopSignal,
  note: @escaping (PursuitProgress) -> Void
) throws(SolverFailure) -> PursuitOutcome {
  let own = aims.map(part.part(of:))
  var continuous = try ContinuousPursuit(
    part.program, aims: own, solver: solver, stop: stop, note: note)
  let outcome = try continuous.run(tieBreak: part.part(of: tieBreak))
  guard case .stopped = outcome, let values = part.program.restingValues else { return outcome }
  return .reached(
    Pursuit(
      values: values, results: own.map { part.program.unprovenResult(of: $0, at: values) },
      isUnique: nil, wasStopped: true))
}

extension BareProgram {
  /// Every column as near to 0 as its bounds allow, when that keeps every row.
  var restingValues: [Double]? {
    let values = columnBounds.map { min(max(0, $0.lowerBound), $0.upperBound) }
    return violations(at: values).isEmpty ? values : nil
  }
}
