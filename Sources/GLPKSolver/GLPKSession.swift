internal import CGLPK
internal import LinearPrograms

/// A program in GLPK's hands, and everything needed to hand it over again.
///
/// It is a class because `SolverSession` is: it owns memory outside Swift. An abort or a stop inside
/// GLPK takes the numbers of every program on the thread; each session then loads its own again.
final class GLPKSession: SolverSession {
  /// The part of what columns could add to an objective below which its value is solved for anew.
  private static let smallValue = 0.1
  /// GLPK 5.0 scales objectives down whose largest scaled coefficient is larger.
  private static let largestCost = 1000.0

  let glpk: GLPKProgram
  /// The program with its present bounds; wholeness is left out.
  private(set) var numbers: BareProgram
  let scales: Scales
  private(set) var objective = Objective(.minimize, [])
  /// What the objective is multiplied with inside GLPK.
  private(set) var objectiveFactor = 1.0
  /// What more it is multiplied with where its value is small beside what columns could add to it.
  private var objectiveRefinement = 1.0
  private var changes = Changes()
  /// The basis at the last optimum.
  private var lastBasis: Basis?
  /// Whether the last basis prices its program rightly but for bounds that changed since.
  private var isDualFeasible = false
  private var refusal: SolverFailure?
  /// Whether GLPK still holds the last optimum as `solve` left it.
  private var isUntouched = false

  /// What GLPK does not know yet.
  private struct Changes {
    var columns: [Int] = []
    var rows: [Int] = []
    var objective = true
    var basis: Basis?
    /// GLPK's own copy is not what it should be.
    var everything = true
  }

  init(for program: BareProgram) throws(SolverFailure) {
    try FitNumbers.check(program)
    numbers = program
    numbers.isWhole = [Bool](repeating: false, count: program.columnCount)
    scales = Scales(for: program)
    glpk = try GLPKProgram()
    try handOver()
  }

  func setObjective(_ objective: Objective) {
    note { () throws(SolverFailure) in try FitNumbers.check(objective) }
    self.objective = objective
    objectiveRefinement = 1
    changes.objective = true
    isDualFeasible = false
  }

  func setBounds(ofColumn column: Int, to bounds: ClosedRange<Double>) {
    note { () throws(SolverFailure) in try FitNumbers.check(bounds, of: "column \(column)") }
    numbers.columnBounds[column] = bounds
    changes.columns.append(column)
  }

  func setBounds(ofRow row: Int, to bounds: ClosedRange<Double>) {
    note { () throws(SolverFailure) in try FitNumbers.check(bounds, of: "row \(row)") }
    numbers.rowBounds[row] = bounds
    changes.rows.append(row)
  }

  func setBasis(_ basis: Basis) {
    precondition(
      basis.columns.count == numbers.columnCount && basis.rows.count == numbers.rowCount,
      "a basis has one status per column and one per row")
    changes.basis = basis
    isDualFeasible = false
  }

  func solve(stop: StopSignal) throws(SolverFailure) -> Outcome {
    let outcome = try solveAsScaled(stop: stop)
    guard case .optimal(let solution) = outcome, let factor = finerFactor(at: solution) else {
      return outcome
    }
    // GLPK's tolerance is absolute, so a small value is solved for anew beside its own size.
    objectiveRefinement *= factor
    changes.objective = true
    guard case .optimal(let finer) = try solveAsScaled(stop: stop) else {
      objectiveRefinement /= factor
      changes.objective = true
      return outcome
    }
    return .optimal(finer)
  }

  private func solveAsScaled(stop: StopSignal) throws(SolverFailure) -> Outcome {
    if let refusal { throw refusal }
    isUntouched = false
    var trial = Trial()
    let ways = Way.ladder(
      rows: numbers.rowCount, columns: numbers.columnCount, beginsDual: isDualFeasible)
    for way in ways where trial.wants(way) {
      if stop.isRaised { return .stopped }
      try handOver()
      let (ending, result) = glpk.solve(in: way, stop: stop)
      trial.iterations += Int(result.iterations)
      if way.options.starts_anew { changes.everything = true }
      if case .stopped = ending { return .stopped }
      guard let outcome = answer(of: way, ending, result, &trial) else { continue }
      // The next solve most often takes back the change that made the program infeasible.
      if case .infeasible = outcome, isDualFeasible { changes.basis = lastBasis }
      return outcome
    }
    throw SolverFailure("GLPK found no answer that holds: \(trial.words)")
  }
}

extension GLPKSession {
  /// Makes sure that GLPK holds this optimum, so that it can branch from it.
  ///
  /// Answers `false` when it was stopped, or does not find the optimum again.
  func isReady(for optimum: Solution, stop: StopSignal) throws(SolverFailure) -> Bool {
    if isUntouched, glpk.isLoaded {
      isUntouched = false
      return true
    }
    changes.everything = true
    setBasis(optimum.basis)
    guard case .optimal = try solve(stop: stop) else { return false }
    isUntouched = false
    return true
  }

  /// The objective as GLPK has it.
  ///
  /// - Shape: one coefficient per column.
  private func prepareObjective() -> [Double] {
    var coefficients = [Double](repeating: 0, count: numbers.columnCount)
    for (column, coefficient) in objective.terms { coefficients[column] += coefficient }
    objectiveFactor = scales.factor(for: coefficients) * objectiveRefinement
    return objectiveFactor == 1 ? coefficients : coefficients.map { $0 * objectiveFactor }
  }

  /// By how much more the objective has to be multiplied so that its value is near 1; `nil` when it
  /// is well enough, or GLPK would take it back.
  private func finerFactor(at solution: Solution) -> Double? {
    let value = abs(solution.objectiveValue * objectiveFactor)
    guard value > 0, value < Self.smallValue else { return nil }
    let factor = min(
      1 / value, Self.largestCost / scales.largestEffect(of: objective, times: objectiveFactor))
    let power = factor.powerOfTwo
    return power > 1 / Self.smallValue ? power : nil
  }

  /// Tells GLPK what changed, or everything when it has lost its copy.
  func handOver() throws(SolverFailure) {
    if changes.everything || !glpk.isLoaded {
      try expectDone(glpk.load(numbers, scales: scales))
      changes = Changes(basis: changes.basis ?? lastBasis, everything: false)
    }
    if !changes.columns.isEmpty {
      let bounds = changes.columns.map { numbers.columnBounds[$0] }
      try expectDone(glpk.setColumnBounds(changes.columns, to: bounds))
    }
    if !changes.rows.isEmpty {
      let bounds = changes.rows.map { numbers.rowBounds[$0] }
      try expectDone(glpk.setRowBounds(changes.rows, to: bounds))
    }
    if changes.objective {
      try expectDone(glpk.setObjective(objective.sense, coefficients: prepareObjective()))
    }
    if let basis = changes.basis { try expectDone(glpk.setBasis(basis)) }
    changes = Changes(objective: false, everything: false)
  }

  private func expectDone(_ ending: Ending) throws(SolverFailure) {
    switch ending {
    case .done: return
    case .aborted(let words): throw SolverFailure("GLPK gave up: \(words)")
    case .lost, .stopped: throw SolverFailure("GLPK lost the program")
    }
  }

  /// Keeps the first refusal until `solve` can throw it.
  private func note(_ check: () throws(SolverFailure) -> Void) {
    do { try check() } catch { refusal = refusal ?? error }
  }

  /// What may be believed of one way's end; `nil` where another way has to be tried.
  private func answer(
    of way: Way, _ ending: Ending, _ result: allot_result, _ trial: inout Trial
  ) -> Outcome? {
    guard case .done = ending else {
      trial.note(way, ending)
      return nil
    }
    switch result.verdict {
    case .optimal:
      guard let solution = read(iterations: trial.iterations) else {
        trial.note(way, "its optimum breaks rows")
        return nil
      }
      lastBasis = solution.basis
      isUntouched = true
      isDualFeasible = true
      return .optimal(solution)
    case .infeasible:
      if way.mayRefuse, way.leavesContradiction,
        let weights = glpk.contradiction(rows: numbers.rowCount),
        Contradiction(weights: weights).refutes(numbers, scales: scales)
      {
        return .infeasible
      }
      return trial.hasConfirmed(.infeasible, by: way) ? .infeasible : nil
    case .unbounded:
      isDualFeasible = false
      return trial.hasConfirmed(.unbounded, by: way) ? .unbounded : nil
    case .undecided:
      trial.note(way, "ended without an answer (\(result.code))")
      return nil
    }
  }
}

// For tests.
extension GLPKSession {
  /// Whether GLPK still has the numbers; an abort on this thread takes them.
  var isLoaded: Bool { glpk.isLoaded }

  /// Lets GLPK abort on this thread once it takes a megabyte more, as when memory runs out.
  func limitMemory() throws(SolverFailure) {
    try handOver()
    try expectDone(glpk.limitMemory())
  }
}
