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

/// Trials of a common level against limits that may be broken at a price.
private struct LimitTrials {
  private let levelling: Levelling
  /// The level that each agent has when the limits are left out.
  ///
  /// - Shape: one per agent.
  private let own: [Double]
  private let bounds: [ClosedRange<Double>]
  private let excess: Objective
  private let columnCount: Int
  private var face: Face
  /// The values that kept the best level so far.
  private(set) var start: Start

  init(
    _ levelling: Levelling, own: [Double], limits: [Int], of program: BareProgram,
    from start: Start, solver: any Solver
  ) throws(SolverFailure) {
    self.levelling = levelling
    self.own = own
    self.start = start
    columnCount = program.columnCount
    bounds = levelling.agents.map { program.columnBounds[$0.column] }
    let elastic = program.elastic(in: limits)
    excess = Objective(.minimize, (columnCount..<elastic.columnCount).map { ($0, 1) })
    var extended = start
    extended.values += limits.map { _ in 0 }
    extended.basis.columns += limits.map { _ in .atLower }
    face = try Face(of: elastic, from: extended, solver: solver)
  }

  func isBetter(_ level: Double, than other: Double) -> Bool {
    levelling.direction == .raise ? level > other : level < other
  }

  /// The bounds of an agent that has at least the worse of its own level and a common one.
  func bounds(of agent: Int, at common: Double) -> ClosedRange<Double> {
    let level = isBetter(own[agent], than: common) ? common : own[agent]
    let value = level * levelling.agents[agent].scale
    let own = bounds[agent]
    let end = min(max(value, own.lowerBound), own.upperBound)
    return levelling.direction == .raise ? end...own.upperBound : own.lowerBound...end
  }

  /// The best of the agents' own levels that all can have together; `nil` when told to stop.
  mutating func bestCommonLevel(stop: StopSignal) throws(SolverFailure) -> Double? {
    var candidates = Array(Set(own)).sorted()
    if levelling.direction == .lower { candidates.reverse() }
    var (holds, fails) = (-1, candidates.count)
    while holds + 1 < fails {
      let middle = fails == candidates.count ? fails - 1 : (holds + fails) / 2
      guard let isKept = try keepsLimits(at: candidates[middle], stop: stop) else { return nil }
      if isKept { holds = middle } else { fails = middle }
    }
    // Below the worst own level nothing has been tried: nobody keeps anything yet.
    return holds < 0 ? (levelling.direction == .raise ? -.infinity : .infinity) : candidates[holds]
  }

  private mutating func keepsLimits(
    at common: Double, stop: StopSignal
  ) throws(SolverFailure) -> Bool? {
    for (agent, entry) in levelling.agents.enumerated() {
      face.setBounds(ofColumn: entry.column, to: bounds(of: agent, at: common))
    }
    guard let solution = try face.optimum(for: excess, stop: stop) else { return nil }
    guard solution.objectiveValue <= Tolerance.kept else { return false }
    var kept = Start(values: solution.values, basis: solution.basis)
    kept.values.removeLast(kept.values.count - columnCount)
    kept.basis.columns.removeLast(kept.basis.columns.count - columnCount)
    start = kept
    return true
  }
}

extension BareProgram {
  /// The program in which each of some limits may be broken, counted relative to its size.
  fileprivate func elastic(in limits: [Int]) -> BareProgram {
    var isLimit = [Bool](repeating: false, count: rowCount)
    for row in limits { isLimit[row] = true }
    var elastic = BareProgram()
    elastic.reserve(columns: columnCount + limits.count, rows: rowCount)
    for column in columnBounds.indices {
      elastic.addColumn(bounds: columnBounds[column], isWhole: isWhole[column])
    }
    for row in rowBounds.indices {
      for term in terms(ofRow: row) {
        elastic.addTerm(column: termColumns[term], coefficient: termCoefficients[term])
      }
      if isLimit[row] {
        let bounds = rowBounds[row]
        let isMost = bounds.upperBound.isFinite
        let size = max(1, abs(isMost ? bounds.upperBound : bounds.lowerBound))
        let breach = elastic.addColumn(bounds: 0 ... .infinity)
        elastic.addTerm(column: breach, coefficient: isMost ? -size : size)
      }
      elastic.endRow(bounds: rowBounds[row], role: rowRoles[row])
    }
    return elastic
  }
}

extension ClosedRange<Double> {
  /// Whether one end is finite and the other is not.
  fileprivate var hasOneEnd: Bool { lowerBound.isFinite != upperBound.isFinite }
}
