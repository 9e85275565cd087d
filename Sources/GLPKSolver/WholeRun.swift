internal import LinearPrograms

/// One search over whole solutions.
///
/// First the program is solved without wholeness; that value bounds all others. Then GLPK branches
/// and cuts. What it finds is rounded, its other columns are solved again, and every row is
/// checked; where that fails, a stricter manner is tried.
struct WholeRun {
  private let program: BareProgram
  private let objective: Objective
  private let search: WholeSearch
  private var best: Candidate?

  init(
    of program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) {
    try FitNumbers.check(program)
    try FitNumbers.check(objective)
    try FitNumbers.check(steps: search.valueSteps)
    self.program = program
    self.objective = objective
    self.search = search
    guard let values = search.incumbent else { return }
    let broken = program.violations(at: values)
    guard broken.isEmpty else {
      throw SolverFailure("the known solution breaks \(broken.count) rows, bounds or wholenesses")
    }
    best = Candidate(values: values, objectiveValue: objective.value(at: values))
  }

  mutating func outcome() throws(SolverFailure) -> WholeOutcome {
    guard let tightened = program.withWholeBounds() else { return .infeasible }
    let session = try GLPKSession(for: tightened)
    session.setObjective(objective)
    switch try session.solve(stop: search.stop) {
    case .optimal(let root):
      guard program.isWhole.contains(true) else { return answer(root) }
      return try branch(from: Root(session: session, solution: root))
    case .infeasible:
      return best.map { known(bound: $0.objectiveValue, isProven: true) } ?? .infeasible
    case .unbounded:
      return try isAnyWhole() ? .unbounded : .infeasible
    case .stopped:
      return known(bound: boundOfBox, isProven: false)
    }
  }

  /// Tries one manner after another, until one holds.
  private mutating func branch(from root: Root) throws(SolverFailure) -> WholeOutcome {
    var failures: [String] = []
    for manner in Manner.allCases {
      let branches = Branches(
        root: root, program: program, objective: objective, search: search,
        incumbent: best?.values, manner: manner)
      let result = try branches.result()
      take(result.candidate)
      switch result.end {
      case .failed(let words): failures.append(words)
      case .proven where result.isEmpty && best == nil:
        // That nothing exists is believed only when the strictest search says so, too.
        if manner == .strict { return .infeasible }
        failures.append("no whole solution")
      case .proven where result.holds:
        return known(bound: best?.objectiveValue ?? result.bound, isProven: true)
      case .limited where result.holds || result.candidate != nil:
        return known(bound: result.bound, isProven: false)
      case .proven, .limited: failures.append("what GLPK found breaks rows once it is whole")
      }
    }
    guard best != nil else {
      throw SolverFailure("no search for whole values held: \(failures.joined(separator: "; "))")
    }
    return known(bound: root.solution.objectiveValue, isProven: false)
  }
}

extension WholeRun {
  private func answer(_ solution: Solution) -> WholeOutcome {
    .found(
      values: solution.values, objectiveValue: solution.objectiveValue,
      bound: solution.objectiveValue, isProven: true)
  }

  /// The best that is known, with a bound that is never worse than it.
  private func known(bound: Double, isProven: Bool) -> WholeOutcome {
    let isMaximum = objective.sense == .maximize
    let none = isMaximum ? -Double.infinity : .infinity
    let value = best?.objectiveValue ?? none
    return .found(
      values: best?.values, objectiveValue: value,
      bound: isMaximum ? max(bound, value) : min(bound, value), isProven: isProven)
  }

  private mutating func take(_ candidate: Candidate?) {
    guard let candidate else { return }
    guard let best else {
      self.best = candidate
      return
    }
    let isBetter =
      objective.sense == .maximize
      ? candidate.objectiveValue > best.objectiveValue
      : candidate.objectiveValue < best.objectiveValue
    if isBetter { self.best = candidate }
  }

  /// The best that the columns' bounds alone allow; infinite where they do not say.
  private var boundOfBox: Double {
    objective.terms.reduce(0) { sum, term in
      if term.coefficient == 0 { return sum }
      let bounds = program.columnBounds[term.column]
      let takesMost = (term.coefficient > 0) == (objective.sense == .maximize)
      return sum + term.coefficient * (takesMost ? bounds.upperBound : bounds.lowerBound)
    }
  }

  /// Whether there is any whole solution, however bad.
  private func isAnyWhole() throws(SolverFailure) -> Bool {
    if best != nil { return true }
    let any = WholeSearch(nodeLimit: search.nodeLimit, stop: search.stop)
    var run = try WholeRun(of: program, for: Objective(.maximize, []), search: any)
    if case .infeasible = try run.outcome() { return false }
    return true
  }
}

extension BareProgram {
  /// How far a bound may lie beyond a whole number and still mean it, relative to the bound.
  private static let boundNoise = 1e-9

  /// The program with the bounds of whole columns made whole; `nil` when they then cross.
  fileprivate func withWholeBounds() -> BareProgram? {
    var program = self
    for column in isWhole.indices where isWhole[column] {
      let bounds = columnBounds[column]
      let least = (bounds.lowerBound - bounds.lowerBound.noise(Self.boundNoise)).rounded(.up)
      let most = (bounds.upperBound + bounds.upperBound.noise(Self.boundNoise)).rounded(.down)
      guard least <= most else { return nil }
      program.columnBounds[column] = least...most
    }
    return program
  }
}

extension Double {
  /// How much of a number is noise; none of an infinite one.
  fileprivate func noise(_ share: Double) -> Double {
    isFinite ? share * Swift.max(1, abs(self)) : 0
  }
}
