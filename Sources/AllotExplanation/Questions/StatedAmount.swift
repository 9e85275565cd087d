internal import AllotModel
internal import AllotProblems

/// The number in a statement: the least that a need insists on, or the most that some arcs may add
/// up to.
struct StatedAmount {
  enum Side {
    /// The position of the need.
    case minimum(need: Int)
    case limit(coefficient: (Arc) -> Double, isCounted: (Arc) -> Bool)
  }

  let side: Side
  /// Unit: that of the minimum or limit.
  let amount: Double

  /// The number of a statement; `nil` where it has none, as an earmark.
  init?(_ rule: RuleVariants.Rule, in problem: MatchingProblem) {
    switch rule.kind {
    case .needMinimum:
      guard let need = problem.needs.firstIndex(where: { $0.id.text == rule.id }) else {
        return nil
      }
      side = .minimum(need: need)
      amount = problem.needs[need].minimum
    case .budget:
      guard let budget = problem.budgets.first(where: { $0.id.text == rule.id }) else {
        return nil
      }
      side = .limit(
        coefficient: \.cost,
        isCounted: {
          budget.states.isEmpty || budget.states.contains(problem.offers[$0.offer].state)
        })
      amount = budget.amount
    case .routeCapacity:
      let position = problem.routes.firstIndex { $0.ends.description == rule.id }
      guard let position, let capacity = problem.routes[position].capacity else { return nil }
      side = .limit(coefficient: { _ in 1 }, isCounted: { $0.route == position })
      amount = capacity
    case .substitutionLimit:
      let position = problem.substitutes.firstIndex { "\($0.by)->\($0.need)" == rule.id }
      guard let position, let limit = problem.substitutes[position].limit else { return nil }
      side = .limit(coefficient: { _ in 1 }, isCounted: { $0.substitute == position })
      amount = limit
    default: return nil
    }
  }

  /// A number that somebody may write instead, on the side on which it still mends.
  ///
  /// Numbers are printed with two decimals, so a minimum is rounded down and a limit up.
  func rounded(_ value: Double) -> Double {
    let cents = value * 100
    let nearest = cents.rounded()
    guard abs(cents - nearest) > 1e-6 * max(1, abs(cents)) else { return nearest / 100 }
    if case .minimum = side { return cents.rounded(.down) / 100 }
    return cents.rounded(.up) / 100
  }

  /// What arcs add up to under a limit; nothing for a minimum.
  func terms(in formulation: MatchFormulation) -> [(column: Int, coefficient: Double)] {
    guard case .limit(let coefficient, let isCounted) = side else { return [] }
    let arcs = formulation.index.arcs.indices.filter { isCounted(formulation.index.arcs[$0]) }
    return formulation.draft.terms(over: arcs, coefficient: coefficient)
      .filter { $0.coefficient != 0 }
  }
}
