internal import AllotModel
internal import LinearPrograms

/// The program that each coalition of a matching problem solves, and who owns its limits.
struct MatchGameProgram {
  let formulation: MatchFormulation
  /// The states with needs or offers, in the order of their codes.
  let players: [State.Code]
  /// What is to be made small: costs, less the price of what is met.
  let objective: Objective
  /// What each player would pay if nothing were met.
  ///
  /// - Shape: one per player.
  /// - Unit: the currency.
  let uncovered: [Double]
  /// The players at both ends of each arc.
  ///
  /// - Shape: one per arc.
  let ends: [Coalition]
  private let positions: [State.Code: Int]

  /// - Parameters:
  ///   - problem: The matching problem.
  ///   - prices: What a unit of demand costs that is left uncovered, by resource; those needed.
  init(of problem: MatchingProblem, prices: [Resource.ID: Double]) {
    formulation = MatchFormulation(problem.relaxed)
    let index = formulation.index
    players = Set(problem.needs.map(\.state) + problem.offers.map(\.state)).sorted()
    let positions = Dictionary(
      uniqueKeysWithValues: players.enumerated().map { ($0.element, $0.offset) })
    self.positions = positions
    ends = index.arcs.map { arc in
      Coalition(
        [index.problem.offers[arc.offer].state, index.problem.needs[arc.need].state]
          .compactMap { positions[$0] })
    }
    var uncovered = players.map { _ in 0.0 }
    var terms = formulation.draft.terms(over: index.arcs.indices, coefficient: \.cost)
    for (position, need) in index.problem.needs.enumerated() {
      let price = prices[need.resource] ?? 0
      uncovered[positions[need.state] ?? 0] += price * index.demand(ofNeed: position)
      terms.append((formulation.draft.metColumns[position], -price))
    }
    self.uncovered = uncovered
    objective = Objective(.minimize, terms.filter { $0.coefficient != 0 })
  }

  /// Those who would have to allow more, if a row were to be loosened.
  func owners(ofRow row: Int) -> Coalition {
    let problem = formulation.index.problem
    switch formulation.draft.program.reasons[row] {
    case .offerIsAPromise(let id, _):
      return coalition(problem.offers.filter { $0.id == id }.map(\.state))
    case .needIsTheMost(let id, _):
      return coalition(problem.needs.filter { $0.id == id }.map(\.state))
    case .routeHasACapacity(let ends): return coalition([ends.from, ends.to])
    default: return .all(of: players.count)
    }
  }

  /// Those whose need or offer a column cannot exceed.
  ///
  /// What an offer gives to a need is held by the smaller of the two.
  func owners(ofColumn column: Int) -> Coalition {
    let problem = formulation.index.problem
    let draft = formulation.draft
    if let arc = draft.givenColumns.firstIndex(of: column).map({ formulation.index.arcs[$0] }) {
      let (offer, need) = (problem.offers[arc.offer], problem.needs[arc.need])
      return coalition([need.quantity < offer.quantity * arc.rate ? need.state : offer.state])
    }
    if let need = draft.metColumns.firstIndex(of: column) {
      return coalition([problem.needs[need].state])
    }
    return .all(of: players.count)
  }

  /// Whether a row is a limit that belongs to nobody alone: a budget, or one on substitutes.
  func isShared(row: Int) -> Bool {
    switch formulation.draft.program.reasons[row] {
    case .substitutionHasALimit, .budgetIsKept: true
    default: false
    }
  }

  /// What each player's offers use of a row.
  ///
  /// - Shape: one per player.
  /// - Unit: the unit of the row.
  func use(ofRow row: Int, at values: [Double]) -> [Double] {
    let numbers = formulation.program
    var use = players.map { _ in 0.0 }
    for term in numbers.terms(ofRow: row) {
      let column = numbers.termColumns[term]
      guard let arc = formulation.draft.givenColumns.firstIndex(of: column) else { continue }
      let offer = formulation.index.problem.offers[formulation.index.arcs[arc].offer]
      guard let player = positions[offer.state] else { continue }
      use[player] += numbers.termCoefficients[term] * values[column]
    }
    return use
  }

  /// What is divided, in words.
  func words(for rows: [MatchGameSolves.DividedRow]) -> [String] {
    rows.compactMap { divided in
      switch formulation.draft.program.reasons[divided.row] {
      case .budgetIsKept(let id): "the budget '\(id)' is divided as the plan of all spends it"
      case .substitutionHasALimit(let need, let by):
        "the limit on '\(by)' for '\(need)' is divided as the plan of all uses it"
      default: nil
      }
    }
  }

  private func coalition(_ states: [State.Code]) -> Coalition {
    Coalition(states.compactMap { positions[$0] })
  }
}

extension MatchingProblem {
  /// The problem with broken units, without lots and minimums, and with costs alone as its aim.
  fileprivate var relaxed: Self {
    var problem = self
    problem.settings.objectives = [.cost]
    problem.resources = resources.map {
      Resource(
        id: $0.id, name: $0.name, category: $0.category, unit: $0.unit, isWhole: false,
        isLasting: $0.isLasting, value: $0.value, place: $0.place)
    }
    problem.needs = needs.map {
      Need(
        id: $0.id, state: $0.state, resource: $0.resource, quantity: $0.quantity,
        window: $0.window, priority: $0.priority, weight: $0.weight, place: $0.place)
    }
    problem.offers = offers.map {
      Offer(
        id: $0.id, state: $0.state, resource: $0.resource, quantity: $0.quantity,
        window: $0.window, earmark: $0.earmark, excluded: $0.excluded, cost: $0.cost,
        reliability: $0.reliability, place: $0.place)
    }
    return problem
  }
}
