internal import AllotModel
internal import LinearPrograms

/// What counts is there and out of briefing; of a team, every member.
///
/// Rows: one per seat and step of its post's window, in experts. Where everybody present counts, it is
/// an equation, which holds the quantity, too.
///
///     perUnit * counted(post, step) <= counting(seat, step)
struct CountedIsThere: RosterRule {
  func write(into draft: inout RosterDraft) {
    for (position, seat) in draft.index.seats.enumerated() {
      for step in seat.steps {
        let column = draft.countedColumn(post: seat.post, step: step)
        guard column >= 0 else { continue }
        let cell = position * draft.index.stepCount + step
        var terms = draft.tables.counting[cell].map { ($0.column, -$0.coefficient) }
        terms.append((column, Double(seat.perUnit)))
        let settled = Double(draft.settled.counting[cell])
        draft.addRow(
          because: .countedIsThere(
            draft.index.problem.posts[seat.post].id, seat.profile, step: step),
          bounds: (draft.everybodyCounts(position, step: step) ? settled : -Double.infinity)...settled,
          terms: terms)
      }
    }
  }
}
