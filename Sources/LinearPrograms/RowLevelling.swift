/// Levels agents by dual saturation (Behringer 1981; Nace and Orlin 2007).
///
/// The common level is made as good as possible, and every agent whose row has a positive
/// multiplier can do no better in any best solution, so it keeps that level. At least one agent is
/// settled by each solve.
struct RowLevelling {
  private let levelling: Levelling
  private let rows: LevelRows
  private(set) var face: Face
  private var largest = 0.0

  /// Loads a program with the column and the rows of the common level into a solver.
  ///
  /// - Throws: `SolverFailure` when the solver cannot take its numbers.
  init(
    _ levelling: Levelling, of program: BareProgram, from start: Start, solver: any Solver
  ) throws(SolverFailure) {
    self.levelling = levelling
    var extended = program
    rows = LevelRows(for: levelling, in: &extended, at: start.values)
    var extendedStart = start
    extendedStart.values.append(0)
    extendedStart.basis.columns.append(.fixed)
    extendedStart.basis.rows += levelling.agents.map { _ in .basic }
    face = try Face(of: extended, from: extendedStart, solver: solver)
  }

  /// The level of each agent; `nil` when the work was stopped.
  ///
  /// - Shape: of the answer: one per agent.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(
    stop: StopSignal, note: (_ open: Int) -> Void
  ) throws(SolverFailure) -> [Double]? {
    let objective = levelling.objective(of: rows.level)
    guard try face.approach(levelling.sum, stop: stop) else { return nil }
    face.setBounds(ofColumn: rows.level, to: -.infinity ... .infinity)
    for row in rows.agentRows { face.setBounds(ofRow: row, to: levelling.rowBounds) }
    var open = Array(levelling.agents.indices)
    var reached = [Double](repeating: 0, count: levelling.agents.count)
    while !open.isEmpty {
      note(open.count)
      guard let solution = try face.optimum(for: objective, stop: stop) else { return nil }
      let level = solution.values[rows.level] * rows.unit
      largest = max(largest, abs(level))
      let settled = settledAgents(among: open, by: solution, at: level)
      for position in settled {
        reached[position] = level
        face.settle(levelling, agent: position, row: rows.agentRows[position], at: level)
      }
      face.fixPriced(by: solution, for: objective, except: rows)
      // The values in hand give the others as much, so a solver that finds less has not ended.
      face.setBounds(
        ofColumn: rows.level, to: levelling.bounds(noWorseThan: solution.values[rows.level]))
      let gone = Set(settled)
      open.removeAll { gone.contains($0) }
    }
    return reached
  }

  /// The open agents that can do no better than the common level in any best solution.
  ///
  /// Whether one is at its best is told by the size of the levels that are reached: burdens may
  /// be small beside what one could be.
  private func settledAgents(among open: [Int], by solution: Solution, at level: Double) -> [Int] {
    // The multipliers of the open rows, each times its scale, add up to 1.
    let multipliers = open.map {
      abs(solution.duals[rows.agentRows[$0]]) * levelling.agents[$0].scale * rows.unit
    }
    let largestMultiplier = multipliers.max() ?? 0
    return zip(open, multipliers).compactMap { position, multiplier in
      let agent = levelling.agents[position]
      let bounds = face.program.columnBounds[agent.column]
      let room =
        levelling.direction == .raise
        ? bounds.upperBound - level * agent.scale : level * agent.scale - bounds.lowerBound
      let isAtItsBest = room <= Tolerance.priced * agent.scale * largest
      return multiplier > Tolerance.multiplier || multiplier == largestMultiplier || isAtItsBest
        ? position : nil
    }
  }
}

extension Levelling {
  /// The bounds of a common level that is no worse than one before, but for rounding.
  fileprivate func bounds(noWorseThan level: Double) -> ClosedRange<Double> {
    let rounding = Tolerance.held * abs(level)
    return direction == .raise
      ? (level - rounding)...Double.infinity : -Double.infinity...(level + rounding)
  }
}
