/// Columns that can only move together over the best solutions: what one gains, others lose.
struct Trade {
  /// Positions are those of a part, with the columns that were added to keep aims.
  let piece: Subprogram
  /// The values that are printed, and a basis near them.
  let start: Start
  /// The least and most of each of its columns in any best solution seen.
  private(set) var seen: [Span]
  let solver: any Solver
  private let session: any SolverSession
  /// How whole solutions are searched; `nil` where every value may be broken.
  let search: WholeTrade?
  /// Whole solutions that are known, the printed one first.
  private(set) var known: [[Double]]

  /// One end of a figure, and a solution that has it.
  struct End {
    let value: Double
    let values: [Double]
    let isProven: Bool
  }

  /// A trade of broken values, some of which were seen already.
  ///
  /// - Shape: of `seen`: one per column of the piece.
  init(
    _ piece: Subprogram, from start: Start, seen: [Span], solver: any Solver
  ) throws(SolverFailure) {
    try self.init(piece, from: start, solver: solver, search: nil)
    self.seen = seen
  }

  /// A trade whose whole solutions are searched, some of which are known already.
  init(
    _ piece: Subprogram, from start: Start, known: [[Double]], solver: any Solver,
    search: WholeTrade
  ) throws(SolverFailure) {
    try self.init(piece, from: start, solver: solver, search: search)
    for values in known { admit(values) }
  }

  private init(
    _ piece: Subprogram, from start: Start, solver: any Solver, search: WholeTrade?
  ) throws(SolverFailure) {
    self.piece = piece
    self.start = start
    self.solver = solver
    self.search = search
    seen = start.values.map { Span($0) }
    known = [start.values]
    session = try solver.makeSession(for: piece.program.withoutWholeness)
    session.setBasis(start.basis)
  }

  /// How far a column goes over the best solutions.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was told to stop.
  mutating func span(ofColumn column: Int, stop: StopSignal) throws(SolverFailure) -> Span {
    let bounds = piece.program.columnBounds[column]
    var isProven = true
    for sense in [Objective.Sense.minimize, .maximize] {
      let isAtBound =
        sense == .minimize
        ? seen[column].least <= bounds.lowerBound : seen[column].most >= bounds.upperBound
      if isAtBound { continue }
      let end = try end(of: Objective(sense, [(column, 1)]), stop: stop)
      isProven = isProven && end.isProven
    }
    return Span(least: seen[column].least, most: seen[column].most, isProven: isProven)
  }

  /// How far a sum of columns goes over the best solutions.
  ///
  /// - Throws: as for a column.
  mutating func span(
    of terms: [(column: Int, coefficient: Double)], stop: StopSignal
  ) throws(SolverFailure) -> Span {
    let least = try end(of: Objective(.minimize, terms), stop: stop)
    let most = try end(of: Objective(.maximize, terms), stop: stop)
    return Span(
      least: least.value, most: most.value, isProven: least.isProven && most.isProven)
  }

  /// The best value of a figure over the best solutions.
  ///
  /// - Throws: as for a column.
  mutating func end(of objective: Objective, stop: StopSignal) throws(SolverFailure) -> End {
    session.setObjective(objective)
    guard case .optimal(let solution) = try session.solve(stop: stop) else {
      throw SolverFailure(
        stop.isRaised
          ? "stopped before the question was answered"
          : "a program that holds a solution was called empty or endless")
    }
    guard let search else {
      see(solution.values)
      return End(
        value: objective.value(at: solution.values), values: solution.values, isProven: true)
    }
    let end = try search.end(
      of: objective, in: piece, known: known, relaxed: solution, solver: solver, stop: stop)
    admit(end.values)
    return end
  }

  private mutating func admit(_ values: [Double]) {
    if known.contains(values) { return }
    known.append(values)
    see(values)
  }

  private mutating func see(_ values: [Double]) {
    for column in seen.indices { seen[column].admit(values[column]) }
  }
}

extension BareProgram {
  /// The same program in which every value may be broken.
  var withoutWholeness: BareProgram {
    var program = self
    program.isWhole = program.isWhole.map { _ in false }
    return program
  }
}
