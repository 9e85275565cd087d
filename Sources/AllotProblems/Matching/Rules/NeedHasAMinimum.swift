internal import AllotModel

/// A lasting need has at least its minimum in every step.
///
/// Rows: one per need with a minimum and stretch of steps with the same offers, in units of its
/// resource.
///
///     sum over offers o serving in the step of rate * given(o, need) >= need.minimum
struct NeedHasAMinimum: MatchRule {
  func write(into draft: inout MatchDraft) {
    for (position, need) in draft.problem.needs.enumerated() where need.minimum > 0 {
      guard draft.index.resource(ofNeed: position).isLasting else { continue }
      let stays = draft.index.arcsByNeed[position].map {
        (element: $0, steps: draft.index.arcs[$0].steps)
      }
      for (step, together) in segments(of: need.window.steps, by: stays) {
        draft.addRow(
          because: .needHasAMinimum(need.id, step: step), bounds: need.minimum ... .infinity,
          terms: draft.terms(over: together, coefficient: \.rate))
      }
    }
  }
}
