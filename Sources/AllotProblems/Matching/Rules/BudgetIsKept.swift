internal import AllotModel

/// Costs stay within a budget.
///
/// Rows: one per budget, in the problem's currency.
///
///     sum over offers o of the states it covers, and needs n, of cost * given(o, n) <= amount
struct BudgetIsKept: MatchRule {
  func write(into draft: inout MatchDraft) {
    guard !draft.problem.budgets.isEmpty else { return }
    let (index, offers) = (draft.index, draft.problem.offers)
    let costly = index.arcs.indices.filter { index.arcs[$0].cost > 0 }
    let arcsByState = Dictionary(grouping: costly) { offers[index.arcs[$0].offer].state }
    for budget in draft.problem.budgets {
      let arcs =
        budget.states.isEmpty
        ? costly : Set(budget.states).flatMap { arcsByState[$0] ?? [] }.sorted()
      draft.addRow(
        because: .budgetIsKept(budget.id), bounds: -Double.infinity...budget.amount,
        terms: draft.terms(over: arcs, coefficient: \.cost))
    }
  }
}
