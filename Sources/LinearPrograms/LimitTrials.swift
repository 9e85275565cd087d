/// Trials of a common level against limits that may be broken at a price.
struct LimitTrials {
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
    elastic.reserve(
      columns: columnCount + limits.count, rows: rowCount, terms: termColumns.count + limits.count)
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
