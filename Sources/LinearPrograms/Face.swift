/// The values of a program that are best in every objective so far.
///
/// It begins as all values that keep the rows, and shrinks with every objective.
struct Face {
  var program: BareProgram
  let session: any SolverSession
  /// How far each column could move before anything was fixed.
  ///
  /// What is left between two ends that only rounding holds apart is no room to move.
  ///
  /// - Shape: one per column.
  let reaches: [Double]
  /// The last optimal values; none before the first solve.
  var values: [Double] = []
  var last: Solution?
  /// Where it began.
  let first: Start?

  /// Loads a program into a solver, which begins from values that keep it, when there are any.
  ///
  /// - Throws: `SolverFailure` when the solver cannot take its numbers.
  init(of program: BareProgram, from start: Start?, solver: any Solver) throws(SolverFailure) {
    self.program = program
    reaches = program.columnBounds.indices.map(program.reach(ofColumn:))
    session = try solver.makeSession(for: program)
    first = start
    if let start {
      values = start.values
      session.setBasis(start.basis)
    }
  }

  /// Where the next face begins from here.
  var start: Start? { last.map { Start(values: values, basis: $0.basis) } }

  mutating func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    program.columnBounds[column] = bounds
    session.setBounds(ofColumn: column, to: bounds)
  }

  mutating func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    program.rowBounds[row] = bounds
    session.setBounds(ofRow: row, to: bounds)
  }

  /// Solves from the last basis, and keeps the values when they are optimal.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func solve(
    for objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> Outcome {
    session.setObjective(objective)
    let outcome = try session.solve(stop: stop)
    if case .optimal(let solution) = outcome {
      values = solution.values
      last = solution
    }
    return outcome
  }

  /// Puts as much of what a column and its twin hold into the column as its bounds allow.
  mutating func split(_ column: Int, with twin: Int) {
    guard values.count == program.columnCount else { return }
    let whole = values[column] + values[twin]
    let bounds = program.columnBounds[column]
    values[column] = min(max(whole, bounds.lowerBound), bounds.upperBound)
    values[twin] = whole - values[column]
  }

  /// Keeps at its bound whatever is there in every best solution.
  ///
  /// By complementary slackness these are the columns and rows whose price is not zero. The price
  /// counts when, over the whole reach of the column or row, it could change the objective.
  mutating func fixPriced(
    by solution: Solution, for objective: Objective, except rows: LevelRows? = nil
  ) {
    let threshold = Tolerance.priced * scale(of: objective, at: solution)
    let sign: Double = objective.sense == .maximize ? -1 : 1
    for column in program.columnBounds.indices {
      let bounds = program.columnBounds[column]
      guard bounds.lowerBound < bounds.upperBound else { continue }
      let price = sign * solution.reducedCosts[column]
      guard abs(price) * reaches[column] > threshold else { continue }
      switch solution.basis.columns[column] {
      case .atLower where price > 0:
        setBounds(ofColumn: column, to: bounds.lowerBound...bounds.lowerBound)
      case .atUpper where price < 0:
        setBounds(ofColumn: column, to: bounds.upperBound...bounds.upperBound)
      default: break
      }
    }
    fixPricedRows(by: solution, sign: sign, threshold: threshold, except: rows)
  }

  private mutating func fixPricedRows(
    by solution: Solution, sign: Double, threshold: Double, except rows: LevelRows?
  ) {
    let levelRows = Set(rows?.agentRows ?? [])
    for row in program.rowBounds.indices {
      let bounds = program.rowBounds[row]
      guard solution.duals[row] != 0, bounds.lowerBound < bounds.upperBound,
        !levelRows.contains(row)
      else { continue }
      let price = sign * solution.duals[row]
      switch solution.basis.rows[row] {
      case .atLower where price * max(1, abs(bounds.lowerBound)) > threshold:
        setBounds(ofRow: row, to: bounds.lowerBound...bounds.lowerBound)
      case .atUpper where -price * max(1, abs(bounds.upperBound)) > threshold:
        setBounds(ofRow: row, to: bounds.upperBound...bounds.upperBound)
      default: break
      }
    }
  }

  /// The size of what an objective is about: its value, or the most that one column adds to it.
  ///
  /// Where both vanish, as the least cost of giving nothing, prices still carry the rounding of
  /// what columns could add; they are held against a part of that, or noise would fix columns.
  private func scale(of objective: Objective, at solution: Solution) -> Double {
    objective.terms.reduce(abs(solution.objectiveValue)) { largest, term in
      let size = abs(term.coefficient)
      let least = Tolerance.smallValue * size * reaches[term.column]
      return max(largest, least, size * abs(solution.values[term.column]))
    }
  }

  /// Puts into each column what its twin holds of the same thing, and bounds it anew.
  mutating func join(_ columns: [Int], with twins: [Int], within bounds: [ClosedRange<Double>]) {
    for (column, (twin, bounds)) in zip(columns, zip(twins, bounds)) {
      values[column] = min(max(values[column] + values[twin], bounds.lowerBound), bounds.upperBound)
      values[twin] = 0
      setBounds(ofColumn: column, to: bounds)
      setBounds(ofColumn: twin, to: 0...0)
      if last?.basis.columns[twin] == .basic { last?.basis.columns[column] = .basic }
    }
  }

  /// Lets an agent do no worse than the level it has, and takes it out of the levelling.
  mutating func settle(_ levelling: Levelling, agent position: Int, row: Int, at level: Double) {
    let agent = levelling.agents[position]
    let bounds = program.columnBounds[agent.column]
    let value = values[agent.column]
    setBounds(ofRow: row, to: -.infinity ... .infinity)
    switch levelling.direction {
    case .raise:
      let least = max(bounds.lowerBound, min(level * agent.scale, value))
      setBounds(ofColumn: agent.column, to: least...max(least, bounds.upperBound))
    case .lower:
      let most = min(bounds.upperBound, max(level * agent.scale, value))
      setBounds(ofColumn: agent.column, to: min(most, bounds.lowerBound)...most)
    }
  }
}
