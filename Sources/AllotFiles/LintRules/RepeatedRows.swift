internal import AllotModel

/// Rows with ids of their own that say the same as another row.
///
/// Where ids are made from the rows, the reader has told it already.
struct RepeatedRows: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    needs(problem.needs, reach.numbers) + offers(problem.offers, reach.numbers)
  }

  private func needs(_ needs: [Need], _ numbers: ProblemNumbers) -> [Finding] {
    var rows = FirstRows(count: needs.count)
    return needs.indices.compactMap { position in
      var hash = RowHash()
      hash.add(numbers.stateOfNeed[position])
      hash.add(numbers.resourceOfNeed[position])
      hash.add(needs[position].window.steps.lowerBound)
      hash.add(needs[position].quantity)
      let earlier = rows.first(position, hash: hash) { earlier in
        numbers.stateOfNeed[earlier] == numbers.stateOfNeed[position]
          && numbers.resourceOfNeed[earlier] == numbers.resourceOfNeed[position]
          && needs[earlier].saysTheSame(as: needs[position])
      }
      guard earlier < position else { return nil }
      let need = needs[position]
      guard !Self.isMade(need.id.text, need.state, need.resource) else { return nil }
      return finding("need", need.id.text, needs[earlier].id.text, need.place)
    }
  }

  private func offers(_ offers: [Offer], _ numbers: ProblemNumbers) -> [Finding] {
    var rows = FirstRows(count: offers.count)
    return offers.indices.compactMap { position in
      var hash = RowHash()
      hash.add(numbers.stateOfOffer[position])
      hash.add(numbers.resourceOfOffer[position])
      hash.add(offers[position].window.steps.lowerBound)
      hash.add(offers[position].quantity)
      let earlier = rows.first(position, hash: hash) { earlier in
        numbers.stateOfOffer[earlier] == numbers.stateOfOffer[position]
          && numbers.resourceOfOffer[earlier] == numbers.resourceOfOffer[position]
          && offers[earlier].saysTheSame(as: offers[position])
      }
      guard earlier < position else { return nil }
      let offer = offers[position]
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

extension Need {
  /// Whether another need of the same state and resource differs in nothing but its id and place.
  fileprivate func saysTheSame(as other: Need) -> Bool {
    quantity == other.quantity && window == other.window && priority == other.priority
      && weight == other.weight && minimum == other.minimum
  }
}

extension Offer {
  /// Whether another offer of the same state and resource differs in nothing but its id and place.
  fileprivate func saysTheSame(as other: Offer) -> Bool {
    quantity == other.quantity && window == other.window && minimum == other.minimum
      && lot == other.lot && cost == other.cost && reliability == other.reliability
      && earmark == other.earmark && excluded == other.excluded
  }
}
