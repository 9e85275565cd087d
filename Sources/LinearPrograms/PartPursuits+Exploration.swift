extension PartPursuits {
  /// Pursues every aim in one part, and explores what that leaves open; `nil` when there is none.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was told to stop.
  mutating func explore(
    _ position: Int, about columns: [Int], stop: StopSignal
  ) throws(SolverFailure) -> PartExploration? {
    if var search = searches.removeValue(forKey: position) {
      guard case .reached(let reached) = try search.run(tieBreak: tieBreaks[position], stop: stop)
      else { return nil }
      return try explore(
        search, printing: reached.values, tieBreak: tieBreaks[position], about: columns, stop: stop)
    }
    let program = parts.all[position].program
    var pursuit = ContinuousPursuit(
      program, aims: aims[position], solver: solver, stop: stop, note: { _ in })
    guard case .reached = try pursuit.run(tieBreak: tieBreaks[position]) else { return nil }
    return try PartExploration.ofFace(
      pursuit.program, from: pursuit.start,
      reaches: program.columnBounds.indices.map(program.reach(ofColumn:)), asked: columns,
      solver: solver, stop: stop)
  }

  private func explore(
    _ search: WholePursuit, printing values: [Double], tieBreak: Objective, about columns: [Int],
    stop: StopSignal
  ) throws(SolverFailure) -> PartExploration? {
    let all = values + search.incumbent.dropFirst(values.count)
    guard let own = try search.face(at: all, tieBreak: tieBreak, stop: stop) else { return nil }
    let whole = WholeTrade(
      pursuit: search, values: all, results: own.results, effort: effort, tieBreak: tieBreak)
    return try PartExploration.ofWhole(whole, asked: columns, solver: solver, stop: stop)
  }
}
