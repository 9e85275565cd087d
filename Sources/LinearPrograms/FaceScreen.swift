/// Tells which columns of a face move at all, in a few solves however many there are.
///
/// A sum of the columns with scattered coefficients is the same all over the face only where every
/// column is; only an accident of the coefficients could hide a move. So its largest and its
/// smallest value find some that move, and when neither finds any more, the rest is fixed.
struct FaceScreen {
  private let program: BareProgram
  /// How far a column goes when nothing holds it.
  ///
  /// - Shape: one per column.
  private let reaches: [Double]
  private let start: Start
  private let solver: any Solver
  /// The least and most of each column in any solution seen.
  private(set) var spans: [Span]

  /// Screens a program whose wholeness is left out.
  ///
  /// - Precondition: the start keeps the program.
  init(of program: BareProgram, reaches: [Double], from start: Start, solver: any Solver) {
    self.program = program
    self.reaches = reaches
    self.start = start
    self.solver = solver
    spans = start.values.map { Span($0) }
  }

  /// The columns that move, ascending; `nil` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func moving(stop: StopSignal) throws(SolverFailure) -> [Int]? {
    var unmoved = program.columnBounds.indices.filter { !program.columnBounds[$0].isSinglePoint }
    if unmoved.isEmpty { return [] }
    let all = unmoved
    let session = try solver.makeSession(for: program)
    session.setBasis(start.basis)
    var scatter = ScatteredNumbers()
    while !unmoved.isEmpty {
      let before = unmoved.count
      let terms = unmoved.map { column in
        (column: column, coefficient: scatter.nextSigned() / reaches[column])
      }
      for sense in [Objective.Sense.maximize, .minimize] {
        session.setObjective(Objective(sense, terms))
        guard case .optimal(let solution) = try session.solve(stop: stop) else {
          if stop.isRaised { return nil }
          throw SolverFailure("a face that holds a solution was called empty or endless")
        }
        admit(solution.values)
      }
      unmoved.removeAll { hasMoved($0) }
      if unmoved.count == before { break }
    }
    return all.filter { hasMoved($0) }
  }

  private mutating func admit(_ values: [Double]) {
    for column in values.indices { spans[column].admit(values[column]) }
  }

  private func hasMoved(_ column: Int) -> Bool {
    spans[column].most - spans[column].least > Tolerance.movement * reaches[column]
  }
}
