/// The parts of a program, each pursued by itself.
struct PartPursuits {
  let parts: Parts
  /// Positions of the parts as they are pursued: those that need a search come last, the small
  /// ones first, and share the time that is left.
  let order: [Int]
  /// Shape: parts by aims.
  let aims: [[Aim]]
  /// Shape: one per part.
  let tieBreaks: [Objective]
  let solver: any Solver
  let effort: Effort
  private let memory: PursuitMemory?
  private let note: @Sendable (PursuitProgress) -> Void
  /// The prepared searches, by position of their part.
  var searches: [Int: WholePursuit] = [:]

  init(
    of parts: Parts, aims: [Aim], tieBreak: Objective, solver: any Solver, effort: Effort,
    memory: PursuitMemory?, note: @escaping @Sendable (PursuitProgress) -> Void
  ) {
    self.parts = parts
    let isWhole = parts.all.map { $0.program.isWhole.contains(true) }
    order = parts.all.indices.sorted {
      (isWhole[$0] ? 1 : 0, parts.all[$0].columns.count, $0)
        < (isWhole[$1] ? 1 : 0, parts.all[$1].columns.count, $1)
    }
    let shares = aims.map { parts.shares(of: $0) }
    self.aims = parts.all.indices.map { part in shares.map { $0[part] } }
    tieBreaks = parts.shares(of: tieBreak)
    self.solver = solver
    self.effort = effort
    self.memory = memory
    self.note = note
  }

  /// Finds values that keep every row, to begin with, for the parts that need a search.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func prepare(
    from known: [Double]?, stop: StopSignal
  ) throws(SolverFailure) -> WholePursuit.Start {
    for position in order where parts.all[position].program.isWhole.contains(true) {
      var search = WholePursuit(
        parts.all[position], aims: aims[position], solver: solver, effort: effort, memory: memory,
        note: note)
      let start = try search.prepare(
        from: known.map { parts.all[position].part(of: $0) }, stop: stop)
      guard case .ready = start else { return start }
      searches[position] = search
    }
    return .ready
  }

  /// Pursues every aim in one part.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(
    _ position: Int, asksUnique: Bool, stop: StopSignal
  ) throws(SolverFailure) -> PursuitOutcome {
    guard var search = searches.removeValue(forKey: position) else {
      return try solve(position, asksUnique: asksUnique, stop: stop)
    }
    return try search.run(tieBreak: tieBreaks[position], asksUnique: asksUnique, stop: stop)
  }

  /// Solves a part without whole columns; falls back on resting values when told to stop at once.
  private func solve(
    _ position: Int, asksUnique: Bool, stop: StopSignal
  ) throws(SolverFailure) -> PursuitOutcome {
    let program = parts.all[position].program
    let warm = memory.map { WarmSolver(solver: solver, memory: $0) }
    var continuous = ContinuousPursuit(
      program, aims: aims[position], solver: warm ?? solver, stop: stop, memory: memory, note: note)
    let outcome = try continuous.run(tieBreak: tieBreaks[position], asksUnique: asksUnique)
    guard case .stopped = outcome, let values = program.restingValues else { return outcome }
    return .reached(
      Pursuit(
        values: values, results: aims[position].map { program.unprovenResult(of: $0, at: values) },
        isUnique: nil, wasStopped: true))
  }
}

extension BareProgram {
  /// Every column as near to 0 as its bounds allow, when that keeps every row.
  var restingValues: [Double]? {
    let values = columnBounds.map { min(max(0, $0.lowerBound), $0.upperBound) }
    return violations(at: values).isEmpty ? values : nil
  }
}
