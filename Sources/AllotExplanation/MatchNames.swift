package import AllotModel

/// The words by which the rows of a matching problem are known to people.
///
/// An id that is only made of its own columns (`LT/tent`) is spelled out; one that somebody chose
/// (`N1`) stays in sight, so that a reader finds the line of the table again.
package struct MatchNames: Sendable {
  package let problem: MatchingProblem
  private let stateByCode: [State.Code: State]
  private let resourceByID: [Resource.ID: Resource]
  private let needByID: [Need.ID: Need]
  private let offerByID: [Offer.ID: Offer]
  /// Keys are written `FR->LT`, as the limits of a reason are.
  private let routesByEnds: [String: [Route]]
  private let routeTable: RouteTable

  package init(of problem: MatchingProblem) {
    self.problem = problem
    stateByCode = Dictionary(problem.states.map { ($0.code, $0) }) { first, _ in first }
    resourceByID = Dictionary(problem.resources.map { ($0.id, $0) }) { first, _ in first }
    needByID = Dictionary(problem.needs.map { ($0.id, $0) }) { first, _ in first }
    offerByID = Dictionary(problem.offers.map { ($0.id, $0) }) { first, _ in first }
    routesByEnds = Dictionary(grouping: problem.routes) { "\($0.from)->\($0.to)" }
    routeTable = RouteTable(problem.routes)
  }

  package func need(_ id: Need.ID) -> Need? { needByID[id] }
  package func offer(_ id: Offer.ID) -> Offer? { offerByID[id] }
  package func resource(_ id: Resource.ID) -> Resource? { resourceByID[id] }

  /// The routes between two states, written `FR->LT`.
  package func routes(_ ends: String) -> [Route] { routesByEnds[ends] ?? [] }
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
  package func thing(of need: Need.ID) -> String {
    guard let need = needByID[need] else { return need.text }
    return name(of: need.resource) + mark(need.id, need.state, need.resource)
  }

  /// `LT 60-person tent`, or `LT 60-person tent (N1)`.
  package func name(of need: Need.ID) -> String {
    needByID[need].map { "\($0.state) \(thing(of: need))" } ?? need.text
  }

  /// What an offer holds: `60-person tent`, or `60-person tent (O7)`.
  package func thing(of offer: Offer.ID) -> String {
    guard let offer = offerByID[offer] else { return offer.text }
    return name(of: offer.resource) + mark(offer.id, offer.state, offer.resource)
  }

  /// `PL 60-person tent`, or `PL 60-person tent (O7)`.
  package func name(of offer: Offer.ID) -> String {
    offerByID[offer].map { "\($0.state) \(thing(of: offer))" } ?? offer.text
  }

  private func mark<Subject>(
    _ id: Identifier<Subject>, _ state: State.Code, _ resource: Resource.ID
  ) -> String {
    id == .made(of: state, resource) ? "" : " (\(id))"
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
    let last = horizon.lastDay(ofStep: horizon.count - 1)
    let start = from.flatMap { $0 > horizon.start ? $0 : nil }
    let end = to.flatMap { $0 < last ? $0 : nil }
    switch (start, end) {
    case (let start?, let end?): return "\(start) to \(end)"
    case (let start?, nil): return "from \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return ""
    }
  }

  /// The route that counts between two states for a resource: its own before the one for all.
  package func route(from: State.Code, to: State.Code, for resource: Resource.ID) -> Route? {
    routeTable.position(from: from, to: to, of: resource).map { problem.routes[$0] }
  }
}
