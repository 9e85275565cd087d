internal import AllotModel

/// No more of a resource stands in for another than is allowed.
///
/// Rows: one per substitute with a limit, in units of the resource given.
///
///     sum over offers o and needs n joined by the substitute of given(o, n) <= substitute.limit
struct SubstitutionHasALimit: MatchRule {
  func write(into draft: inout MatchDraft) {
    let replacing = draft.index.arcs.indices.filter { draft.index.arcs[$0].substitute != nil }
    let arcsBySubstitute = Dictionary(grouping: replacing) {
      draft.index.arcs[$0].substitute ?? 0
    }
    for (position, substitute) in draft.problem.substitutes.enumerated() {
      guard let limit = substitute.limit, let arcs = arcsBySubstitute[position] else { continue }
      draft.addRow(
        because: .substitutionHasALimit(need: substitute.need, by: substitute.by),
        bounds: 0...limit, terms: draft.terms(over: arcs) { _ in 1 })
    }
  }
}
