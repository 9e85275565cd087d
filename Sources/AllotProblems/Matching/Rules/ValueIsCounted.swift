internal import AllotModel

/// The value that a state gives is counted, when burdens are compared.
///
/// Rows: one per state with offers, in the problem's currency.
///
///     sum over its offers o and needs n of value * given(o, n) = value(state)
struct ValueIsCounted: MatchRule {
  func write(into draft: inout MatchDraft) {
    guard draft.problem.settings.objectives.contains(.burden), draft.problem.keyShares != nil
    else { return }
    let offers = draft.problem.offers
    let arcsByState = Dictionary(grouping: draft.index.arcs.indices) {
      offers[draft.index.arcs[$0].offer].state
    }
    for state in Set(offers.map(\.state)).sorted() {
      let arcs = arcsByState[state] ?? []
      let most = arcs.reduce(0) { sum, position in
        let arc = draft.index.arcs[position]
        return sum + (arc.value ?? 0) * arc.lot * arc.most
      }
      let value = draft.addColumn(.value(state), bounds: 0...most)
      draft.addRow(
        because: .valueIsCounted(state), bounds: 0...0,
        terms: draft.terms(over: arcs) { $0.value ?? 0 } + [(column: value, coefficient: -1)])
    }
  }
}
