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
    let (before, after) = try amounts(in: isAlone ? full : core)
    let statement = StatementConflict.Statement(kind: rule.kind, id: rule.id)
    let part = after.map { abs($0 - before) / max(abs(before), .leastNormalMagnitude) } ?? 1
    return StatementConflict.Repair(
      statement: statement, amount: after, part: min(part, 1e9), isEnough: isAlone)
  }

  /// What the statement says, and what it would have to; `nil` where it has to go.
  private func amounts(
    in check: FeasibilityCheck
  ) throws(SolverFailure) -> (before: Double, after: Double?) {
    let problem = check.problem
    switch rule.kind {
    case .needMinimum:
      guard let need = problem.needs.firstIndex(where: { $0.id.text == rule.id }) else {
        return (0, nil)
      }
      return (problem.needs[need].minimum, try check.mostKept([need]))
    case .budget:
      guard let budget = problem.budgets.first(where: { $0.id.text == rule.id }) else {
        return (0, nil)
      }
      let after = try least(in: check, coefficient: \.cost) { arc in
        budget.states.isEmpty || budget.states.contains(problem.offers[arc.offer].state)
      }
      return (budget.amount, after)
    case .routeCapacity:
      guard let route = problem.routes.firstIndex(where: { $0.ends.description == rule.id }) else {
        return (0, nil)
      }
      let after = try least(in: check) { $0.route == route }
      return (problem.routes[route].capacity ?? 0, after)
    case .substitutionLimit:
      let position = problem.substitutes.firstIndex { "\($0.by)->\($0.need)" == rule.id }
      guard let position else { return (0, nil) }
      let after = try least(in: check) { $0.substitute == position }
      return (problem.substitutes[position].limit ?? 0, after)
    default: return (1, nil)
    }
  }

  /// The least that some arcs can add up to without the rule.
  private func least(
    in check: FeasibilityCheck, coefficient: (Arc) -> Double = { _ in 1 },
    over isCounted: (Arc) -> Bool
  ) throws(SolverFailure) -> Double? {
    let formulation = check.formulation(check.problem(without: [rule]))
    let arcs = formulation.index.arcs.indices.filter { isCounted(formulation.index.arcs[$0]) }
    let terms = formulation.draft.terms(over: arcs, coefficient: coefficient)
    return try check.best(
      Objective(.minimize, terms.filter { $0.coefficient != 0 }), in: formulation.program)
  }
}
