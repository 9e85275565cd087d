/// Pursues aims in strict order over a program in which every value may be broken.
///
/// Each aim is pursued in pieces that share no row (`Stage`), from the values that the aims before
/// left. After each solve the optimal face is fixed by reduced costs: whatever is at its bound in
/// every best solution stays there, so the pieces of later aims are ever smaller. No row for an
/// earlier objective is added; such rows were seen to be declared infeasible, or to give away more
/// than their tolerance.
struct ContinuousPursuit {
  private let aims: [Aim]
  private let solver: any Solver
  private let stop: StopSignal
  private let note: @Sendable (PursuitProgress) -> Void
  /// The program with the bounds that the aims so far have fixed.
  var program: BareProgram
  /// The last values that keep every row and bound.
  var start: Start
  let memory: PursuitMemory?

  init(
    _ program: BareProgram, aims: [Aim], solver: any Solver, stop: StopSignal,
    memory: PursuitMemory? = nil, note: @escaping @Sendable (PursuitProgress) -> Void
  ) {
    self.program = program
    start = Start(values: [], of: program)
    self.aims = aims
    self.solver = solver
    self.stop = stop
    self.memory = memory
    self.note = note
  }

  /// Pursues every aim, then the tie-break when there is one.
  ///
  /// Without a tie-break, or when it is not asked, it is not known whether the values are the only
  /// best ones.
  ///
  /// - Throws: `SolverFailure` when the solver cannot take its numbers, or could not do its work.
  mutating func run(
    tieBreak: Objective?, asksUnique: Bool = true
  ) throws(SolverFailure) -> PursuitOutcome {
    let whole = program
    var results: [AimResult] = []
    if let known = memory?.state(of: whole, towards: aims) {
      (program, start, results) = (known.program, known.start, known.results)
    } else if let ending = try begin() {
      return ending
    }
    for position in results.count..<aims.count {
      note(PursuitProgress(aim: position, detail: ""))
      guard let result = try pursue(aims[position], at: position) else {
        return .reached(stoppedPursuit(after: results))
      }
      results.append(result)
      memory?.keep(
        PursuitState(program: program, start: start, results: results), of: whole,
        with: Array(aims.prefix(position + 1)))
    }
    let open = tieBreak.flatMap { $0.terms.isEmpty && !asksUnique ? nil : $0 }
    let ending = try open.map { open throws(SolverFailure) in
      try settle(open, asksUnique: asksUnique)
    }
    return .reached(
      Pursuit(
        values: values, results: results, isUnique: ending?.isUnique,
        wasStopped: ending?.wasStopped ?? false))
  }

  /// Finds values that keep every row, to begin with; answers how it ended when there are none.
  private mutating func begin() throws(SolverFailure) -> PursuitOutcome? {
    try FitNumbers.check(program)
    if let resting = program.restingValues {
      start = Start(values: resting, of: program)
      return nil
    }
    var face = try Face(of: program, from: nil, solver: solver)
    switch try face.solve(for: Objective(.minimize, []), stop: stop) {
    case .optimal: break
    case .infeasible: return .infeasible
    case .unbounded: throw SolverFailure("a program without objective was called unbounded")
    case .stopped: return .stopped
    }
    if let found = face.start { start = found }
    return nil
  }

  private func stoppedPursuit(after results: [AimResult]) -> Pursuit {
    let rest = aims.dropFirst(results.count).map { program.unprovenResult(of: $0, at: values) }
    return Pursuit(values: values, results: results + rest, isUnique: nil, wasStopped: true)
  }

  /// What an aim reached, or `nil` when the work was stopped.
  private mutating func pursue(_ aim: Aim, at position: Int) throws(SolverFailure) -> AimResult? {
    switch aim {
    case .best(let objective):
      guard try reach(objective) else { return nil }
      return AimResult(ranks: [.proven(objective.value(at: values))])
    case .level(let levelling):
      return try level(levelling, at: position)
    }
  }

  private var values: [Double] { start.values }

  private mutating func reach(_ objective: Objective) throws(SolverFailure) -> Bool {
    let stage = Stage(of: program, about: objective.terms.map(\.column), at: values)
    let shares = stage.pieces.shares(of: objective)
    let (solver, stop) = (solver, stop)
    return try work(on: stage, parts: shares.indices.filter { !shares[$0].terms.isEmpty }) {
      part, piece, start throws(SolverFailure) in
      var face = try Face(of: piece, from: start, solver: solver)
      guard let solution = try face.optimum(for: shares[part], stop: stop) else {
        return PieceEnd(of: face, isDone: false, finding: ())
      }
      face.fixPriced(by: solution, for: shares[part])
      return PieceEnd(of: face, isDone: true, finding: ())
    }.isDone
  }

  private mutating func level(
    _ levelling: Levelling, at position: Int
  ) throws(SolverFailure) -> AimResult? {
    let settled = levelling.agents.filter { program.columnBounds[$0.column].isSinglePoint }
      .map { values[$0.column] / $0.scale }
    let stage = Stage(of: program, about: levelling.agents.map(\.column), at: values)
    let shares = stage.pieces.shares(of: levelling)
    let (solver, stop, note) = (solver, stop, note)
    let work = try work(on: stage, parts: shares.indices.filter { !shares[$0].agents.isEmpty }) {
      part, piece, start throws(SolverFailure) in
      let tell = { (open: Int) in
        note(PursuitProgress(aim: position, detail: "\(open) left to level"))
      }
      let (face, levels) = try PieceLevelling(shares[part], of: piece, from: start)
        .run(with: solver, stop: stop, note: tell)
      return PieceEnd(of: face, isDone: levels != nil, finding: levels ?? [])
    }
    guard work.isDone else { return nil }
    let isBefore: (Double, Double) -> Bool = levelling.direction == .raise ? (<) : (>)
    let levels = settled + work.findings.joined()
    return AimResult(ranks: levels.sorted(by: isBefore).map { .proven($0) })
  }

  /// Settles what the aims leave open, and tells whether anything was.
  private mutating func settle(
    _ tieBreak: Objective, asksUnique: Bool
  ) throws(SolverFailure) -> (isUnique: Bool?, wasStopped: Bool) {
    let stage = Stage(of: program, about: tieBreak.terms.map(\.column), at: values)
    let shares = stage.pieces.shares(of: tieBreak)
    let (solver, stop) = (solver, stop)
    let work = try work(on: stage, parts: Array(shares.indices)) {
      part, piece, start throws(SolverFailure) in
      var face = try Face(of: piece, from: start, solver: solver)
      guard try face.optimum(for: shares[part], stop: stop) != nil else {
        return PieceEnd(of: face, isDone: false, finding: Bool?.none)
      }
      let isPoint = asksUnique ? try face.isPoint(stop: stop) : nil
      return PieceEnd(of: face, isDone: true, finding: isPoint)
    }
    guard work.isDone else { return (nil, true) }
    if work.findings.contains(false) { return (false, false) }
    return (asksUnique && !work.findings.contains(nil) ? true : nil, false)
  }
}
