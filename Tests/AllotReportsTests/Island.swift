import AllotExplanation
import AllotModel
import AllotReports

/// Five made-up lines: two states ask, two give, without a horizon.
enum Island {
  static let problem = MatchingProblem(
    title: "Island", currency: "EUR",
    states: [
      State(code: "MT", name: "Malta"), State(code: "CY", name: "Cyprus"),
      State(code: "IT", name: "Italy"), State(code: "FR", name: "France"),
    ],
    resources: [Resource(id: "tent", category: .equipment, unit: "piece", value: 500)],
    needs: [
      Need(id: "MT/tent", state: "MT", resource: "tent", quantity: 40),
      Need(id: "CY/tent", state: "CY", resource: "tent", quantity: 20),
    ],
    offers: [
      Offer(id: "IT/tent", state: "IT", resource: "tent", quantity: 30),
      Offer(id: "FR/tent", state: "FR", resource: "tent", quantity: 20, earmark: ["CY"]),
    ],
    settings: MatchSettings(objectives: [.coverage, .cost]),
    keyShares: ["MT": 0.1, "CY": 0.1, "IT": 0.4, "FR": 0.4])

  static let plan = MatchPlan(
    status: .optimal,
    objectives: [
      ObjectiveResult(
        objective: .coverage, priority: 1, value: 0.75, bound: 0.75, isProven: true,
        levels: [
          .init(value: 0.75, bound: 0.75, members: ["MT/tent"]),
          .init(value: 1, bound: 1, members: ["CY/tent"]),
        ]),
      ObjectiveResult(objective: .cost, priority: nil, value: 0, bound: 0, isProven: true),
    ],
    allocations: [
      Allocation(
        offer: "FR/tent", need: "CY/tent", from: "FR", to: "CY", resource: "tent", meets: "tent",
        quantity: 20, days: nil),
      Allocation(
        offer: "IT/tent", need: "MT/tent", from: "IT", to: "MT", resource: "tent", meets: "tent",
        quantity: 30, days: nil),
    ],
    needs: [
      NeedResult(need: "CY/tent", demand: 20, met: 20, coverage: 1),
      NeedResult(
        need: "MT/tent", demand: 40, met: 30, coverage: 0.75,
        reasons: [
          OpenReason(.offersUsed, offers: ["IT/tent"]),
          OpenReason(.earmarkedElsewhere, offers: ["FR/tent"]),
        ]),
    ],
    offers: [OfferResult(offer: "FR/tent", given: 20), OfferResult(offer: "IT/tent", given: 30)],
    contributors: [
      ContributorResult(state: "FR", value: 10_000, share: 0.4, burden: 25_000, ofFair: 0.8),
      ContributorResult(state: "IT", value: 15_000, share: 0.4, burden: 37_500, ofFair: 1.2),
    ],
    uniqueness: .onlyBestPlan)

  static let facts = ReportFacts(path: "island", digest: "0f", solver: "a solver")

  static var report: MatchReport { MatchReport(of: problem, plan: plan, facts: facts) }

  static func printed(_ format: ReportFormat, _ report: MatchReport = report) -> String {
    var text = ""
    format.write(report, to: &text)
    return text
  }
}
