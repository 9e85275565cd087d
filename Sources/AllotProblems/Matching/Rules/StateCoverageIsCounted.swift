internal import AllotModel

/// A state's coverage is the weighted mean over its needs of one priority.
///
/// Rows: one per state and priority, when states are levelled.
///
///     sum over needs n of weight * met(n) / demand(n) = total weight * coverage(state, priority)
struct StateCoverageIsCounted: MatchRule {
  func write(into draft: inout MatchDraft) {
    guard draft.problem.settings.coverageOver == .state else { return }
    let asking = draft.problem.needs.indices.filter { draft.index.demand(ofNeed: $0) > 0 }
    let groups = Dictionary(grouping: asking) { position in
      let need = draft.problem.needs[position]
      return MatchDraft.CoverageGroup(state: need.state, priority: need.priority)
    }
    let sorted = groups.sorted { ($0.key.priority, $0.key.state) < ($1.key.priority, $1.key.state) }
    for (group, needs) in sorted {
      let weight = needs.reduce(0) { $0 + draft.problem.needs[$1].weight }
      let meaning = MatchMeaning.coverage(group.state, priority: group.priority)
      let coverage = draft.addColumn(meaning, bounds: 0...1)
      let parts = needs.map { position in
        (
          column: draft.metColumns[position],
          coefficient: draft.problem.needs[position].weight / weight
            / draft.index.demand(ofNeed: position)
        )
      }
      draft.addRow(
        because: .coverageIsCounted(group.state, priority: group.priority), bounds: 0...0,
        terms: parts + [(column: coverage, coefficient: -1)])
    }
  }
}
