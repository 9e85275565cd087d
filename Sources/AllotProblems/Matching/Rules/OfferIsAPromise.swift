internal import AllotModel
internal import LinearPrograms

/// Nobody is asked for more than they offered.
///
/// Rows: one per offer used once; one per largest overlap of stays of a lasting one. In units of
/// its resource.
///
///     sum over needs n served in the step of given(offer, n) <= offer.quantity
struct OfferIsAPromise: MatchRule {
  func write(into draft: inout MatchDraft) {
    for (position, offer) in draft.problem.offers.enumerated() {
      let arcs = draft.index.arcsByOffer[position]
      guard draft.index.resource(ofOffer: position).isLasting else {
        write(offer, over: arcs, step: nil, role: .outflow, into: &draft)
        continue
      }
      let stays = arcs.map { (element: $0, steps: draft.index.arcs[$0].steps) }
      let overlaps = largestOverlaps(stays)
      // Stays that overlap in part make several rows, which are no single place to leave from.
      let role: RowRole = overlaps.count == 1 ? .outflow : .coupling
      for (step, together) in overlaps {
        write(offer, over: together[...], step: step, role: role, into: &draft)
      }
    }
  }

  /// A single arc is held by the bounds of its column.
  private func write(
    _ offer: Offer, over arcs: ArraySlice<Int>, step: Int?, role: RowRole,
    into draft: inout MatchDraft
  ) {
    guard arcs.count > 1 else { return }
    draft.addRow(
      because: .offerIsAPromise(offer.id, step: step), bounds: 0...offer.quantity, role: role,
      terms: draft.terms(over: arcs) { _ in 1 })
  }
}
