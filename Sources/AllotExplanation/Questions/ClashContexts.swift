internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Statements that clash, and the problems in which it is told how far they can hold.
struct ClashContexts {
  let kept: [RuleVariants.Rule]
  /// The problem with all that is stated, where nothing else clashes; without the minimums of
  /// others; and with the clashing statements alone.
  let checks: [FeasibilityCheck]
  private let core: FeasibilityCheck

  init(
    of kept: [RuleVariants.Rule], among all: [RuleVariants.Rule], in check: FeasibilityCheck,
    isOnly: Bool
  ) {
    self.kept = kept
    let rest = all.without(kept)
    core = check.without(rest)
    checks = (isOnly ? [check] : []) + [check.without(rest.minimums), core]
  }

  /// The clash with the numbers that show it best, in the first problem that has such.
  func clash() throws(SolverFailure) -> StatementConflict.Clash {
    for check in checks {
      guard let contradiction = try check.contradiction(of: kept) else { continue }
      let alone = try core.contradiction(of: kept)?.limitOfMinimums
      let most = contradiction.limitOfMinimums
      let keptAlone = alone.flatMap { alone in
        most.flatMap { alone > $0 + Tolerance.level * max(1, $0) ? alone : nil }
      }
      return StatementConflict.Clash(
        statements: kept.map(\.statement), contradiction: contradiction, keptAlone: keptAlone,
        holders: try keptAlone.map { amount throws(SolverFailure) in
          try holders(below: amount, in: check)
        } ?? [],
        steps: try most.map { most throws(SolverFailure) in try steps(keeping: most, in: check) }
          ?? nil)
    }
    return StatementConflict.Clash(
      statements: kept.map(\.statement), contradiction: nil, keptAlone: nil, holders: [],
      steps: nil)
  }

  /// What else clashes with a single minimum when it is lowered to what could be kept alone.
  private func holders(
    below amount: Double, in check: FeasibilityCheck
  ) throws(SolverFailure) -> [StatementConflict.Statement] {
    guard let (rule, need) = soleMinimum(in: check),
      let lowered = StatedAmount(rule, in: check.problem)?.rounded(amount)
    else { return [] }
    var problem = check.problem
    problem.needs[need].minimum = lowered
    let changed = FeasibilityCheck(problem: problem, replanning: check.replanning)
    if try changed.hasPlan(without: []) { return [] }
    let all = RuleVariants(problem: problem).statements
    return try SmallestClash(in: changed).found(among: all).without(kept).map(\.statement)
  }

  /// The first steps in which a single minimum of a lasting resource can have no more than it can
  /// have at all times.
  private func steps(
    keeping most: Double, in check: FeasibilityCheck
  ) throws(SolverFailure) -> ClosedRange<Int>? {
    guard let (rule, need) = soleMinimum(in: check), check.problem.horizon != nil else {
      return nil
    }
    let formulation = check.formulation(check.problem(without: [rule]))
    guard formulation.index.resource(ofNeed: need).isLasting else { return nil }
    let window = check.problem.needs[need].window.steps
    let stretches = check.stretches(ofNeed: need, in: formulation)
    guard stretches.count <= Self.mostStretches else { return nil }
    var first: Int?
    for (step, row) in stretches {
      let reached = try check.best(Objective(.maximize, row), in: formulation.program) ?? 0
      let isHeld = reached <= most + Tolerance.level * max(1, most)
      if isHeld, first == nil { first = step }
      if !isHeld, let first { return first...max(first, step - 1) }
    }
    return first.map { $0...window.upperBound }
  }

  /// Beyond so many, the time is not looked for.
  private static let mostStretches = 100

  private func soleMinimum(in check: FeasibilityCheck) -> (rule: RuleVariants.Rule, need: Int)? {
    let minimums = kept.minimums
    guard minimums.count == 1,
      let need = check.problem.needs.firstIndex(where: { $0.id.text == minimums[0].id })
    else { return nil }
    return (minimums[0], need)
  }
}

extension FeasibilityCheck {
  /// The same of the problem without some statements.
  func without(_ rules: [RuleVariants.Rule]) -> FeasibilityCheck {
    FeasibilityCheck(problem: problem(without: rules), replanning: replanning)
  }

  /// The two numbers that show a clash best: minimums of one resource, else a limit, else a
  /// minimum.
  fileprivate func contradiction(
    of kept: [RuleVariants.Rule]
  ) throws(SolverFailure) -> StatementConflict.Contradiction? {
    let minimums = kept.minimums
    if let sums = try sums(ofNeeds: minimums.map(\.id)) {
      return .minimums(asked: sums.asked, kept: sums.kept)
    }
    for rule in kept.filter({ $0.kind != .needMinimum }) + minimums {
      guard let stated = StatedAmount(rule, in: problem),
        let reach = try reach(of: stated, rule)
      else { continue }
      return rule.kind == .needMinimum
        ? .minimum(rule.statement, asked: stated.amount, kept: reach)
        : .limit(rule.statement, needed: reach, stated: stated.amount)
    }
    return nil
  }
}

extension StatementConflict.Contradiction {
  /// How much of minimums can be kept; `nil` of a limit.
  fileprivate var limitOfMinimums: Double? {
    switch self {
    case .minimums(_, let kept), .minimum(_, _, let kept): kept
    case .limit: nil
    }
  }
}
