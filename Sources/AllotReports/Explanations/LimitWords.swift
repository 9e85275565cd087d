internal import AllotExplanation
internal import AllotModel

/// What a limit is called, and what it is counted in.
struct LimitWords {
  /// `offer`, `need`, `budget`, `route` or `substitution`.
  let kind: String
  let id: String
  /// As in `the offer EE 60-person tent`.
  let name: String
  let unit: String
  private let isMoney: Bool
  private let currency: String

  init(_ limit: PricedLimit) {
    let problem = limit.problem
    let names = MatchNames(of: problem)
    currency = problem.currency
    if case .budget = limit.kind { isMoney = true } else { isMoney = false }
    switch limit.kind {
    case .offer(let position):
      let offer = problem.offers[position]
      (kind, id, unit) = ("offer", offer.id.text, names.unit(of: offer.resource))
      name = "the offer \(names.name(of: offer))"
    case .need(let position):
      let need = problem.needs[position]
      (kind, id, unit) = ("need", need.id.text, names.unit(of: need.resource))
      name = "the need \(names.name(of: need))"
    case .budget(let position):
      (kind, id, unit) = ("budget", problem.budgets[position].id.text, problem.currency)
      name = "the budget \(id)"
    case .route(let position):
      let route = problem.routes[position]
      (kind, id) = ("route", route.ends.description)
      unit = route.resource.map(names.unit) ?? "unit"
      name = "the capacity of the route \(id)"
    case .substitution(let position):
      let rule = problem.substitutes[position]
      (kind, id, unit) = ("substitution", "\(rule.by)->\(rule.need)", names.unit(of: rule.by))
      name = "the limit of \(names.name(of: rule.by)) for \(names.name(of: rule.need))"
    }
  }

  /// A quantity with its unit.
  func amount(_ quantity: Double) -> String {
    isMoney
      ? NumberWords.moneyToTheCent(quantity, currency: currency)
      : UnitWords.counted(quantity, unit)
  }
}
