internal import AllotModel

/// Makes the problem again that a plan file carries.
///
/// What it makes is checked by its SHA-256, so a field that cannot be read needs no words of its own.
struct PlanInput {
  private let input: JSONValue
  private let root: JSONValue
  private let horizon: Horizon?

  init(_ input: JSONValue, of root: JSONValue) {
    self.input = input
    self.root = root
    horizon = input["document"]?["horizon"].flatMap(Self.horizon)
  }

  /// The problem; `nil` when something that every problem has is missing.
  var problem: MatchingProblem? {
    guard let title = root["problem"]?["title"]?.text, let document = input["document"],
      let currency = document["currency"]?.text, let settings,
      let states = rows("states", state), let resources = rows("resources", resource),
      let needs = rows("needs", need), let offers = rows("offers", offer),
      let routes = rows("routes", route), let substitutes = rows("substitutes", substitute),
      let budgets = rows("budgets", budget)
    else { return nil }
    return MatchingProblem(
      title: title, description: document["description"]?.text,
      source: document["source"]?.text, currency: currency, horizon: horizon, states: states,
      resources: resources, needs: needs, offers: offers, routes: routes,
      substitutes: substitutes, budgets: budgets, settings: settings, keyShares: keyShares,
      remarks: root["remarks"]?.list?.compactMap(\.text) ?? [])
  }

  /// Every row of a table; `nil` when one of them cannot be read.
  private func rows<Row>(_ name: String, _ row: (JSONValue) -> Row?) -> [Row]? {
    guard let list = input[name]?.list else { return nil }
    let rows = list.compactMap(row)
    return rows.count == list.count ? rows : nil
  }

  private static func horizon(_ value: JSONValue) -> Horizon? {
    guard let start = value["start"]?.text.flatMap({ Day(iso: $0) }),
      let step = value["step"]?.text.flatMap(Horizon.StepLength.init),
      let count = value["count"]?.whole, count > 0
    else { return nil }
    return Horizon(start: start, step: step, count: count)
  }

  private var settings: MatchSettings? {
    guard let value = input["match"], let names = value["objectives"]?.list,
      let over = value["coverage-over"]?.text.flatMap(MatchSettings.CoverageOver.init),
      let key = value["key"]?.text
    else { return nil }
    let objectives = names.compactMap { $0.text.flatMap(MatchObjective.init) }
    return MatchSettings(objectives: objectives, coverageOver: over, key: key)
  }

  private var keyShares: [State.Code: Double]? {
    input["key-shares"]?.list.map { list in
      let shares = list.compactMap { row -> (State.Code, Double)? in
        guard let state = row["state"]?.text, let share = row["share"]?.number else { return nil }
        return (State.Code(state), share)
      }
      return Dictionary(shares) { first, _ in first }
    }
  }
}

// MARK: - Rows

extension PlanInput {
  private func state(_ row: JSONValue) -> State? {
    guard let code = row["code"]?.text, let name = row["name"]?.text else { return nil }
    let figures = (row["figures"]?.pairs ?? []).compactMap { pair in
      pair.value.number.map { (pair.key, $0) }
    }
    return State(
      code: .init(code), name: name, figures: Dictionary(figures) { first, _ in first })
  }

  private func resource(_ row: JSONValue) -> Resource? {
    guard let id = row["id"]?.text, let name = row["name"]?.text,
      let category = row["category"]?.text.flatMap(Resource.Category.init),
      let unit = row["unit"]?.text, let isWhole = row["whole"]?.flag,
      let isLasting = row["lasting"]?.flag
    else { return nil }
    var resource = Resource(
      id: .init(id), name: name, category: category, unit: unit, isWhole: isWhole,
      isLasting: isLasting)
    resource.value = row["value"]?.number
    return resource
  }

  private func need(_ row: JSONValue) -> Need? {
    guard let id = row["id"]?.text, let state = row["state"]?.text,
      let resource = row["resource"]?.text, let quantity = row["quantity"]?.number,
      let window = window(row)
    else { return nil }
    return Need(
      id: .init(id), state: .init(state), resource: .init(resource), quantity: quantity,
      window: window, priority: row["priority"]?.whole ?? 1, weight: row["weight"]?.number ?? 1,
      minimum: row["minimum"]?.number ?? 0)
  }

  private func offer(_ row: JSONValue) -> Offer? {
    guard let id = row["id"]?.text, let state = row["state"]?.text,
      let resource = row["resource"]?.text, let quantity = row["quantity"]?.number,
      let window = window(row)
    else { return nil }
    return Offer(
      id: .init(id), state: .init(state), resource: .init(resource), quantity: quantity,
      window: window, earmark: codes(row["for"]), excluded: codes(row["not-for"]) ?? [],
      minimum: row["minimum"]?.number ?? 0, lot: row["lot"]?.number,
      cost: row["cost"]?.number ?? 0, reliability: row["reliability"]?.number ?? 1)
  }

  /// The steps of a window come from the horizon; `nil` when it covers none.
  private func window(_ row: JSONValue) -> Window? {
    let from = row["from"]?.text.flatMap { Day(iso: $0) }
    let to = row["to"]?.text.flatMap { Day(iso: $0) }
    guard let horizon else { return Window(from: from, to: to) }
    return horizon.steps(from: from, to: to).map { Window(from: from, to: to, steps: $0) }
  }

  private func codes(_ value: JSONValue?) -> [State.Code]? {
    value?.list?.compactMap { $0.text.map { State.Code($0) } }
  }

  private func route(_ row: JSONValue) -> Route? {
    guard let from = row["from"]?.text, let to = row["to"]?.text else { return nil }
    return Route(
      from: .init(from), to: .init(to), resource: row["resource"]?.text.map { .init($0) },
      cost: row["cost"]?.number ?? 0, lead: row["lead"]?.whole ?? 0,
      capacity: row["capacity"]?.number, isOpen: row["open"]?.flag ?? true)
  }

  private func substitute(_ row: JSONValue) -> Substitute? {
    guard let need = row["need"]?.text, let by = row["by"]?.text, let rate = row["rate"]?.number
    else { return nil }
    return Substitute(
      need: .init(need), by: .init(by), rate: rate, limit: row["limit"]?.number)
  }

  private func budget(_ row: JSONValue) -> Budget? {
    guard let id = row["id"]?.text, let amount = row["amount"]?.number else { return nil }
    return Budget(id: .init(id), amount: amount, states: codes(row["states"]) ?? [])
  }
}
