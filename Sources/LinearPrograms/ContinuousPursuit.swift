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
  private let note: (PursuitProgress) -> Void
  /// The program with the bounds that the aims so far have fixed.
  private(set) var program: BareProgram
  /// The last values that keep every row and bound.
  private(set) var start: Start
  private let memory: PursuitMemory?

  init(
    _ program: BareProgram, aims: [Aim], solver: any Solver, stop: StopSignal,
    memory: PursuitMemory? = nil, note: @escaping (PursuitProgress) -> Void
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
        return (face, false)
      }
      face.fixPriced(by: solution, for: shares[part])
      return (face, true)
    }
  }

  private mutating func level(
    _ levelling: Levelling, at position: Int
  ) throws(SolverFailure) -> AimResult? {
    var ranks = levelling.agents.filter { program.columnBounds[$0.column].isSinglePoint }
      .map { AimResult.Rank.proven(values[$0.column] / $0.scale) }
    let stage = Stage(of: program, about: levelling.agents.map(\.column), at: values)
    let shares = stage.pieces.shares(of: levelling)
    let (solver, stop, note) = (solver, stop, note)
    let isDone = try work(on: stage, parts: shares.indices.filter { !shares[$0].agents.isEmpty }) {
      part, piece, start throws(SolverFailure) in
      let tell = { (open: Int) in
        note(PursuitProgress(aim: position, detail: "\(open) left to level"))
      }
      let (face, reached) = try PieceLevelling(shares[part], of: piece, from: start)
        .run(with: solver, stop: stop, note: tell)
      ranks += (reached ?? []).map { .proven($0) }
      return (face, reached != nil)
    }
    guard isDone else { return nil }
    let isBefore: (Double, Double) -> Bool = levelling.direction == .raise ? (<) : (>)
    return AimResult(ranks: ranks.sorted { isBefore($0.value, $1.value) })
  }

  /// Settles what the aims leave open, and tells whether anything was.
  private mutating func settle(
    _ tieBreak: Objective, asksUnique: Bool
  ) throws(SolverFailure) -> (isUnique: Bool?, wasStopped: Bool) {
    let stage = Stage(of: program, about: tieBreak.terms.map(\.column), at: values)
    let shares = stage.pieces.shares(of: tieBreak)
    let (solver, stop) = (solver, stop)
    var isUnique: Bool? = asksUnique ? true : nil
    let isDone = try work(on: stage, parts: Array(shares.indices)) {
      part, piece, start throws(SolverFailure) in
      var face = try Face(of: piece, from: start, solver: solver)
      guard try face.optimum(for: shares[part], stop: stop) != nil else { return (face, false) }
      guard asksUnique else { return (face, true) }
      switch try face.isPoint(stop: stop) {
      case true?: break
      case false?: isUnique = false
      case nil: if isUnique == true { isUnique = nil }
      }
      return (face, true)
    }
    return (isDone ? isUnique : nil, !isDone)
  }

  /// Works on some pieces, and takes over what each reached and fixed.
  ///
  /// Answers `false` when the work was stopped; the values keep every row all the same.
  private mutating func work(
    on stage: Stage, parts: [Int],
    with solve: (_ part: Int, BareProgram, Start) throws(SolverFailure) -> (Face, Bool)
  ) throws(SolverFailure) -> Bool {
    var isDone = true
    for part in parts where isDone {
      let piece = stage.pieces.all[part]
      let face: Face
      (face, isDone) = try solve(part, piece.program, start.part(in: piece))
      piece.narrow(&program, to: face.program)
      // Where the work was stopped, the last values may be of a trial without a limit.
      if let end = face.start, isDone || face.program.violations(at: end.values).isEmpty {
        start.take(end, of: piece, within: program)
      }
    }
    stage.restore(&start, of: program)
    program.admit(start.values)
    return isDone
  }
}
