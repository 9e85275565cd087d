package import AllotModel

extension MatchingProblem {
  /// A problem written as short as a test needs it, with the resources of `Resource.ofTests`.
  ///
  /// Its states are those that need or offer something.
  package init(
    needs: [Need], offers: [Offer], routes: [Route] = [], substitutes: [Substitute] = [],
    budgets: [Budget] = [], horizon: Horizon? = nil, shares: [State.Code: Double]? = nil,
    objectives: [MatchObjective] = [.coverage], over: MatchSettings.CoverageOver = .need
  ) {
    let codes = Set(needs.map(\.state) + offers.map(\.state))
    self.init(
      title: "A test", horizon: horizon,
      states: codes.sorted().map { State(code: $0, name: $0.text) }, resources: Resource.ofTests,
      needs: needs, offers: offers, routes: routes, substitutes: substitutes, budgets: budgets,
      settings: MatchSettings(objectives: objectives, coverageOver: over), keyShares: shares)
  }
}

extension Resource {
  /// What tests need and offer.
  ///
  /// A tent is whole and used up; water may be broken; an expert is whole and stays; a bed stays
  /// and may be broken, so that a test can part one; money is EUR.
  package static let ofTests = [
    Resource(id: "tent", category: .equipment, value: 650),
    Resource(id: "water", category: .equipment, isWhole: false, value: 2),
    Resource(id: "expert", category: .experts, value: 300),
    Resource(id: "bed", category: .reception, value: 40),
    Resource(id: "eur", category: .funds),
    // Nobody has said what one is worth.
    Resource(id: "boat", category: .equipment),
  ]
}

extension Need {
  /// A need by its id alone: `LT/tent`, or `LT/tent/2` for the second such row.
  package init(
    _ id: String, _ quantity: Double, steps: ClosedRange<Int> = 0...0, priority: Int = 1,
    weight: Double = 1, minimum: Double = 0
  ) {
    let parts = partsOfID(id)
    self.init(
      id: .init(id), state: .init(parts.state), resource: .init(parts.resource),
      quantity: quantity, window: Window(steps: steps), priority: priority, weight: weight,
      minimum: minimum)
  }
}

extension Offer {
  /// An offer by its id alone: `EE/tent`, or `EE/tent/2` for the second such row.
  package init(
    _ id: String, _ quantity: Double, steps: ClosedRange<Int> = 0...0,
    earmark: [State.Code]? = nil, excluded: [State.Code] = [], minimum: Double = 0,
    lot: Double? = nil, cost: Double = 0
  ) {
    let parts = partsOfID(id)
    self.init(
      id: .init(id), state: .init(parts.state), resource: .init(parts.resource),
      quantity: quantity, window: Window(steps: steps), earmark: earmark, excluded: excluded,
      minimum: minimum, lot: lot, cost: cost)
  }
}

private func partsOfID(_ id: String) -> (state: String, resource: String) {
  let parts = id.split(separator: "/").map(String.init)
  precondition(parts.count >= 2, "an id of a test is made of a state and a resource")
  return (parts[0], parts[1])
}
