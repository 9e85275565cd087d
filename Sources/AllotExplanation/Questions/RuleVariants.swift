package import AllotModel

/// A rule that somebody made, and the problem without it.
package struct RuleVariant: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case earmark
    case exclusion
    case closedRoute = "closed-route"
    case routeCapacity = "route-capacity"
    case substitutionLimit = "substitution-limit"
    case budget
    case lot
    case offerMinimum = "offer-minimum"
    case needMinimum = "need-minimum"
    case priorities
    /// All of those above at once.
    case allTogether = "all-together"
    /// That the least covered comes first, instead of the sum.
    case levelling
    /// That burdens are levelled before costs are looked at.
    case burdens
  }

  package let kind: Kind
  /// The ids of the rows that have the rule; none for what holds for the whole problem.
  package let ids: [String]
  package let problem: MatchingProblem
}

/// Makes the problems without each rule.
struct RuleVariants {
  /// Beyond so many rules, those of one kind and state are lifted together.
  private static let mostAlone = 40

  let problem: MatchingProblem

  /// Every rule that binds anybody, in the order of kinds, then of ids.
  var all: [RuleVariant] {
    let singles = RuleVariant.Kind.allCases.flatMap(rules)
    let groups = singles.count <= Self.mostAlone ? singles.map { [$0] } : grouped(singles)
    let rules = groups.map { group in
      RuleVariant(
        kind: group[0].kind, ids: group.map(\.id),
        problem: group.reduce(into: problem) { $1.lift(&$0) })
    }
    return rules + (groups.count > 1 ? [together(singles)] : []) + ofObjectives
  }

  /// One rule.
  struct Rule {
    let kind: RuleVariant.Kind
    let id: String
    /// Whose it is, by which rules are grouped.
    let owner: String
    let lift: @Sendable (inout MatchingProblem) -> Void
  }

  /// Every rule by itself that may leave no plan, minimums of needs first.
  var statements: [Rule] {
    let kinds = RuleVariant.Kind.allCases.filter { $0 != .priorities && $0 != .needMinimum }
    return ([.needMinimum] + kinds).flatMap(rules)
  }

  private func grouped(_ rules: [Rule]) -> [[Rule]] {
    Dictionary(grouping: rules) { "\($0.kind.rawValue) \($0.owner)" }.values
      .sorted { (order($0[0].kind), $0[0].owner) < (order($1[0].kind), $1[0].owner) }
  }

  private func order(_ kind: RuleVariant.Kind) -> Int {
    RuleVariant.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  private func together(_ rules: [Rule]) -> RuleVariant {
    RuleVariant(
      kind: .allTogether, ids: [], problem: rules.reduce(into: problem) { $1.lift(&$0) })
  }

  private func rules(_ kind: RuleVariant.Kind) -> [Rule] {
    switch kind {
    case .earmark: offers(kind, where: { $0.earmark != nil }, lift: { $0.earmark = nil })
    case .exclusion: offers(kind, where: { !$0.excluded.isEmpty }, lift: { $0.excluded = [] })
    case .lot: offers(kind, where: { ($0.lot ?? 1) != 1 }, lift: { $0.lot = nil })
    case .offerMinimum: offers(kind, where: { $0.minimum > 0 }, lift: { $0.minimum = 0 })
    case .closedRoute: routes(kind, where: { !$0.isOpen }, lift: { $0.isOpen = true })
    case .routeCapacity: routes(kind, where: { $0.capacity != nil }, lift: { $0.capacity = nil })
    case .substitutionLimit:
      problem.substitutes.enumerated().filter { $1.limit != nil }.map { position, rule in
        Rule(kind: kind, id: "\(rule.by)->\(rule.need)", owner: rule.by.text) {
          $0.substitutes[position].limit = nil
        }
      }
    case .budget:
      // Removed by its id, because positions move when several go.
      problem.budgets.map { budget in
        Rule(kind: kind, id: budget.id.text, owner: "") { problem in
          problem.budgets.removeAll { $0.id == budget.id }
        }
      }
    case .needMinimum:
      problem.needs.enumerated().filter { $1.minimum > 0 }.map { position, need in
        Rule(kind: kind, id: need.id.text, owner: need.state.text) {
          $0.needs[position].minimum = 0
        }
      }
    case .priorities:
      Set(problem.needs.map(\.priority)).count < 2
        ? []
        : [
          Rule(kind: kind, id: "priorities", owner: "") { problem in
            for need in problem.needs.indices { problem.needs[need].priority = 1 }
          }
        ]
    case .allTogether, .levelling, .burdens: []
    }
  }

  private func offers(
    _ kind: RuleVariant.Kind, where hasRule: (Offer) -> Bool,
    lift: @escaping @Sendable (inout Offer) -> Void
  ) -> [Rule] {
    problem.offers.enumerated().filter { hasRule($1) }.map { position, offer in
      Rule(kind: kind, id: offer.id.text, owner: offer.state.text) { lift(&$0.offers[position]) }
    }
  }

  private func routes(
    _ kind: RuleVariant.Kind, where hasRule: (Route) -> Bool,
    lift: @escaping @Sendable (inout Route) -> Void
  ) -> [Rule] {
    problem.routes.enumerated().filter { hasRule($1) }.map { position, route in
      Rule(kind: kind, id: route.ends.description, owner: route.from.text) {
        lift(&$0.routes[position])
      }
    }
  }

  /// The problem without what its objectives ask for beside cover and cost.
  private var ofObjectives: [RuleVariant] {
    var variants: [RuleVariant] = []
    let objectives = problem.settings.objectives
    if let position = objectives.firstIndex(of: .coverage), !objectives.contains(.total) {
      var changed = problem
      changed.settings.objectives[position] = .total
      variants.append(RuleVariant(kind: .levelling, ids: [], problem: changed))
    }
    if objectives.contains(.burden), objectives.count > 1, problem.keyShares != nil {
      var changed = problem
      changed.settings.objectives.removeAll { $0 == .burden }
      variants.append(RuleVariant(kind: .burdens, ids: [], problem: changed))
    }
    return variants
  }
}
