internal import AllotModel

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
        write(offer, over: arcs, step: nil, into: &draft)
        continue
      }
      let stays = arcs.map { (element: $0, steps: draft.index.arcs[$0].steps) }
      for (step, together) in largestOverlaps(stays) {
        write(offer, over: together[...], step: step, into: &draft)
      }
    }
  }

  /// A single arc is held by the bounds of its column.
  private func write(
    _ offer: Offer, over arcs: ArraySlice<Int>, step: Int?, into draft: inout MatchDraft
  ) {
    guard arcs.count > 1 else { return }
    draft.addRow(
      because: .offerIsAPromise(offer.id, step: step), bounds: 0...offer.quantity,
      terms: draft.terms(over: arcs) { _ in 1 })
  }
}
