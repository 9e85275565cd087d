internal import AllotModel
internal import LinearPrograms

/// Solves the program of one coalition after another, each from where the last one ended.
struct MatchGameSolves {
  private let program: MatchGameProgram
  private let session: any SolverSession
  private let stop: StopSignal
  private let openBounds: [ClosedRange<Double>]
  private var present: Coalition
  /// Limits that belong to nobody alone, and each player's part of them.
  private var divided: [DividedRow] = []
  /// The end of the last solve.
  private(set) var solution: Solution?

  init(of program: MatchGameProgram, splitter: GameSplitter) throws(SolverFailure) {
    var numbers = program.formulation.program
    numbers.isWhole = numbers.isWhole.map { _ in false }
    self.program = program
    stop = splitter.stop
    openBounds = numbers.columnBounds
    present = .all(of: program.players.count)
    session = try splitter.solver.makeSession(for: numbers)
    session.setObjective(program.objective)
  }

  /// A limit of which a coalition takes the parts of its members.
  struct DividedRow {
    let row: Int
    let bounds: ClosedRange<Double>
    /// Shape: one per player.
    /// - Unit: the unit of the row.
    let parts: [Double]
  }

  /// Lets coalitions take along no more than their members' parts of some limits.
  mutating func divide(_ rows: [DividedRow]) { divided = rows }

  /// What a coalition pays alone, in the currency; `nil` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func cost(of coalition: Coalition) throws(SolverFailure) -> Double? {
    for (arc, ends) in program.ends.enumerated() {
      let isOpen = ends.bits & ~coalition.bits == 0
      guard isOpen != (ends.bits & ~present.bits == 0) else { continue }
      let column = program.formulation.draft.givenColumns[arc]
      session.setBounds(ofColumn: column, to: isOpen ? openBounds[column] : 0...0)
    }
    for limit in divided {
      let most = limit.parts.sum(over: coalition)
      session.setBounds(
        ofRow: limit.row, to: limit.bounds.lowerBound...max(limit.bounds.lowerBound, most))
    }
    present = coalition
    switch try session.solve(stop: stop) {
    case .stopped: return nil
    case .infeasible, .unbounded:
      throw SolverFailure("the program of a coalition was called infeasible or unbounded")
    case .optimal(let solution):
      self.solution = solution
      let uncovered = program.uncovered.sum(over: coalition)
      // A value that vanishes next to what is uncovered is rounding.
      return max(0, uncovered + solution.objectiveValue)
    }
  }
}
