internal import AllotModel

/// Costs stay within a budget.
///
/// Rows: one per budget, in the problem's currency.
///
///     sum over offers o of the states it covers, and needs n, of cost * given(o, n) <= amount
struct BudgetIsKept: MatchRule {
  func write(into draft: inout MatchDraft) {
    for budget in draft.problem.budgets {
      let states = Set(budget.states)
      let arcs = draft.index.arcs.indices.filter { position in
        let arc = draft.index.arcs[position]
        return arc.cost > 0
          && (states.isEmpty || states.contains(draft.problem.offers[arc.offer].state))
      }
      draft.addRow(
        because: .budgetIsKept(budget.id), bounds: -Double.infinity...budget.amount,
        terms: draft.terms(over: arcs, coefficient: \.cost))
    }
  }
}
