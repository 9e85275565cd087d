import AllotModel
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

@testable import Allot

/// Why a need stays open, on problems small enough to see it.
struct OpenReasonsTests {
  /// The reasons of a problem's first need in its plan, as `offers-used: EE/tent; LV/tent`.
  ///
  /// After the cause stand offers, needs and limits, each list when there is one.
  private func reasons(_ problem: MatchingProblem) throws -> [String] {
    let answer = try Matcher(solver: GLPKSolver(), stop: StopSignal()).answer(to: problem)
    guard case .plan(let plan) = answer else { return ["no plan"] }
    return plan.needs[0].reasons.map { reason in
      let lists = [reason.offers.map(\.text), reason.needs.map(\.text), reason.limits]
        .filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
      let about = lists.joined(separator: "; ")
      return about.isEmpty ? reason.cause.rawValue : "\(reason.cause.rawValue): \(about)"
    }
  }

  @Test func `a need that is met has nothing to explain`() throws {
    let problem = MatchingProblem(needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5)])
    #expect(try reasons(problem) == [])
  }

  @Test func `nobody else offers the resource or a substitute`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)],
      offers: [Offer("EE/water", 5), Offer("LT/tent", 5), Offer("FI/tent", 0)])
    #expect(try reasons(problem) == ["no-offer"])
  }

  @Test func `every offer is used up, by this need alone or by others too`() throws {
    let alone = MatchingProblem(needs: [Need("LT/tent", 9)], offers: [Offer("EE/tent", 5)])
    let shared = MatchingProblem(
      needs: [Need("LT/tent", 9), Need("LV/tent", 9), Need("PL/tent", 9, priority: 2)],
      offers: [Offer("EE/tent", 5), Offer("FI/tent", 1, earmark: ["LT"])])

    #expect(try reasons(alone) == ["offers-used: EE/tent"])
    // Three each: two of EE/tent go to Latvia beside the one that Lithuania has from Finland.
    #expect(try reasons(shared) == ["offers-used: EE/tent, FI/tent; LV/tent"])
  }

  @Test func `what is offered is earmarked for others`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)],
      offers: [
        Offer("EE/tent", 5, earmark: ["LV"]), Offer("FI/tent", 5, excluded: ["LT"]),
        Offer("SE/tent", 1),
      ])
    #expect(
      try reasons(problem) == ["offers-used: SE/tent", "earmarked-elsewhere: EE/tent, FI/tent"])
  }

  @Test func `what is offered arrives too late or is gone too early`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 5, steps: 2...4)],
      offers: [Offer("EE/expert", 5, steps: 5...9), Offer("FI/expert", 5, steps: 0...1)])
    #expect(try reasons(problem) == ["outside-window: EE/expert, FI/expert"])
  }

  @Test func `the route is closed`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5)],
      routes: [Route(from: "EE", to: "LT", isOpen: false)])
    #expect(try reasons(problem) == ["route-closed: EE/tent"])
  }

  @Test func `the route is full`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5)],
      routes: [Route(from: "EE", to: "LT", capacity: 3)])
    #expect(try reasons(problem) == ["route-full: EE/tent; EE->LT"])
  }

  @Test func `what the route has left is less than a whole unit`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5)],
      routes: [Route(from: "EE", to: "LT", resource: "tent", capacity: 3.5)])
    let found = try reasons(problem)
    #expect(found == ["route-full: EE/tent; EE->LT"])
  }

  @Test func `a budget is spent`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5, cost: 50)],
      budgets: [Budget(id: "all", amount: 170), Budget(id: "other", amount: 9, states: ["FI"])])
    // Three at 50 leave 20.
    #expect(try reasons(problem) == ["budget-spent: EE/tent; all"])
  }

  @Test func `the limit of a substitution is reached`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("SE/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002, limit: 1000)])
    #expect(try reasons(problem) == ["substitution-limit: SE/eur; eur->tent"])
  }

  @Test func `what is left comes in lots that do not fit`() throws {
    let ofOffer = MatchingProblem(
      needs: [Need("LT/tent", 20)], offers: [Offer("EE/tent", 13, lot: 5)])
    let ofNeed = MatchingProblem(
      needs: [Need("LT/tent", 12)], offers: [Offer("EE/tent", 20, lot: 5)])
    let never = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/tent", 20, lot: 5)])

    #expect(try reasons(ofOffer) == ["indivisible: EE/tent"])
    #expect(try reasons(ofNeed) == ["indivisible: EE/tent"])
    #expect(try reasons(never) == ["indivisible: EE/tent"])
  }

  @Test func `an offer is given in at least its minimum or not at all`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 20, minimum: 8)])
    #expect(try reasons(problem) == ["offer-minimum: EE/tent"])
  }

  @Test func `a stay would cover steps that are full`() throws {
    // Ten Estonians fill the first two steps; a Swede would come in the second, where none fits.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 0...2)],
      offers: [Offer("EE/expert", 10, steps: 0...1), Offer("SE/expert", 8, steps: 1...2)])
    #expect(try reasons(problem) == ["outside-window: EE/expert", "stay-too-long: SE/expert"])
  }

  @Test func `what is used up while nothing is missing is not the reason`() throws {
    // Three Swedish steps are worth more than two Estonian ones. Six of the ten Estonians fill the
    // first two steps; what is missing is missing later.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 0...3)],
      offers: [Offer("EE/expert", 10, steps: 0...1), Offer("SE/expert", 4, steps: 0...2)])
    #expect(try reasons(problem) == ["offers-used: SE/expert", "outside-window: EE/expert"])
  }

  @Test func `something is left that an earlier objective holds back`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 5)], offers: [Offer("EE/tent", 5, cost: 50)],
      objectives: [.cost, .coverage])
    #expect(try reasons(problem) == ["held-back: EE/tent"])
  }

  @Test func `each offer stands under the first cause that keeps it`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 30)],
      offers: [
        Offer("DK/tent", 5, earmark: ["LV"]), Offer("EE/tent", 5), Offer("FI/tent", 5),
        Offer("SE/tent", 7, lot: 5), Offer("PL/tent", 5),
      ],
      routes: [
        Route(from: "FI", to: "LT", capacity: 2), Route(from: "PL", to: "LT", isOpen: false),
      ])
    #expect(
      try reasons(problem) == [
        "offers-used: EE/tent", "earmarked-elsewhere: DK/tent", "route-full: FI/tent; FI->LT",
        "route-closed: PL/tent", "indivisible: SE/tent",
      ])
  }
}
