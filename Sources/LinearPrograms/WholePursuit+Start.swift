extension WholePursuit {
  /// Whether a pursuit can begin.
  enum Start {
    case ready
    case infeasible
    case stopped
  }

  /// Finds values that keep every row, to begin with.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func prepare(
    from known: [Double]? = nil, stop: StopSignal
  ) throws(SolverFailure) -> Start {
    if let known, program.violations(at: known).isEmpty {
      incumbent = known
      return .ready
    }
    if let values = try roundedValues(stop: stop) ?? program.restingValues {
      incumbent = values
      return .ready
    }
    let search = WholeSearch(nodeLimit: Int.max, stop: stop)
    switch try solver.solveWhole(program, for: Objective(.minimize, []), search: search) {
    case .infeasible: return .infeasible
    case .found(let values?, _, _, _):
      incumbent = values
      return .ready
    case .found(nil, _, _, _): return .stopped
    case .unbounded: throw SolverFailure("a program without objective was called unbounded")
    }
  }

  /// The best broken values with their whole columns rounded down, when that keeps every row.
  private func roundedValues(stop: StopSignal) throws(SolverFailure) -> [Double]? {
    var broken = program
    broken.isWhole = broken.isWhole.map { _ in false }
    guard let values = try continuousValues(of: broken, stop: stop) else { return nil }
    var rounded = program
    for column in rounded.isWhole.indices where rounded.isWhole[column] {
      let bounds = rounded.columnBounds[column]
      let down = max(bounds.lowerBound, (values[column] + Tolerance.wholeness).rounded(.down))
      rounded.columnBounds[column] = down...down
      rounded.isWhole[column] = false
    }
    return try continuousValues(of: rounded, stop: stop)
  }

  private func continuousValues(
    of program: BareProgram, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    var pursuit = ContinuousPursuit(
      program, aims: aims, solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: Objective(.maximize, [])) else {
      return nil
    }
    return reached.values
  }
}
