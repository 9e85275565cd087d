package import AllotModel

/// The words by which the rows of a matching problem are known to people.
///
/// An id that is only made of its own columns (`LT/tent`) is spelled out; one that somebody chose
/// (`N1`) stays in sight, so that a reader finds the line of the table again.
package struct MatchNames: Sendable {
  package let problem: MatchingProblem
  private let stateByCode: [State.Code: State]
  private let resourceByID: [Resource.ID: Resource]
  /// Keys are written `FR->LT`, as the limits of a reason are.
  private let routesByEnds: [String: [Route]]
  /// Keys are written `eur->tent`, as the limits of a reason are.
  private let substituteByPair: [String: Substitute]
  /// The resources that another may stand in for.
  private let replaceable: Set<Resource.ID>
  let numbers: ProblemNumbers
  /// The last day of the horizon.
  private let lastDay: Day?

  package init(of problem: MatchingProblem) {
    self.problem = problem
    stateByCode = Dictionary(problem.states.map { ($0.code, $0) }) { first, _ in first }
    resourceByID = Dictionary(problem.resources.map { ($0.id, $0) }) { first, _ in first }
    routesByEnds = Dictionary(grouping: problem.routes) { "\($0.from)->\($0.to)" }
    let substitutes = problem.substitutes.map { ("\($0.by)->\($0.need)", $0) }
    substituteByPair = Dictionary(substitutes) { first, _ in first }
    replaceable = Set(problem.substitutes.map(\.need))
    numbers = ProblemNumbers(problem)
    lastDay = problem.horizon.map { $0.lastDay(ofStep: $0.count - 1) }
  }

  package func need(_ id: Need.ID) -> Need? { position(of: id).map { problem.needs[$0] } }
  package func offer(_ id: Offer.ID) -> Offer? { position(of: id).map { problem.offers[$0] } }
  package func resource(_ id: Resource.ID) -> Resource? { resourceByID[id] }

  /// The routes between two states, written `FR->LT`.
  package func routes(_ ends: String) -> [Route] { routesByEnds[ends] ?? [] }

  /// The substitution of one resource for another, written `eur->tent`.
  func substitute(_ pair: String) -> Substitute? { substituteByPair[pair] }

  /// Whether anything may stand in for a resource.
  func hasSubstitutes(for resource: Resource.ID) -> Bool { replaceable.contains(resource) }
}

extension MatchNames {
  /// `PL Poland`, or only the code when it is the name too.
  package func name(of state: State.Code) -> String {
    guard let name = stateByCode[state]?.name, name != state.text, !name.isEmpty else {
      return state.text
    }
    return "\(state) \(name)"
  }

  package func name(of resource: Resource.ID) -> String {
    resourceByID[resource]?.name ?? resource.text
  }

  /// What a need asks for: `60-person tent`, or `60-person tent (N1)`.
  package func thing(of need: Need) -> String {
    name(of: need.resource) + mark(need.id, need.state, need.resource)
  }

  package func thing(of need: Need.ID) -> String {
    self.need(need).map { thing(of: $0) } ?? need.text
  }

  /// `LT 60-person tent`, or `LT 60-person tent (N1)`.
  package func name(of need: Need) -> String { need.state.text + " " + thing(of: need) }

  package func name(of need: Need.ID) -> String {
    self.need(need).map { name(of: $0) } ?? need.text
  }

  /// `PL 60-person tent`, or `PL 60-person tent (O7)`.
  package func name(of offer: Offer) -> String {
    offer.state.text + " " + name(of: offer.resource) + mark(offer.id, offer.state, offer.resource)
  }

  package func name(of offer: Offer.ID) -> String {
    self.offer(offer).map { name(of: $0) } ?? offer.text
  }

  private func mark<Subject>(
    _ id: Identifier<Subject>, _ state: State.Code, _ resource: Resource.ID
  ) -> String {
    id.isMade(of: state, resource) ? "" : " (\(id))"
  }
}

extension MatchNames {
  /// The position of a need in its problem, whose needs are sorted by id.
  package func position(of need: Need.ID) -> Int? {
    Self.position(in: problem.needs.count) { problem.needs[$0].id < need }
      .flatMap { problem.needs[$0].id == need ? $0 : nil }
  }

  /// The position of an offer in its problem, whose offers are sorted by id.
  package func position(of offer: Offer.ID) -> Int? {
    Self.position(in: problem.offers.count) { problem.offers[$0].id < offer }
      .flatMap { problem.offers[$0].id == offer ? $0 : nil }
  }

  /// The first of so many positions that does not come before what is sought.
  private static func position(in count: Int, isBefore: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }

  /// The positions of the offers that a reason is about.
  package func offerPositions(of reason: OpenReason) -> [Int] {
    reason.offerPositions ?? reason.offers.compactMap { position(of: $0) }
  }

  /// The positions of the needs that a reason is about.
  func needPositions(of reason: OpenReason) -> [Int] {
    reason.needPositions ?? reason.needs.compactMap { position(of: $0) }
  }

  /// How long an offer is on its way to a need.
  ///
  /// - Unit: steps.
  func lead(fromOffer offer: Int, toNeed need: Int) -> Int {
    let route = numbers.routes.position(
      from: numbers.stateOfOffer[offer], to: numbers.stateOfNeed[need],
      of: numbers.resourceOfOffer[offer])
    return route.map { problem.routes[$0].lead } ?? 0
  }
}

extension MatchNames {
  /// The unit of a resource, as written.
  package func unit(of resource: Resource.ID) -> String { resourceByID[resource]?.unit ?? "unit" }

  /// A quantity of a resource with its unit: `10 pieces`.
  package func amount(_ quantity: Double, of resource: Resource.ID) -> String {
    UnitWords.counted(quantity, unit(of: resource))
  }

  /// What a need is counted in: its unit, for a lasting resource times steps (`person-week`).
  package func unitOfDemand(of resource: Resource.ID) -> String {
    let unit = unit(of: resource)
    guard let step = problem.horizon?.step, resourceByID[resource]?.isLasting == true else {
      return unit
    }
    return "\(unit)-\(step.rawValue)"
  }

  package func money(_ value: Double) -> String {
    NumberWords.money(value, currency: problem.currency)
  }
}

extension MatchNames {
  /// The part of the horizon that some days take, in words; empty when they are all of it.
  package func days(from: Day?, to: Day?) -> String {
    guard let horizon = problem.horizon else { return "" }
    let start = from.flatMap { $0 > horizon.start ? $0 : nil }
    let end = to.flatMap { $0 < lastDay ?? $0 ? $0 : nil }
    switch (start, end) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return "from \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return ""
    }
  }
}
