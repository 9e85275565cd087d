internal import AllotModel
internal import LinearPrograms

/// Nobody is sent beyond the quantity, but for a newcomer beside someone who leaves.
///
/// Rows: one per seat and open step, in experts; two where a handover may take k steps.
///
///     present(seat, step) <= limit
///     present(seat, step) <= limit + starts(seat, step - k + 1 ... step)
///     present(seat, step) <= limit + ends(seat, step ... step + k - 1)
struct QuantityIsTheMost: RosterRule {
  func write(into draft: inout RosterDraft) {
    let handover = draft.index.problem.settings.handover
    let last = draft.index.stepCount - 1
    for (position, seat) in draft.index.seats.enumerated() {
      for step in seat.steps where step >= draft.crews.frozenSteps {
        if draft.everybodyCounts(position, step: step) { continue }
        if handover == 0 {
          write(position, step, beside: nil, into: &draft)
        } else {
          let before = max(0, step - handover + 1)...step
          let after = step...min(last, step + handover - 1)
          write(
            position, step, beside: (draft.tables.starts, draft.settled.starts, before),
            into: &draft)
          write(
            position, step, beside: (draft.tables.ends, draft.settled.ends, after), into: &draft)
        }
      }
    }
  }

  private func write(
    _ position: Int, _ step: Int,
    beside turns: (terms: [StintTables.Terms], settled: [Int], steps: ClosedRange<Int>)?,
    into draft: inout RosterDraft
  ) {
    let seat = draft.index.seats[position]
    let row = position * draft.index.stepCount
    var limit = Double(seat.limit) - Double(draft.settled.present[row + step])
    var coefficients: [Int: Double] = [:]
    for term in draft.tables.present[row + step] {
      coefficients[term.column, default: 0] += term.coefficient
    }
    if let turns {
      for other in turns.steps {
        limit += Double(turns.settled[row + other])
        for term in turns.terms[row + other] {
          coefficients[term.column, default: 0] -= term.coefficient
        }
      }
    }
    let terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    if terms.isEmpty { return }
    draft.addRow(
      because: .quantityIsTheMost(
        draft.index.problem.posts[seat.post].id, seat.profile, step: step),
      bounds: -Double.infinity...limit, terms: terms.map { ($0.key, $0.value) })
  }
}
