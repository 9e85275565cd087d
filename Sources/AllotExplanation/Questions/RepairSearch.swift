internal import AllotModel
internal import AllotProblems
internal import LinearPrograms

/// Finds the least change of one statement that ends a conflict.
struct RepairSearch {
  let rule: RuleVariants.Rule
  /// The problem with all that is stated.
  let full: FeasibilityCheck
  /// The problem with the statements of the conflict alone.
  let core: FeasibilityCheck

  func run() throws(SolverFailure) -> StatementConflict.Repair {
    let isAlone = try full.hasPlan(without: [rule])
    // With another conflict elsewhere, the change is measured in this one.
    let stated = StatedAmount(rule, in: full.problem)
    let reached = try stated.map { stated throws(SolverFailure) in
      try isAlone ? full.reach(of: stated, rule) : core.reach(of: stated, rule)
    }
    let change = StatementConflict.Change(rule, stated: stated, becomes: reached ?? nil)
    return StatementConflict.Repair(changes: [change], isEnough: isAlone)
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
