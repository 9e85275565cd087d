internal import AllotModel

/// A pair through which something is given is one shipment, when shipments are counted.
///
/// Rows: one per arc, in its lots.
///
///     given(offer, need) <= the most that it can be * shipped(offer, need)
struct ShipmentIsCounted: MatchRule {
  func write(into draft: inout MatchDraft) {
    guard draft.problem.settings.objectives.contains(.shipments) else { return }
    for (position, arc) in draft.index.arcs.enumerated() {
      let (offer, need) = (draft.problem.offers[arc.offer].id, draft.problem.needs[arc.need].id)
      let shipped = draft.addColumn(.isShipped(offer, need), bounds: 0...1, isWhole: true)
      draft.addRow(
        because: .shipmentIsCounted(offer, need), bounds: -Double.infinity...0,
        terms: [
          (column: draft.givenColumns[position], coefficient: 1),
          (column: shipped, coefficient: -arc.most),
        ])
    }
  }
}
