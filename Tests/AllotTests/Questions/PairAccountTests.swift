import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// Why an offer gives a need what it gives, worked out by hand.
struct PairAccountTests {
  private func account(
    _ question: PairAccount.Question, of problem: MatchingProblem, offer: Int = 0, need: Int = 0
  ) throws -> PairAccount {
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    return try PairAccount.make(
      question, offer: offer, need: need, of: plan, in: problem, with: replanning)
  }

  /// What every need gets in a forced plan.
  private func met(_ account: PairAccount) -> [String] {
    account.forced?.plan?.needs.map { "\($0.need) \(words(for: $0.met))" } ?? []
  }

  /// The remedies, as `offer 6->9, not 8: 5` for what is given with 9 and not with 8.
  private func changes(_ account: PairAccount) -> [String] {
    account.remedies.map { remedy in
      let change =
        switch remedy.change {
        case .raise(let limit, let more, let notEnough):
          "\(name(of: limit)) \(words(for: limit.quantity))->\(words(for: limit.quantity + more)), "
            + "not \(words(for: limit.quantity + notEnough))"
        case .lowerMinimum(let minimum, let notEnough):
          "minimum ->\(words(for: minimum)), not \(words(for: notEnough))"
        case .raiseWeight(let times): "weight \(words(for: times))"
        default: "\(remedy.change)"
        }
      return "\(change): \(words(for: remedy.given))"
    }
  }

  private func name(of limit: PricedLimit) -> String {
    switch limit.kind {
    case .offer: "offer"
    case .need: "need"
    case .budget: "budget"
    case .route: "route"
    case .substitution: "substitution"
    }
  }

  /// Two needs share 10 of what Estonia has; Finland's 2 are for Latvia.
  private let shared = MatchingProblem(
    needs: [Need("LT/water", 10), Need("LV/water", 10)],
    offers: [Offer("EE/water", 10), Offer("FI/water", 2, earmark: ["LV"])])

  @Test func `more for one need is less for the other`() throws {
    // Both get 6: Lithuania all of Estonia's, Latvia 4 and Finland's 2.
    let account = try account(.whyNot(8), of: shared)
    #expect(account.given == 6)
    #expect(account.holds == [.offerIsUsed([])])
    #expect(met(account) == ["LT/water 8", "LV/water 4"])
  }

  @Test func `less is told for what is given`() throws {
    let account = try account(.why, of: shared)
    #expect(account.forced?.quantity == 5)
    #expect(met(account) == ["LT/water 5", "LV/water 7"])
    #expect(account.remedies.isEmpty)
  }

  @Test func `what can never be given is told with the most that can`() throws {
    let account = try account(.whyNot(11), of: shared)
    #expect(account.forced?.plan == nil)
    #expect(account.most == 10)
  }

  @Test func `an earmark is told, and that without it something would be given`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 10), Need("LV/water", 10)],
      offers: [Offer("FI/water", 8, earmark: ["LV"])])
    let account = try account(.whyNot(nil), of: problem)
    #expect(account.bar == .earmarked)
    // Without the earmark both get 4 of 10.
    #expect(account.remedies.map(\.given) == [4])
    guard case .liftEarmark? = account.remedies.first?.change else {
      Issue.record("the earmark is lifted")
      return
    }
  }

  @Test func `the smallest addition to an offer is found`() throws {
    // Two needs share what Estonia has. Of 9 tents the need that comes first by its id gets 5; of 8, 4.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LV/tent", 10)], offers: [Offer("EE/tent", 6)])
    let account = try account(.whyNot(5), of: problem)
    #expect(changes(account).last == "offer 6->9, not 8: 5")
  }

  @Test func `another resource is no pair`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10)], offers: [Offer("EE/water", 6)])
    let account = try account(.whyNot(nil), of: problem)
    #expect(account.bar == .otherResource)
    #expect(account.remedies.isEmpty)
  }

  @Test func `of the plans that do, the nearest is told`() throws {
    // Estonia and Finland can serve both needs; each serves one, and what is forced by one unit
    // moves no more than it has to.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 4), Need("LV/water", 4)],
      offers: [Offer("EE/water", 4), Offer("FI/water", 4)])
    let account = try account(.whyNot(nil), of: problem, need: 1)
    let flows = account.forced?.plan?.allocations.map {
      "\($0.offer)->\($0.need) \(words(for: $0.quantity))"
    }
    #expect(account.given == 0)
    #expect(
      flows == [
        "EE/water->LT/water 3", "EE/water->LV/water 1", "FI/water->LT/water 1",
        "FI/water->LV/water 3",
      ])
  }

  @Test func `a minimum for which there is no room is told, and the largest that fits`() throws {
    // Twelve or none, and ten are asked for.
    let problem = MatchingProblem(
      needs: [Need("LV/tent", 10)], offers: [Offer("FI/tent", 12, minimum: 12)])
    let account = try account(.whyNot(nil), of: problem)
    #expect(account.holds == [.offerHasAMinimum(12)])
    #expect(account.most == 0)
    #expect(changes(account) == ["minimum ->10, not 11: 10"])
  }

  @Test func `more than a limit could ever let through is told with the limit`() throws {
    let problem = MatchingProblem(
      needs: [Need("LV/tent", 10)], offers: [Offer("FI/tent", 12, minimum: 12)])
    let account = try account(.whyNot(11), of: problem)
    #expect(account.holds == [.isBeyond(.need, 10), .offerHasAMinimum(12)])
    #expect(account.remedies.isEmpty)
    // Of 45, Estonia's three at 1 take 3, and Finland's could have 4 at 10.
    let budget = MatchingProblem(
      needs: [Need("LV/tent", 9)],
      offers: [Offer("EE/tent", 3, cost: 1), Offer("FI/tent", 8, cost: 10)],
      budgets: [Budget(id: "cost", amount: 45)], objectives: [.coverage, .cost])
    let paid = try self.account(.whyNot(6), of: budget, offer: 1)
    #expect(paid.given == 4)
    #expect(paid.holds == [.budgetIsSpent(["cost"])])
    // Nothing is given, as cost comes first; 35 would pay for three and a half.
    let scarce = MatchingProblem(
      needs: [Need("LV/tent", 6), Need("LT/tent", 6)],
      offers: [Offer("EE/tent", 3, earmark: ["LT"]), Offer("FI/tent", 6, cost: 10)],
      budgets: [Budget(id: "cost", amount: 35)], objectives: [.cost])
    #expect(
      try self.account(.whyNot(4), of: scarce, offer: 1).holds == [.isBeyond(.budget("cost"), 3.5)])
  }

  @Test func `the least more of a route, a budget and a substitution is found`() throws {
    let tent = Need("LT/tent", 9)
    let route = MatchingProblem(
      needs: [tent], offers: [Offer("FI/tent", 12)],
      routes: [Route(from: "FI", to: "LT", capacity: 4)])
    #expect(changes(try account(.whyNot(6), of: route)) == ["route 4->6, not 5: 6"])
    // Each costs 10.
    let budget = MatchingProblem(
      needs: [tent], offers: [Offer("FI/tent", 12, cost: 10)],
      budgets: [Budget(id: "cost", amount: 40)])
    #expect(changes(try account(.whyNot(6), of: budget)) == ["budget 40->60, not 50: 6"])
    let money = MatchingProblem(
      needs: [tent], offers: [Offer("FI/eur", 12)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 1, limit: 4)])
    #expect(changes(try account(.whyNot(6), of: money)) == ["substitution 4->6, not 5: 6"])
  }

  @Test func `a need that is met in a part of the time is told with its steps`() throws {
    // Sweden's two serve Poland. Latvia has Estonia's two in the middle of three steps, and could
    // have Sweden's only in all of them.
    let lots = MatchingProblem(
      needs: [Need("LV/expert", 2, steps: 0...2), Need("PL/expert", 2, steps: 0...2)],
      offers: [
        Offer("EE/expert", 2, steps: 1...1, earmark: ["LV"], minimum: 2),
        Offer("SE/expert", 2, steps: 0...2, lot: 2),
      ])
    let account = try account(.whyNot(nil), of: lots, offer: 1)
    #expect(account.given == 0)
    #expect(account.holds == [.offerIsUsed([]), .needIsMet([1...1])])
  }

  @Test func `what is given for nothing is pushed by one unit when it is asked why`() throws {
    // Poland's need is met by Estonia, which comes first by its id.
    let problem = MatchingProblem(
      needs: [Need("PL/tent", 4)], offers: [Offer("EE/tent", 4), Offer("FI/tent", 4)])
    let account = try account(.why, of: problem, offer: 1)
    #expect(account.given == 0)
    #expect(account.forced?.quantity == 1)
    #expect(account.holds == [.needIsMet([])])
    #expect(met(account) == ["PL/tent 4"])
  }

  @Test func `a quantity between two lots means the next one`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 12)], offers: [Offer("EE/tent", 9, lot: 3)])
    #expect(try account(.whyNot(10), of: problem).forced?.quantity == 12)
    #expect(try account(.whyNot(1.5), of: problem).forced?.quantity == 0)
    #expect(try account(.whyNot(9), of: problem).forced?.quantity == 9)
  }

  @Test func `a figure that differs too little to count is no equal one`() throws {
    // Two givers with very different shares; a euro more is far less than a millionth.
    let problem = MatchingProblem(
      needs: [Need("LT/eur", 100_000_000)],
      offers: [Offer("EE/eur", 80_000_000), Offer("FI/eur", 80_000_000)],
      shares: ["EE": 0.5, "FI": 0.5], objectives: [.coverage, .burden])
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    let account = try account(.why, of: problem)
    let forced = try #require(account.forced?.plan)
    let (before, after) = (PlanFigures(of: plan, in: problem), PlanFigures(of: forced, in: problem))
    #expect(before.changes(to: after).isEmpty)
    #expect(before.slightChanges(to: after).map(\.objective) == [.burden])
    #expect(before.slightChanges(to: before).isEmpty)
  }
}
