internal import AllotExplanation
internal import AllotModel

/// Says what rules are called.
struct RuleNames {
  let names: MatchNames

  /// What a rule is called: `the earmark of DE/generator`.
  func name(of kind: RuleVariant.Kind, _ all: [String]) -> String {
    let ids = ListWords.cut(all)
    let isOne = all.count == 1
    switch kind {
    case .earmark:
      let states = isOne ? names.offer(.init(all[0]))?.earmark ?? [] : []
      let only = states.isEmpty ? "" : " (only for \(ListWords.cut(states.map(\.text))))"
      return "\(isOne ? "the earmark" : "the earmarks") of \(ids)\(only)"
    case .exclusion:
      let states = isOne ? names.offer(.init(all[0]))?.excluded ?? [] : []
      let not = states.isEmpty ? "" : " (not for \(ListWords.cut(states.map(\.text))))"
      return "\(isOne ? "the exclusion" : "the exclusions") of \(ids)\(not)"
    case .closedRoute: return "\(isOne ? "the closed route" : "the closed routes") \(ids)"
    case .routeCapacity: return "the capacity of \(isOne ? "the route" : "the routes") \(ids)"
    case .substitutionLimit: return "the limit of what may stand in, \(ids)"
    case .budget: return "\(isOne ? "the budget" : "the budgets") \(ids)"
    case .lot: return "\(isOne ? "the lot" : "the lots") of \(ids)"
    case .offerMinimum: return "\(isOne ? "the minimum" : "the minimums") of the offer \(ids)"
    case .needMinimum: return "\(isOne ? "the minimum" : "the minimums") of the need \(ids)"
    case .priorities: return "that needs have priorities"
    case .allTogether: return "all rules above together"
    case .levelling: return "that the least covered comes first, instead of the sum of coverage"
    case .burdens: return "that burdens are levelled"
    }
  }
}
