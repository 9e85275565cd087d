internal import AllotModel
internal import LinearPrograms

/// What levelled objectives level is counted: units covered by post, expert-steps sent by state.
///
/// Rows: one per post of a levelled priority, one per state whose burden can be told.
///
///     covered(post) = sum over steps of counted(post, step)
///     sent(state) = sum over ways of experts * steps
struct MembersAreCounted: RosterRule {
  func write(into draft: inout RosterDraft) {
    for (goal, own) in draft.goals.enumerated() {
      if own.objective == .coverage, let priority = own.priority {
        draft.goalColumns[goal] = draft.index.levelledPosts(priority).map {
          covered($0, into: &draft)
        }
      }
      if own.objective == .burden { draft.goalColumns[goal] = sent(into: &draft) }
    }
  }

  private func covered(_ post: Int, into draft: inout RosterDraft) -> Int {
    let own = draft.index.problem.posts[post]
    let steps = draft.index.steps(ofPost: post)
    let column = draft.addColumn(
      .covered(own.id), bounds: 0...Double(own.quantity * steps.count))
    let counted = steps.map { draft.countedColumn(post: post, step: $0) }.filter { $0 >= 0 }
    draft.addRow(
      because: .coveredIsCounted(own.id), bounds: 0...0,
      terms: [(column, -1)] + counted.map { ($0, 1) })
    return column
  }

  private func sent(into draft: inout RosterDraft) -> [Int] {
    let scoring = RosterScoring(index: draft.index, crews: draft.crews, goals: [])
    let settled = scoring.stepsByState(of: Roster(seasons: []))
    var terms: [State.Code: [(column: Int, coefficient: Double)]] = [:]
    for way in draft.ways {
      guard let stint = way.stint else { continue }
      terms[draft.index.problem.pools[way.pool].state, default: []].append(
        (way.column, Double(way.crewSize * stint.steps.count)))
    }
    return draft.index.burdenedStates.map { state in
      let own = terms[state] ?? []
      let before = Double(settled[state] ?? 0)
      let experts = draft.index.problem.pools.filter { $0.state == state }
        .reduce(0) { $0 + $1.headcount }
      let column = draft.addColumn(
        .sent(state), bounds: before...(before + Double(experts * draft.index.stepCount)))
      draft.addRow(
        because: .sentIsCounted(state), bounds: (-before)...(-before), terms: [(column, -1)] + own)
      return column
    }
  }
}
