/// Pursues aims in strict order over a program in which every value may be broken.
///
/// After each solve the optimal face is fixed by reduced costs: whatever is at its bound in every
/// best solution stays there. No row for an earlier objective is added; such rows were seen to be
/// declared infeasible, or to give away more than their tolerance.
///
/// A levelling is solved by dual saturation (Behringer 1981; Nace and Orlin 2007): the common
/// level is made as good as possible, and every agent whose row has a positive multiplier can do
/// no better in any best solution, so it keeps that level. At least one agent is settled by each
/// solve.
struct ContinuousPursuit {
  let aims: [Aim]
  private let levelRows: [LevelRows?]
  private var face: Face
  private let stop: StopSignal
  private let note: (PursuitProgress) -> Void
  private let originalColumns: Int

  /// Prepares a program and loads it into a solver.
  ///
  /// - Throws: `SolverFailure` when the solver cannot take its numbers.
  init(
    _ program: BareProgram, aims: [Aim], solver: any Solver, stop: StopSignal,
    note: @escaping (PursuitProgress) -> Void
  ) throws(SolverFailure) {
    var extended = program
    self.aims = aims
    levelRows = aims.map { aim in
      guard case .level(let levelling) = aim else { return nil }
      return LevelRows(for: levelling, in: &extended)
    }
    originalColumns = program.columnCount
    face = try Face(of: extended, solver: solver)
    self.stop = stop
    self.note = note
  }

  /// Pursues every aim, then the tie-break.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(tieBreak: Objective) throws(SolverFailure) -> PursuitOutcome {
    switch try face.solve(for: Objective(.minimize, []), stop: stop) {
    case .optimal: break
    case .infeasible: return .infeasible
    case .unbounded: throw SolverFailure("a program without objective was called unbounded")
    case .stopped: return .stopped
    }
    var results: [AimResult] = []
    for (position, aim) in aims.enumerated() {
      note(PursuitProgress(aim: position, detail: ""))
      guard let result = try pursue(aim, at: position) else {
        return .reached(stoppedPursuit(after: results))
      }
      results.append(result)
    }
    let isUnique = try face.isPoint(stop: stop)
    let tieBroken = isUnique == true ? true : try reach(tieBreak) != nil
    return .reached(
      Pursuit(
        values: Array(face.values.prefix(originalColumns)), results: results, isUnique: isUnique,
        wasStopped: !tieBroken))
  }

  private func stoppedPursuit(after results: [AimResult]) -> Pursuit {
    let rest = aims.dropFirst(results.count).map {
      face.program.unprovenResult(of: $0, at: face.values)
    }
    return Pursuit(
      values: Array(face.values.prefix(originalColumns)), results: results + rest, isUnique: nil,
      wasStopped: true)
  }

  /// What an aim reached, or `nil` when the work was stopped.
  private mutating func pursue(_ aim: Aim, at position: Int) throws(SolverFailure) -> AimResult? {
    switch aim {
    case .best(let objective):
      guard let value = try reach(objective) else { return nil }
      return AimResult(ranks: [.init(value: value, bound: value, isProven: true)])
    case .level(let levelling):
      guard let rows = levelRows[position] else { return nil }
      return try level(levelling, with: rows, at: position)
    }
  }

  private mutating func reach(_ objective: Objective) throws(SolverFailure) -> Double? {
    guard let solution = try face.optimum(for: objective, stop: stop) else { return nil }
    face.fixPriced(by: solution, for: objective)
    return solution.objectiveValue
  }

  private mutating func level(
    _ levelling: Levelling, with rows: LevelRows, at aim: Int
  ) throws(SolverFailure) -> AimResult? {
    let objective = levelling.objective(of: rows.level)
    let unit = rows.unit
    face.setBounds(ofColumn: rows.level, to: -.infinity ... .infinity)
    for row in rows.agentRows { face.setBounds(ofRow: row, to: levelling.rowBounds) }
    var open = Array(levelling.agents.indices)
    var reached = [Double](repeating: 0, count: levelling.agents.count)
    var largest = 0.0
    while !open.isEmpty {
      note(PursuitProgress(aim: aim, detail: "\(open.count) left to level"))
      guard let solution = try face.optimum(for: objective, stop: stop) else { return nil }
      let level = solution.values[rows.level] * unit
      largest = max(largest, abs(level))
      let settled = settledAgents(
        among: open, of: levelling, with: rows, by: solution, largestLevel: largest)
      for position in settled {
        reached[position] = level
        face.settle(levelling, agent: position, row: rows.agentRows[position], at: level)
      }
      face.fixPriced(by: solution, for: objective, except: rows)
      let gone = Set(settled)
      open.removeAll { gone.contains($0) }
    }
    // The column's value means nothing any more; a free column that no row holds stays where it is.
    return AimResult(
      ranks: levelling.ranked(reached).map { .init(value: $0, bound: $0, isProven: true) })
  }

  /// The open agents that can do no better than the common level in any best solution.
  ///
  /// Whether one is at its best is told by the size of the levels that are reached: burdens may
  /// be small beside what one could be.
  private func settledAgents(
    among open: [Int], of levelling: Levelling, with rows: LevelRows, by solution: Solution,
    largestLevel: Double
  ) -> [Int] {
    let level = solution.values[rows.level] * rows.unit
    // The multipliers of the open rows, each times its scale, add up to 1.
    let multipliers = open.map {
      abs(solution.duals[rows.agentRows[$0]]) * levelling.agents[$0].scale * rows.unit
    }
    let largest = multipliers.max() ?? 0
    return zip(open, multipliers).compactMap { position, multiplier in
      let agent = levelling.agents[position]
      let bounds = face.program.columnBounds[agent.column]
      let room =
        levelling.direction == .raise
        ? bounds.upperBound - level * agent.scale : level * agent.scale - bounds.lowerBound
      let isAtItsBest = room <= Tolerance.priced * agent.scale * largestLevel
      return multiplier > Tolerance.multiplier || multiplier == largest || isAtItsBest
        ? position : nil
    }
  }
}

/// The column and rows that a levelling adds to a program.
struct LevelRows {
  /// The column of the common level, counted in `unit`.
  let level: Int
  /// The largest level that any agent could have, so that the column stays near 1.
  ///
  /// Burdens run to billions and coverages to 1; a solver's tolerances are the same for both.
  let unit: Double
  /// Shape: one per agent.
  let agentRows: [Int]

  /// Adds them, without any effect yet: the level is 0 and the rows hold nothing.
  init(for levelling: Levelling, in program: inout BareProgram) {
    let reaches = levelling.agents.map { agent in
      let bounds = program.columnBounds[agent.column]
      let farthest = max(abs(bounds.lowerBound), abs(bounds.upperBound))
      return farthest.isFinite ? farthest / agent.scale : 0
    }
    let largest = reaches.max() ?? 0
    let unit = largest > 0 ? largest : 1
    let level = program.addColumn(bounds: 0...0)
    agentRows = levelling.agents.map { agent in
      program.addRow(
        bounds: -.infinity ... .infinity,
        terms: [
          (column: agent.column, coefficient: 1),
          (column: level, coefficient: -agent.scale * unit),
        ])
    }
    self.level = level
    self.unit = unit
  }
}
