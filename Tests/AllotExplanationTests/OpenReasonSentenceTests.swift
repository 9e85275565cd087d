import AllotModel
import Testing

@testable import AllotExplanation

/// The sentence for a reason, about the need `LT/tent`, in a problem that is made up.
private func sentence(_ reason: OpenReason) throws -> String {
  let names = MatchNames(of: problem)
  let need = try #require(names.need("LT/tent"))
  return reason.sentence(about: need, names: names)
}

private func window(_ steps: ClosedRange<Int>, from: String?, to: String?) -> Window {
  Window(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }, steps: steps)
}

private let problem = MatchingProblem(
  title: "",
  horizon: Horizon(start: Day(iso: "2021-07-12") ?? Day(number: 0), step: .week, count: 10),
  states: [State(code: "LT", name: "Lithuania"), State(code: "PL", name: "Poland")],
  resources: [
    Resource(id: "tent", name: "large tent", category: .equipment, unit: "piece"),
    Resource(id: "eur", name: "money", category: .funds, unit: "EUR"),
  ],
  needs: [
    Need(
      id: "LT/tent", state: "LT", resource: "tent", quantity: 100,
      window: window(3...5, from: "2021-08-02", to: "2021-08-22")),
    Need(id: "LV/tent", state: "LV", resource: "tent", quantity: 100),
    Need(id: "N2", state: "LV", resource: "eur", quantity: 100),
  ],
  offers: [
    Offer(id: "PL/tent", state: "PL", resource: "tent", quantity: 100, minimum: 50, lot: 20),
    Offer(id: "CZ/tent", state: "CZ", resource: "tent", quantity: 120),
    Offer(id: "SE/tent", state: "SE", resource: "tent", quantity: 80),
    Offer(id: "O4", state: "DE", resource: "eur", quantity: 1000),
    Offer(id: "FI/tent", state: "FI", resource: "tent", quantity: 60),
    Offer(id: "IT/tent", state: "IT", resource: "tent", quantity: 20, earmark: ["LV"]),
    Offer(id: "ES/tent", state: "ES", resource: "tent", quantity: 1, excluded: ["LT"]),
    Offer(
      id: "MT/tent", state: "MT", resource: "tent", quantity: 5,
      window: window(5...9, from: "2021-08-16", to: nil)),
    Offer(
      id: "EE/tent", state: "EE", resource: "tent", quantity: 7,
      window: window(0...1, from: nil, to: "2021-07-25")),
  ],
  routes: [
    Route(from: "MT", to: "LT", lead: 2), Route(from: "PL", to: "LT", capacity: 40),
    Route(from: "FI", to: "LT", isOpen: false),
  ],
  substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002, limit: 50_000)],
  budgets: [Budget(id: "transport", amount: 20_000)])

struct OpenReasonSentenceTests {
  @Test func `nobody offers it`() throws {
    #expect(
      try sentence(OpenReason(.noOffer))
        == "no other state offers it, nor anything that may stand in for it")
  }

  @Test func `earmarked elsewhere, or not for this state`() throws {
    #expect(
      try sentence(OpenReason(.earmarkedElsewhere, offers: ["ES/tent", "IT/tent"]))
        == "earmarked elsewhere: ES large tent (1 piece, not for LT), "
        + "IT large tent (20 pieces, only for LV)")
  }

  @Test func `too late or too early, each with its days`() throws {
    #expect(
      try sentence(OpenReason(.outsideWindow, offers: ["EE/tent", "MT/tent"]))
        == "arrives too late: MT large tent (5 pieces, from 2021-08-16, 2 weeks on the way); "
        + "ends before it is missing: EE large tent (7 pieces, until 2021-07-25)")
  }

  @Test func `a route that is closed`() throws {
    #expect(
      try sentence(OpenReason(.routeClosed, offers: ["FI/tent"], limits: ["FI->LT"]))
        == "the route is closed: FI -> LT")
  }

  @Test func `a route that is full, with its capacity`() throws {
    #expect(
      try sentence(OpenReason(.routeFull, limits: ["PL->LT"]))
        == "no capacity is left on the route PL -> LT (40 in all)")
  }

  @Test func `a budget that is spent, with its amount`() throws {
    #expect(
      try sentence(OpenReason(.budgetSpent, offers: ["EE/tent"], limits: ["transport"]))
        == "the budget is spent: transport (EUR 20,000); "
        + "left for lack of it: EE large tent (7 pieces)")
  }

  @Test func `a substitution that reached its limit`() throws {
    #expect(
      try sentence(OpenReason(.substitutionLimit, limits: ["eur->tent"]))
        == "the limit of what may stand in for it is reached: 50,000 EUR of money")
  }

  @Test func `all offers are used, the largest first, and by whom`() throws {
    let reason = OpenReason(
      .offersUsed, offers: ["CZ/tent", "FI/tent", "O4", "PL/tent", "SE/tent"],
      needs: ["LT/tent", "LV/tent", "N2"])
    #expect(
      try sentence(reason)
        == "all 5 offers that may reach it are used up: DE 1,000 EUR of money, CZ 120, PL 100, "
        + "SE 80 and 1 more; also used by LV large tent, LV money (N2)")
  }

  @Test func `the only offer is used`() throws {
    #expect(
      try sentence(OpenReason(.offersUsed, offers: ["CZ/tent"]))
        == "the only offer that may reach it is used up: CZ 120")
  }

  @Test func `lots and whole units that no longer fit`() throws {
    #expect(
      try sentence(OpenReason(.indivisible, offers: ["CZ/tent", "PL/tent"]))
        == "what is left comes in whole units or lots that no longer fit: "
        + "CZ large tent (whole units), PL large tent (lots of 20 pieces)")
  }

  @Test func `an offer that is given in no less than its minimum`() throws {
    #expect(
      try sentence(OpenReason(.offerMinimum, offers: ["PL/tent"]))
        == "given in no less than its minimum, and so not given: PL large tent (at least 50 pieces)"
    )
  }
}
