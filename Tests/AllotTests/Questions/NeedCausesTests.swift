import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What each cause takes from a need, worked out by hand.
struct NeedCausesTests {
  /// The parts, as `earmarks 20 (FI/water)`.
  private func parts(_ need: Need.ID, of problem: MatchingProblem) throws -> [String] {
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    let position = try #require(problem.needs.firstIndex { $0.id == need })
    let causes = try NeedCauses.find(
      forNeed: position, of: plan, in: problem, with: replanning)
    #expect(
      abs(causes.parts.reduce(0) { $0 + $1.amount } - (causes.demand - causes.met)) < 1e-9)
    return causes.parts.map { part in
      let about = part.offers.map(\.text) + part.limits + part.takers.map(\.need.text)
      return "\(part.cause.rawValue) \(words(for: part.amount)) (\(about.joined(separator: ", ")))"
    }
  }

  @Test func `earmarks, a closed route, a capacity and another need add up to what is missing`()
    throws
  {
    // 75 of 100 are offered. Finland's 20 are for Latvia, Poland's 10 have no way, 5 of Germany's
    // 15 have room: 35 are left. Latvia asks for 200, and 25 of 100 are as much as 50 of 200.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 100), Need("LV/water", 200)],
      offers: [
        Offer("EE/water", 30), Offer("FI/water", 20, earmark: ["LV"]), Offer("PL/water", 10),
        Offer("DE/water", 15),
      ],
      routes: [
        Route(from: "PL", to: "LT", isOpen: false), Route(from: "DE", to: "LT", capacity: 5),
      ])
    #expect(
      try parts("LT/water", of: problem) == [
        "not-offered 25 (DE/water, EE/water, FI/water, PL/water)", "earmarks 20 (FI/water)",
        "closed-routes 10 (PL/water)", "route-capacities 10 (DE->LT)", "levelled 10 (LV/water)",
      ])
  }

  @Test func `others may take of an offer what it gives at least`() throws {
    // Alone Lithuania could not take 10 of Estonia's 12. Latvia takes the rest: 4 of 8 are as much
    // as 8 of 16.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 8), Need("LV/water", 16)],
      offers: [Offer("EE/water", 12, minimum: 10)])
    #expect(try parts("LT/water", of: problem) == ["levelled 4 (LV/water)"])
  }

  @Test func `a budget, the limit of a substitute and lots are told apart`() throws {
    // 12 tents, and money for 10 at 2 each: 22 of 30. The limit of money is 12, so 18. A budget of
    // 9 pays 9 of the 12 tents, so 15. Tents come in fours: 8, so 14.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 30)],
      offers: [Offer("EE/tent", 12, lot: 4, cost: 1), Offer("FI/eur", 20)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.5, limit: 12)],
      budgets: [Budget(id: "cost", amount: 9)])
    #expect(
      try parts("LT/tent", of: problem) == [
        "not-offered 8 (EE/tent, FI/eur)", "substitution-limits 4 (eur->tent)", "budgets 3 (cost)",
        "whole-units 1 (EE/tent)",
      ])
  }

  @Test func `a minimum elsewhere and a more urgent need come before it`() throws {
    // Of 10, Latvia insists on 2, and Poland, served before, takes 5.
    let problem = MatchingProblem(
      needs: [
        Need("LT/water", 10, priority: 2), Need("LV/water", 2, priority: 2, minimum: 2),
        Need("PL/water", 5, priority: 1),
      ], offers: [Offer("EE/water", 10)])
    #expect(
      try parts("LT/water", of: problem) == [
        "other-minimums 2 (LV/water)", "served-before 5 (PL/water)",
      ])
  }

  @Test func `who comes late is missed only as long as it is not there`() throws {
    // Four steps of one expert each; the only one is there for the last three.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 1, steps: 0...3)], offers: [Offer("EE/expert", 1, steps: 1...3)])
    #expect(try parts("LT/expert", of: problem) == ["time 1 (EE/expert)"])
  }

  @Test func `a need that is met has no cause`() throws {
    let problem = MatchingProblem(needs: [Need("LT/water", 5)], offers: [Offer("EE/water", 9)])
    #expect(try parts("LT/water", of: problem) == [])
  }

  /// The reliefs, as `budget 5`.
  private func reliefs(_ need: Need.ID, of problem: MatchingProblem) throws -> [String] {
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    let position = try #require(problem.needs.firstIndex { $0.id == need })
    return try NeedCauses.find(
      forNeed: position, of: plan, in: problem, with: replanning
    ).reliefs.map { relief in
      let name =
        switch relief.change {
        case .limit(let limit): "limit of \(words(for: limit.quantity))"
        case .minimum(let offer): "minimum of \(offer)"
        case .earmark(let offer, let left): "\(words(for: left)) left of \(offer)"
        }
      return "\(name): \(words(for: relief.more))"
    }
  }

  @Test func `a budget that needs share is what would help without taking from others`() throws {
    // 12 at 1 each, and 10 to pay with: each gets 5 of 8. With more money Lithuania could get 7.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 8), Need("LV/water", 8)],
      offers: [Offer("EE/water", 12, cost: 1)], budgets: [Budget(id: "cost", amount: 10)])
    #expect(try parts("LT/water", of: problem) == ["levelled 3 (LV/water)"])
    #expect(try reliefs("LT/water", of: problem) == ["limit of 10: 2"])
  }

  @Test func `a minimum that nobody meets, and what an earmark leaves, would help`() throws {
    // Latvia and Lithuania get 3 of 6 each. Finland's twelve are more than the six that Latvia
    // asks for; of Germany's 5 for Poland one is left.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 6), Need("LV/tent", 6), Need("PL/tent", 4)],
      offers: [
        Offer("DE/tent", 5, earmark: ["PL"]), Offer("EE/tent", 6, earmark: ["LT", "LV"]),
        Offer("FI/tent", 12, earmark: ["LV"], minimum: 12),
      ])
    #expect(
      try reliefs("LV/tent", of: problem) == ["minimum of FI/tent: 3", "1 left of DE/tent: 1"])
    #expect(try reliefs("PL/tent", of: problem) == [])
  }
}
