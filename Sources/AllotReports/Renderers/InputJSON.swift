internal import AllotModel

/// Prints what a plan was made from, so that its problem can be made again from the plan alone.
///
/// A field that has its default is left out.
struct InputJSON {
  private static let margin = "    "

  private let problem: MatchingProblem

  init(_ problem: MatchingProblem) { self.problem = problem }

  /// Writes the input as a member of the outermost object, and a comma behind it.
  func write(to json: inout JSONText) {
    json.write("  \"input\": {\n")
    let margin = Self.margin
    json.list("states", problem.states, margin: margin, state)
    json.list("resources", problem.resources, margin: margin, resource)
    json.list("needs", problem.needs, margin: margin, need)
    json.list("offers", problem.offers, margin: margin, offer)
    json.list("routes", problem.routes, margin: margin, route)
    json.list("substitutes", problem.substitutes, margin: margin, substitute)
    json.list("budgets", problem.budgets, margin: margin, budget)
    if let shares = problem.keyShares {
      let sorted = shares.sorted { $0.key < $1.key }
      json.list("key-shares", sorted, margin: margin) { share, json in
        json.open("{")
        json.pair("state", share.key.text)
        json.pair("share", share.value)
        json.close("}")
      }
    }
    json.write("\(margin)\"match\": ")
    settings(into: &json)
    json.write(",\n\(margin)\"document\": ")
    document(into: &json)
    json.write("\n  },\n")
  }

  private func settings(into json: inout JSONText) {
    json.open("{")
    json.pair("objectives", problem.settings.objectives.map(\.rawValue))
    json.pair("coverage-over", problem.settings.coverageOver.rawValue)
    json.pair("key", problem.settings.key)
    json.close("}")
  }

  private func document(into json: inout JSONText) {
    json.open("{")
    json.pair("currency", problem.currency)
    if let horizon = problem.horizon {
      json.key("horizon")
      json.open("{")
      json.pair("start", horizon.start.description)
      json.pair("step", horizon.step.rawValue)
      json.pair("count", horizon.count)
      json.close("}")
    }
    if let description = problem.description { json.pair("description", description) }
    if let source = problem.source { json.pair("source", source) }
    json.close("}")
  }
}

// MARK: - Rows

extension InputJSON {
  private func state(_ state: State, into json: inout JSONText) {
    json.open("{")
    json.pair("code", state.code.text)
    json.pair("name", state.name)
    if !state.figures.isEmpty {
      json.key("figures")
      json.open("{")
      for figure in state.figures.sorted(by: { $0.key < $1.key }) {
        json.pair(named: figure.key, figure.value)
      }
      json.close("}")
    }
    json.close("}")
  }

  private func resource(_ resource: Resource, into json: inout JSONText) {
    json.open("{")
    json.pair("id", resource.id.text)
    json.pair("name", resource.name)
    json.pair("category", resource.category.rawValue)
    json.pair("unit", resource.unit)
    json.pair("whole", resource.isWhole)
    json.pair("lasting", resource.isLasting)
    if let value = resource.value { json.pair("value", value) }
    json.close("}")
  }

  private func need(_ need: Need, into json: inout JSONText) {
    json.open("{")
    json.pair("id", need.id.text)
    json.pair("state", need.state.text)
    json.pair("resource", need.resource.text)
    json.pair("quantity", need.quantity)
    window(need.window, into: &json)
    if need.priority != 1 { json.pair("priority", need.priority) }
    if need.weight != 1 { json.pair("weight", need.weight) }
    if need.minimum != 0 { json.pair("minimum", need.minimum) }
    json.close("}")
  }

  private func offer(_ offer: Offer, into json: inout JSONText) {
    json.open("{")
    json.pair("id", offer.id.text)
    json.pair("state", offer.state.text)
    json.pair("resource", offer.resource.text)
    json.pair("quantity", offer.quantity)
    window(offer.window, into: &json)
    if let earmark = offer.earmark { json.pair("for", earmark.sorted()) }
    if !offer.excluded.isEmpty { json.pair("not-for", offer.excluded.sorted()) }
    if offer.minimum != 0 { json.pair("minimum", offer.minimum) }
    if let lot = offer.lot { json.pair("lot", lot) }
    if offer.cost != 0 { json.pair("cost", offer.cost) }
    if offer.reliability != 1 { json.pair("reliability", offer.reliability) }
    json.close("}")
  }

  private func window(_ window: Window, into json: inout JSONText) {
    if let from = window.from { json.pair("from", from.description) }
    if let to = window.to { json.pair("to", to.description) }
  }

  private func route(_ route: Route, into json: inout JSONText) {
    json.open("{")
    json.pair("from", route.from.text)
    json.pair("to", route.to.text)
    if let resource = route.resource { json.pair("resource", resource.text) }
    if route.cost != 0 { json.pair("cost", route.cost) }
    if route.lead != 0 { json.pair("lead", route.lead) }
    if let capacity = route.capacity { json.pair("capacity", capacity) }
    if !route.isOpen { json.pair("open", false) }
    json.close("}")
  }

  private func substitute(_ substitute: Substitute, into json: inout JSONText) {
    json.open("{")
    json.pair("need", substitute.need.text)
    json.pair("by", substitute.by.text)
    json.pair("rate", substitute.rate)
    if let limit = substitute.limit { json.pair("limit", limit) }
    json.close("}")
  }

  private func budget(_ budget: Budget, into json: inout JSONText) {
    json.open("{")
    json.pair("id", budget.id.text)
    json.pair("amount", budget.amount)
    if !budget.states.isEmpty { json.pair("states", budget.states.sorted()) }
    json.close("}")
  }
}
