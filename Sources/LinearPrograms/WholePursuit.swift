/// Pursues aims in strict order over a program with whole columns, by search.
///
/// What an aim reached is kept by rows: with whole columns there is no face whose reduced costs
/// could be fixed. The values that keep everything so far, the incumbent, are always at hand, so a
/// search that ends early leaves a plan and a bound. At the end the whole columns stay where they
/// are, and the broken ones are pursued once more, exactly.
struct WholePursuit {
  let part: Subprogram
  /// What of the aims belongs to the part.
  let aims: [Aim]
  let solver: any Solver
  let effort: Effort
  let memory: PursuitMemory?
  private let note: @Sendable (PursuitProgress) -> Void
  /// The part's program, with the columns and rows that keep what was reached.
  var program: BareProgram
  /// The best values so far; they keep every row of `program`.
  var incumbent: [Double] = []

  init(
    _ part: Subprogram, aims: [Aim], solver: any Solver, effort: Effort,
    memory: PursuitMemory? = nil, note: @escaping @Sendable (PursuitProgress) -> Void
  ) {
    self.part = part
    self.aims = aims
    self.solver = solver
    self.effort = effort
    self.memory = memory
    self.note = note
    program = part.program
  }

  /// Pursues every aim, then the tie-break.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(
    tieBreak: Objective, asksUnique: Bool = true, stop: StopSignal
  ) throws(SolverFailure) -> PursuitOutcome {
    var results: [AimResult] = []
    for (position, aim) in aims.enumerated() {
      note(PursuitProgress(aim: position, detail: "searching whole units"))
      results.append(
        try pursue(aim, stop: stop.share(ofRemaining: aims.count - position + 1)))
    }
    let before = incumbent
    _ = try search(for: tieBreak, effort: effort.part(0.1), stop: stop)
    let isWholePartUnique = asksUnique ? try isWholePartUnique(since: before, stop: stop) : nil
    let finished = try finished(tieBreak: tieBreak, stop: stop)
    return .reached(
      Pursuit(
        values: finished.values, results: results,
        isUnique: isWholePartUnique == true || finished.isUnique == false
          ? finished.isUnique : isWholePartUnique,
        wasStopped: stop.isRaised))
  }

  private mutating func pursue(
    _ aim: Aim, stop: StopSignal
  ) throws(SolverFailure) -> AimResult {
    switch aim {
    case .best(let objective):
      let rank = try search(for: objective, effort: effort, stop: stop)
      try polish(stop: stop)
      let value = objective.value(at: incumbent)
      keep(objective, at: value)
      return AimResult(ranks: [rank.with(value: value)])
    case .level(let levelling):
      return try level(levelling, stop: stop)
    }
  }

  /// Makes the incumbent as good as possible in an objective, part by part.
  mutating func search(
    for objective: Objective, effort: Effort, stop: StopSignal
  ) throws(SolverFailure) -> AimResult.Rank {
    let stage = Stage(of: program, about: objective.terms.map(\.column), at: incumbent)
    var bound = objective.value(at: incumbent)
    var isProven = true
    for (piece, own) in zip(stage.pieces.all, stage.pieces.shares(of: objective)) {
      if own.terms.isEmpty { continue }
      let before = own.value(at: piece.part(of: incumbent))
      let search = WholeSearch(
        incumbent: piece.part(of: incumbent), valueSteps: piece.program.valueSteps(of: own),
        nodeLimit: effort.nodes(for: piece.program), stop: stop)
      switch try solver.solveWhole(piece.program, for: own, search: search) {
      case .found(let values, _, let pieceBound, let isPieceProven):
        if let values { piece.write(values, into: &incumbent) }
        bound += pieceBound - before
        isProven = isProven && isPieceProven
      case .infeasible: throw SolverFailure("a program that holds a plan was called infeasible")
      case .unbounded: throw SolverFailure("a bounded program was called unbounded")
      }
    }
    stage.restore(&incumbent, of: program)
    let value = objective.value(at: incumbent)
    return .init(value: value, bound: isProven ? value : bound, isProven: isProven)
  }

  /// Pursues every aim once more over what may be broken, the whole columns as they are.
  ///
  /// A row that keeps an aim lets go a little, and what comes after takes that for a gain; if the
  /// gain were kept, plans that are exactly as good would be lost. What is kept is what remains of
  /// it when nothing lets go. The aims to come take part, so that they begin with no less than the
  /// incumbent has of them.
  mutating func polish(stop: StopSignal) throws(SolverFailure) {
    var pursuit = ContinuousPursuit(
      withWholeFixed(), aims: aims, solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: Objective(.maximize, [])),
      !reached.wasStopped
    else { return }
    let polished = reached.values + incumbent.dropFirst(reached.values.count)
    if program.violations(at: polished).isEmpty { incumbent = polished }
  }

  /// The part's own program with every whole column kept where the incumbent has it.
  func withWholeFixed() -> BareProgram {
    var fixed = part.program
    for column in fixed.isWhole.indices where fixed.isWhole[column] {
      let value = incumbent[column].rounded()
      fixed.columnBounds[column] = value...value
      fixed.isWhole[column] = false
    }
    return fixed
  }

  /// Adds the row that does not let an objective get worse again.
  private mutating func keep(_ objective: Objective, at value: Double) {
    if objective.terms.isEmpty { return }
    let largest = objective.terms.reduce(abs(value)) {
      max($0, abs($1.coefficient * incumbent[$1.column]))
    }
    let slack = Tolerance.kept * max(largest, Double.leastNormalMagnitude)
    program.addRow(
      bounds: objective.sense == .maximize
        ? (value - slack)...Double.infinity : -Double.infinity...(value + slack),
      terms: objective.terms)
  }

  /// The incumbent with its whole columns kept and its broken ones pursued exactly, and whether
  /// these are then the only best ones.
  private func finished(
    tieBreak: Objective, stop: StopSignal
  ) throws(SolverFailure) -> (values: [Double], isUnique: Bool?) {
    let own = Array(incumbent.prefix(part.program.columnCount))
    var pursuit = ContinuousPursuit(
      withWholeFixed(), aims: aims, solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: tieBreak), !reached.wasStopped
    else { return (own, nil) }
    return (reached.values, reached.isUnique)
  }
}
