extension MatchingProblem {
  /// SHA-256 of all that changes the plan or its report, as 64 hexadecimal digits.
  ///
  /// Where something was written, and in which order, is left out: re-ordered rows give the same
  /// digest, and two problems that differ in any value do not.
  package var digest: String {
    var text = CanonicalText()
    text.add("allot matching problem 1")
    text.add(title)
    text.add(description) { $0.add($1) }
    text.add(source) { $0.add($1) }
    text.add(currency)
    text.add(horizon) { $0.add($1) }
    text.add(states) { $0.add($1) }
    text.add(resources) { $0.add($1) }
    text.add(needs) { $0.add($1) }
    text.add(offers) { $0.add($1) }
    text.add(routes) { $0.add($1) }
    text.add(substitutes) { $0.add($1) }
    text.add(budgets) { $0.add($1) }
    text.add(settings)
    text.add(keyShares) { text, shares in
      text.add(shares.sorted { $0.key < $1.key }) { text, share in
        text.add(share.key)
        text.add(share.value)
      }
    }
    text.add(remarks.sorted()) { $0.add($1) }
    return text.digest.hexadecimal()
  }
}

// MARK: - Time

extension CanonicalText {
  mutating func add(_ horizon: Horizon) {
    add(horizon.start.number)
    add(horizon.step.rawValue)
    add(horizon.count)
  }

  mutating func add(_ window: Window) {
    add(window.from) { $0.add($1.number) }
    add(window.to) { $0.add($1.number) }
    add(window.steps.lowerBound)
    add(window.steps.upperBound)
  }
}

// MARK: - Rows

extension CanonicalText {
  mutating func add(_ state: State) {
    add(state.code)
    add(state.name)
    add(state.figures.sorted { $0.key < $1.key }) { text, figure in
      text.add(figure.key)
      text.add(figure.value)
    }
  }

  fileprivate mutating func add(_ resource: Resource) {
    add(resource.id)
    add(resource.name)
    add(resource.category.rawValue)
    add(resource.unit)
    add(resource.isWhole)
    add(resource.isLasting)
    add(resource.value) { $0.add($1) }
  }

  fileprivate mutating func add(_ need: Need) {
    add(need.id)
    add(need.state)
    add(need.resource)
    add(need.quantity)
    add(need.window)
    add(need.priority)
    add(need.weight)
    add(need.minimum)
  }

  fileprivate mutating func add(_ offer: Offer) {
    add(offer.id)
    add(offer.state)
    add(offer.resource)
    add(offer.quantity)
    add(offer.window)
    add(offer.earmark) { $0.add($1.sorted()) { $0.add($1) } }
    add(offer.excluded.sorted()) { $0.add($1) }
    add(offer.minimum)
    add(offer.lot) { $0.add($1) }
    add(offer.cost)
    add(offer.reliability)
  }

  fileprivate mutating func add(_ route: Route) {
    add(route.from)
    add(route.to)
    add(route.resource) { $0.add($1) }
    add(route.cost)
    add(route.lead)
    add(route.capacity) { $0.add($1) }
    add(route.isOpen)
  }

  fileprivate mutating func add(_ substitute: Substitute) {
    add(substitute.need)
    add(substitute.by)
    add(substitute.rate)
    add(substitute.limit) { $0.add($1) }
  }

  fileprivate mutating func add(_ budget: Budget) {
    add(budget.id)
    add(budget.amount)
    add(budget.states.sorted()) { $0.add($1) }
  }

  fileprivate mutating func add(_ settings: MatchSettings) {
    add(settings.objectives) { $0.add($1.rawValue) }
    add(settings.coverageOver.rawValue)
    add(settings.key)
  }
}
