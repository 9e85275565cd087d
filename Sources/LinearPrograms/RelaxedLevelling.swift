/// Levels many agents first without the limits that tie the pieces of a program together.
///
/// Without a budget every piece has its own levels, which are found at once. They are the levels of
/// the whole as far as the budget reaches: let all agents have the smaller of their own level and a
/// common one, and look, by halving, for the best common level that the limits allow. Whoever is
/// below it keeps the level found; only the others are levelled under the limits.
///
/// What holds here for levels that are raised holds for lowered ones with the signs turned.
struct RelaxedLevelling {
  private let levelling: Levelling
  private let program: BareProgram
  private let start: Start
  /// Rows with one end, whose role is none in the flow.
  private let limits: [Int]

  /// `nil` where no such limit ties pieces together.
  init?(_ levelling: Levelling, of program: BareProgram, from start: Start) {
    let limits = program.rowBounds.indices.filter { row in
      program.rowRoles[row] == .coupling && program.rowBounds[row].hasOneEnd
    }
    guard !limits.isEmpty else { return nil }
    self.levelling = levelling
    self.program = program
    self.start = start
    self.limits = limits
    guard Components(of: withoutLimits).columns.count > 1 else { return nil }
  }

  private var withoutLimits: BareProgram {
    var relaxed = program
    for row in limits { relaxed.rowBounds[row] = -.infinity ... .infinity }
    return relaxed
  }

  /// The face on which every agent has its level, and these levels; `nil` when it was stopped.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func run(
    with solver: any Solver, stop: StopSignal, note: (_ open: Int) -> Void
  ) throws(SolverFailure) -> (face: Face, levels: [Double]?) {
    var alone = ContinuousPursuit(
      withoutLimits, aims: [.level(levelling)], solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try alone.run(tieBreak: nil), !reached.wasStopped else {
      return (try Face(of: program, from: start, solver: solver), nil)
    }
    let own = levelling.levels(at: reached.values)
    var trials = try LimitTrials(
      levelling, own: own, limits: limits, of: program, from: start, solver: solver)
    guard let common = try trials.bestCommonLevel(stop: stop) else {
      return (try Face(of: program, from: start, solver: solver), nil)
    }
    return try finish(own, below: common, from: trials, with: solver, stop: stop, note: note)
  }

  /// Keeps the levels of all that are no better than the common one, and levels the others.
  private func finish(
    _ own: [Double], below common: Double, from trials: LimitTrials, with solver: any Solver,
    stop: StopSignal, note: (_ open: Int) -> Void
  ) throws(SolverFailure) -> (face: Face, levels: [Double]?) {
    var narrowed = program
    for (agent, entry) in levelling.agents.enumerated() {
      narrowed.columnBounds[entry.column] = trials.bounds(of: agent, at: common)
    }
    let open = own.indices.filter { trials.isBetter(own[$0], than: common) }
    let start = trials.start
    if open.isEmpty {
      return (try Face(of: narrowed, from: start, solver: solver), own)
    }
    var rest = levelling
    rest.agents = open.map { levelling.agents[$0] }
    var cuts = try CutLevelling(rest, of: narrowed, from: start, solver: solver)
    guard let levels = try cuts.run(stop: stop, note: note) else { return (cuts.face, nil) }
    var all = own
    for (agent, level) in zip(open, levels) { all[agent] = level }
    return (cuts.face, all)
  }
}

extension ClosedRange<Double> {
  /// Whether one end is finite and the other is not.
  fileprivate var hasOneEnd: Bool { lowerBound.isFinite != upperBound.isFinite }
}
