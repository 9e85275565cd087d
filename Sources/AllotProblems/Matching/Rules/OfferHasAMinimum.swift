internal import AllotModel

/// An offer is given in at least its minimum, or not at all.
///
/// Rows: one per offer with a minimum, and one per need that it can serve; in units of its resource.
///
///     offer.minimum * used(offer) <= sum over needs n of given(offer, n)
///     given(offer, n) <= the most that it can be * used(offer)
struct OfferHasAMinimum: MatchRule {
  func write(into draft: inout MatchDraft) {
    for (position, offer) in draft.problem.offers.enumerated() where offer.minimum > 0 {
      let arcs = draft.index.arcsByOffer[position]
      let used = draft.addColumn(.isUsed(offer.id), bounds: 0...1, isWhole: true)
      let all = draft.terms(over: arcs) { _ in 1 }
      draft.addRow(
        because: .offerHasAMinimum(offer.id), bounds: 0 ... .infinity,
        terms: all + [(column: used, coefficient: -offer.minimum)])
      for (term, arc) in zip(all, arcs) {
        let most = draft.index.arcs[arc].most * draft.index.arcs[arc].lot
        draft.addRow(
          because: .offerHasAMinimum(offer.id), bounds: -Double.infinity...0,
          terms: [term, (column: used, coefficient: -most)])
      }
    }
  }
}
