internal import AllotModel

/// Rows with ids of their own that say the same as another row.
///
/// Where ids are made from the rows, the reader has told it already.
struct RepeatedRows: LintRule {
  private struct NeedContent: Hashable {
    let state: State.Code
    let resource: Resource.ID
    let window: Window
    let amounts: [Double]
  }

  private struct OfferContent: Hashable {
    let state: State.Code
    let resource: Resource.ID
    let window: Window
    let earmark: [State.Code]?
    let excluded: [State.Code]
    let amounts: [Double]
  }

  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    needs(problem.needs) + offers(problem.offers)
  }

  private func needs(_ needs: [Need]) -> [Finding] {
    var first: [NeedContent: Need.ID] = [:]
    first.reserveCapacity(needs.count)
    return needs.compactMap { need in
      let content = NeedContent(
        state: need.state, resource: need.resource, window: need.window,
        amounts: [need.quantity, Double(need.priority), need.weight, need.minimum])
      guard let earlier = first[content] else {
        first[content] = need.id
        return nil
      }
      guard !Self.isMade(need.id.text, need.state, need.resource) else { return nil }
      return finding("need", need.id.text, earlier.text, need.place)
    }
  }

  private func offers(_ offers: [Offer]) -> [Finding] {
    var first: [OfferContent: Offer.ID] = [:]
    first.reserveCapacity(offers.count)
    return offers.compactMap { offer in
      let content = OfferContent(
        state: offer.state, resource: offer.resource, window: offer.window,
        earmark: offer.earmark, excluded: offer.excluded,
        amounts: [
          offer.quantity, offer.minimum, offer.lot ?? -1, offer.cost, offer.reliability,
        ])
      guard let earlier = first[content] else {
        first[content] = offer.id
        return nil
      }
      guard !Self.isMade(offer.id.text, offer.state, offer.resource) else { return nil }
      return finding("offer", offer.id.text, earlier.text, offer.place)
    }
  }

  private func finding(_ kind: String, _ id: String, _ earlier: String, _ place: Place?) -> Finding
  {
    Finding(
      .warning, at: place, "\(kind) '\(id)' says the same as '\(earlier)'; both are counted",
      maybe: "remove one of them, if it is meant only once")
  }

  private static func isMade(_ id: String, _ state: State.Code, _ resource: Resource.ID) -> Bool {
    id.hasPrefix("\(state)/\(resource)")
  }
}
