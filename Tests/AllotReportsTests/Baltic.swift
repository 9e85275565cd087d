import AllotExplanation
import AllotModel
import AllotReports

/// A made-up plan that has something of everything: windows, lasting experts, money that buys.
enum Baltic {
  static let start = day("2021-07-12")

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static let problem = MatchingProblem(
    title: "Baltic, summer 2021", description: "Made up.", source: "nowhere",
    horizon: Horizon(start: start, step: .week, count: 26),
    states: [
      State(code: "LT", name: "Lithuania"), State(code: "LV", name: "Latvia"),
      State(code: "PL", name: "Poland"), State(code: "EE", name: "Estonia"),
      State(code: "CZ", name: "Czechia"), State(code: "IT", name: "Italy"),
      State(code: "DE", name: "Germany"), State(code: "MT", name: "Malta"),
    ],
    resources: [
      Resource(
        id: "tent", name: "60-person tent", category: .equipment, unit: "piece", value: 6500),
      Resource(id: "bed", category: .equipment, unit: "piece", value: 80),
      Resource(id: "interpreter", category: .experts, unit: "person", value: 2100),
      Resource(id: "eur", name: "money", category: .funds, unit: "EUR"),
    ],
    needs: [
      Need(id: "LT/tent", state: "LT", resource: "tent", quantity: 16),
      Need(id: "LT/bed", state: "LT", resource: "bed", quantity: 1200, priority: 2),
      Need(
        id: "LT/interpreter", state: "LT", resource: "interpreter", quantity: 12,
        window: Window(from: day("2021-08-02"), to: day("2021-10-31"), steps: 3...15)),
      Need(id: "LV/tent", state: "LV", resource: "tent", quantity: 5),
      Need(id: "N1", state: "LV", resource: "bed", quantity: 3000, priority: 2),
    ],
    offers: [
      Offer(id: "PL/tent", state: "PL", resource: "tent", quantity: 4),
      Offer(id: "PL/bed", state: "PL", resource: "bed", quantity: 1500),
      Offer(id: "EE/tent", state: "EE", resource: "tent", quantity: 5),
      Offer(
        id: "CZ/interpreter", state: "CZ", resource: "interpreter", quantity: 6,
        window: Window(from: day("2021-08-16"), steps: 5...25)),
      Offer(id: "IT/tent", state: "IT", resource: "tent", quantity: 20, earmark: ["LV"]),
      Offer(id: "DE/money", state: "DE", resource: "eur", quantity: 32_500.5),
      Offer(
        id: "MT/bed", state: "MT", resource: "bed", quantity: 40,
        window: Window(from: day("2021-12-20"), steps: 23...25)),
    ],
    routes: [Route(from: "MT", to: "LT", cost: 4, lead: 3), Route(from: "MT", to: "LV", lead: 3)],
    substitutes: [Substitute(need: "tent", by: "eur", rate: 1 / 6500, limit: 32_500)],
    keyShares: [
      "LT": 0.05, "LV": 0.04, "PL": 0.25, "EE": 0.03, "CZ": 0.1, "IT": 0.22, "DE": 0.3, "MT": 0.01,
    ],
    remarks: ["Interpreters stay where they arrive, from their first week to their last."])

  static let plan = MatchPlan(
    status: .optimal,
    objectives: [
      ObjectiveResult(
        objective: .coverage, priority: 1, value: 5.0 / 13, bound: 5.0 / 13, isProven: true,
        levels: [
          .init(value: 5.0 / 13, bound: 5.0 / 13, members: ["LT/interpreter"]),
          .init(value: 0.8125, bound: 0.8125, members: ["LT/tent"]),
          .init(value: 1, bound: 1, members: ["LV/tent"]),
        ]),
      ObjectiveResult(
        objective: .coverage, priority: 2, value: 0.357, bound: 0.357, isProven: true,
        levels: [.init(value: 0.357, bound: 0.357, members: ["LT/bed", "N1"])]),
      ObjectiveResult(
        objective: .burden, priority: nil, value: 1_644_000, bound: 1_600_000.5, isProven: false,
        levels: [.init(value: 1_644_000, bound: 1_600_000.5, members: ["CZ"])]),
      ObjectiveResult(
        objective: .cost, priority: nil, value: 81_234.5, bound: 81_234.5, isProven: true),
    ],
    allocations: [
      give(
        "CZ/interpreter", "LT/interpreter", "CZ", "LT", "interpreter", 6,
        days: day("2021-08-16")...day("2021-10-31")),
      give("DE/money", "LT/tent", "DE", "LT", "eur", meets: "tent", 32_500),
      give("EE/tent", "LT/tent", "EE", "LT", "tent", 5),
      give("IT/tent", "LV/tent", "IT", "LV", "tent", 5),
      give("PL/bed", "LT/bed", "PL", "LT", "bed", 429),
      give("PL/bed", "N1", "PL", "LV", "bed", 1071),
      give("PL/tent", "LT/tent", "PL", "LT", "tent", 3),
    ],
    needs: [
      NeedResult(
        need: "LT/bed", demand: 1200, met: 429, coverage: 0.3575,
        reasons: [
          OpenReason(.offersUsed, offers: ["PL/bed"], needs: ["N1"]),
          OpenReason(.outsideWindow, offers: ["MT/bed"]),
        ]),
      NeedResult(
        need: "LT/interpreter", demand: 156, met: 66, coverage: 66.0 / 156,
        reasons: [OpenReason(.offersUsed, offers: ["CZ/interpreter"])]),
      NeedResult(
        need: "LT/tent", demand: 16, met: 13, coverage: 0.8125,
        reasons: [
          OpenReason(.offersUsed, offers: ["DE/money", "EE/tent", "PL/tent"]),
          OpenReason(.earmarkedElsewhere, offers: ["IT/tent"]),
          OpenReason(.substitutionLimit, limits: ["eur->tent"]),
        ]),
      NeedResult(need: "LV/tent", demand: 5, met: 5, coverage: 1),
      NeedResult(
        need: "N1", demand: 3000, met: 1071, coverage: 0.357,
        reasons: [OpenReason(.offersUsed, offers: ["PL/bed"], needs: ["LT/bed"])]),
    ],
    offers: [
      OfferResult(offer: "CZ/interpreter", given: 6), OfferResult(offer: "DE/money", given: 32_500),
      OfferResult(offer: "EE/tent", given: 5), OfferResult(offer: "IT/tent", given: 5),
      OfferResult(offer: "MT/bed", given: 0), OfferResult(offer: "PL/bed", given: 1500),
      OfferResult(offer: "PL/tent", given: 3),
    ],
    contributors: [
      contributor("CZ", 138_600, share: 0.1), contributor("DE", 32_500, share: 0.3),
      contributor("EE", 32_500, share: 0.03), contributor("IT", 32_500, share: 0.22),
      contributor("MT", 0, share: 0.01), contributor("PL", 139_500, share: 0.25),
    ],
    uniqueness: .oneOfSeveral)

  static let facts = ReportFacts(
    path: "Problems/baltic", digest: "ab12", solver: "GLPK 5.0")

  static var report: MatchReport { MatchReport(of: problem, plan: plan, facts: facts) }

  private static func give(
    _ offer: Offer.ID, _ need: Need.ID, _ from: State.Code, _ to: State.Code,
    _ resource: Resource.ID, meets: Resource.ID? = nil, _ quantity: Double,
    days: ClosedRange<Day>? = nil
  ) -> Allocation {
    Allocation(
      offer: offer, need: need, from: from, to: to, resource: resource, meets: meets ?? resource,
      quantity: quantity, days: days ?? start...day("2022-01-09"))
  }

  private static func contributor(
    _ state: State.Code, _ value: Double, share: Double
  ) -> ContributorResult {
    ContributorResult(
      state: state, value: value, share: share, burden: value / share,
      ofFair: value / 375_600 / (share / 0.91))
  }
}
