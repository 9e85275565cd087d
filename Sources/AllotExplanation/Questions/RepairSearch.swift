internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Finds the least change of one statement that ends a conflict.
struct RepairSearch {
  let rule: RuleVariants.Rule
  /// The problem with all that is stated.
  let full: FeasibilityCheck
  let contexts: ClashContexts

  func run() throws(SolverFailure) -> StatementConflict.Repair {
    let isEnough = try full.hasPlan(without: [rule])
    let stated = StatedAmount(rule, in: full.problem)
    let reached = try stated.map { stated throws(SolverFailure) in
      try reach(of: stated, isEnough: isEnough)
    }
    let change = StatementConflict.Change(rule, stated: stated, becomes: reached ?? nil)
    return StatementConflict.Repair(changes: [change], isEnough: isEnough)
  }

  /// With another conflict elsewhere, the change is measured where that one is taken away.
  private func reach(of stated: StatedAmount, isEnough: Bool) throws(SolverFailure) -> Double? {
    for check in isEnough ? [full] : contexts.checks {
      if let reach = try check.reach(of: stated, rule) { return reach }
    }
    return nil
  }
}

extension StatementConflict.Change {
  /// What becomes of a statement, with its number rounded so that it still mends.
  init(_ rule: RuleVariants.Rule, stated: StatedAmount?, becomes amount: Double?) {
    let rounded = amount.flatMap { stated?.rounded($0) }
    let before = stated?.amount ?? 1
    self.init(
      statement: .init(kind: rule.kind, id: rule.id), amount: rounded,
      part: rounded.map { min(1e9, abs($0 - before) / max(before, .leastNormalMagnitude)) } ?? 1)
  }
}

extension FeasibilityCheck {
  /// What a statement has to become at least, all others as they are; `nil` when they hold no plan.
  func reach(
    of stated: StatedAmount, _ rule: RuleVariants.Rule
  ) throws(SolverFailure) -> Double? {
    if case .minimum(let need) = stated.side { return try mostKept([need]) }
    let formulation = formulation(problem(without: [rule]))
    return try best(
      Objective(.minimize, stated.terms(in: formulation)), in: formulation.program)
  }
}
