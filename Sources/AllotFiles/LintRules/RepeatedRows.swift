internal import AllotModel

/// Rows with ids of their own that say the same as another row.
///
/// Where ids are made from the rows, the reader has told it already.
struct RepeatedRows: LintRule {
  private struct NeedContent: Hashable {
    let state: Int
    let resource: Int
    let window: Window
    let quantity: Double
    let priority: Int
    let weight: Double
    let minimum: Double
  }

  private struct OfferContent: Hashable {
    let state: Int
    let resource: Int
    let window: Window
    let earmark: [Int]?
    let excluded: [Int]
    let quantity: Double
    let minimum: Double
    let lot: Double?
    let cost: Double
    let reliability: Double
  }

  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    needs(problem.needs, reach.numbers) + offers(problem.offers, reach.numbers)
  }

  private func needs(_ needs: [Need], _ numbers: ProblemNumbers) -> [Finding] {
    var first: [NeedContent: Int] = [:]
    first.reserveCapacity(needs.count)
    return needs.enumerated().compactMap { position, need in
      let content = NeedContent(
        state: numbers.stateOfNeed[position], resource: numbers.resourceOfNeed[position],
        window: need.window, quantity: need.quantity, priority: need.priority,
        weight: need.weight, minimum: need.minimum)
      guard let earlier = first[content] else {
        first[content] = position
        return nil
      }
      guard !Self.isMade(need.id.text, need.state, need.resource) else { return nil }
      return finding("need", need.id.text, needs[earlier].id.text, need.place)
    }
  }

  private func offers(_ offers: [Offer], _ numbers: ProblemNumbers) -> [Finding] {
    var first: [OfferContent: Int] = [:]
    first.reserveCapacity(offers.count)
    return offers.enumerated().compactMap { position, offer in
      let content = OfferContent(
        state: numbers.stateOfOffer[position], resource: numbers.resourceOfOffer[position],
        window: offer.window, earmark: numbers.earmarkOfOffer[position],
        excluded: numbers.excludedOfOffer[position], quantity: offer.quantity,
        minimum: offer.minimum, lot: offer.lot, cost: offer.cost, reliability: offer.reliability)
      guard let earlier = first[content] else {
        first[content] = position
        return nil
      }
      guard !Self.isMade(offer.id.text, offer.state, offer.resource) else { return nil }
      return finding("offer", offer.id.text, offers[earlier].id.text, offer.place)
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
