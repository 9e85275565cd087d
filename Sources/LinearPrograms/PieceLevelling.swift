/// Levels the agents of one piece of a program, in the way that suits their number.
struct PieceLevelling {
  /// With more agents than this, a row for each costs more than cuts do.
  private static let mostRows = 64

  private let levelling: Levelling
  private let program: BareProgram
  private let start: Start

  init(_ levelling: Levelling, of program: BareProgram, from start: Start) {
    self.levelling = levelling
    self.program = program
    self.start = start
  }

  /// The face on which every agent has its level, and these levels; `nil` when it was stopped.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func run(
    with solver: any Solver, stop: StopSignal, note: (_ open: Int) -> Void
  ) throws(SolverFailure) -> (face: Face, levels: [Double]?) {
    if levelling.agents.count <= Self.mostRows {
      var work = try RowLevelling(levelling, of: program, from: start, solver: solver)
      let levels = try work.run(stop: stop, note: note)
      return (work.face, levels)
    }
    if let relaxed = RelaxedLevelling(levelling, of: program, from: start) {
      return try relaxed.run(with: solver, stop: stop, note: note)
    }
    var work = try CutLevelling(levelling, of: program, from: start, solver: solver)
    let levels = try work.run(stop: stop, note: note)
    return (work.face, levels)
  }
}
