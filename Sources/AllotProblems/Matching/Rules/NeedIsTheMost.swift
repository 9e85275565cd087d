internal import AllotModel
internal import LinearPrograms

/// No need gets more than it asks for, and what it gets is counted.
///
/// Rows: one per need that counts what it gets, in units of demand; for a need of several steps
/// one more per largest overlap of stays, in units of its resource. The need's quantity, and the
/// minimum of one met at once, are the bounds of what it gets.
///
///     sum over offers o serving in the step of rate * given(o, need) <= need.quantity
///     sum over offers o of rate * steps * given(o, need) = met(need)
struct NeedIsTheMost: MatchRule {
  func write(into draft: inout MatchDraft) {
    for (position, need) in draft.problem.needs.enumerated() {
      let arcs = draft.index.arcsByNeed[position]
      let counted = draft.terms(over: arcs, coefficient: \.met)
      // In one step, what is met is what arrives, and its bound holds the need's quantity.
      let isMetAtOnce =
        !draft.index.resource(ofNeed: position).isLasting || need.window.steps.count == 1
      draft.addRow(
        because: .metIsCounted(need.id), bounds: 0...0, role: isMetAtOnce ? .inflow : .coupling,
        terms: counted + [(column: draft.metColumns[position], coefficient: -1)])
      if isMetAtOnce { continue }
      let stays = arcs.map { (element: $0, steps: draft.index.arcs[$0].steps) }
      for (step, together) in largestOverlaps(stays) where together.count > 1 {
        draft.addRow(
          because: .needIsTheMost(need.id, step: step), bounds: 0...need.quantity,
          terms: draft.terms(over: together, coefficient: \.rate))
      }
    }
  }
}
