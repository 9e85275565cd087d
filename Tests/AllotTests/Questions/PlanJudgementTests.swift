import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What plans made by hand break, worked out by hand.
struct PlanJudgementTests {
  /// Tents from Estonia and Finland, whose are for Latvia; each tent costs 10, and 60 are to spend.
  private let problem = MatchingProblem(
    needs: [Need("LT/tent", 5), Need("LV/tent", 4, minimum: 2), Need("PL/water", 9)],
    offers: [
      Offer("EE/tent", 6, cost: 10), Offer("FI/tent", 3, earmark: ["LV"], cost: 10),
      Offer("SE/water", 5),
    ], budgets: [Budget(id: "cost", amount: 60)])

  private func judgement(
    of problem: MatchingProblem? = nil, _ wishes: (String, String, Double)...
  ) throws -> PlanJudgement {
    try PlanJudgement.judge(
      wishes.map { .init(offer: .init($0.0), need: .init($0.1), quantity: $0.2) },
      in: problem ?? self.problem, with: Replanning(solver: GLPKSolver(), stop: StopSignal()))
  }

  private func breaches(_ judgement: PlanJudgement) -> [String] {
    judgement.breaches.map { breach in
      "\(breach.rule) \(breach.distance.map { words(for: $0) } ?? "")"
        .replacing("AllotModel.", with: "").replacing("AllotExplanation.", with: "")
    }
  }

  private func nearest(_ judgement: PlanJudgement) -> [String] {
    judgement.nearest?.allocations.map {
      "\($0.offer)->\($0.need) \(words(for: $0.quantity))"
    } ?? []
  }

  @Test func `a plan that keeps every rule breaks nothing`() throws {
    let found = try judgement(("EE/tent", "LT/tent", 3), ("FI/tent", "LV/tent", 2))
    #expect(found.breaches.isEmpty)
    #expect(found.plan.needs.map { words(for: $0.met) } == ["3", "2", "0"])
  }

  @Test func `a minimum that is not kept is told, and mended with the least`() throws {
    let found = try judgement(("EE/tent", "LT/tent", 3), ("FI/tent", "LV/tent", 1))
    #expect(breaches(found).count == 1)
    #expect(breaches(found).first?.hasPrefix("minimum") == true)
    // One more of Finland's 3 is a third of what it can give; of Estonia's 4 for Latvia, a quarter.
    #expect(
      nearest(found) == ["EE/tent->LT/tent 3", "EE/tent->LV/tent 1", "FI/tent->LV/tent 1"])
  }

  @Test func `a budget, an earmark and a promise are told apart`() throws {
    // Seven of Estonia's six, at 10 each: 70 of 60; and Finland may not serve Lithuania.
    let found = try judgement(
      ("EE/tent", "LT/tent", 5), ("EE/tent", "LV/tent", 2), ("FI/tent", "LT/tent", 1))
    let words = breaches(found)
    #expect(words.count == 3)
    #expect(words[0].hasPrefix("pair(FI/tent, LT/tent"))
    #expect(words[1].contains("offerIsAPromise") && words[1].hasSuffix(" 1"))
    #expect(words[2].contains("budgetIsKept") && words[2].hasSuffix(" 10"))
  }

  @Test func `half a tent is no tent, and more than is asked for is too much`() throws {
    let found = try judgement(
      ("EE/tent", "LT/tent", 2.5), ("FI/tent", "LV/tent", 3), ("SE/water", "PL/water", 6))
    let words = breaches(found)
    #expect(words.contains { $0.hasPrefix("wholeness(EE/tent, LT/tent)") })
    #expect(words.contains { $0.hasPrefix("promise(SE/water) 1") })
    #expect(words.count == 2)
  }

  @Test func `what only counts shipments and uses is no rule to break`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 5), Need("LV/water", 9)],
      offers: [Offer("EE/water", 8, minimum: 2)], objectives: [.coverage, .shipments])
    // Lithuania asks for 5, and Estonia has 8.
    let found = try judgement(of: problem, ("EE/water", "LT/water", 7))
    #expect(found.breaches.map { words(for: $0.distance ?? 0) } == ["2"])
    #expect(breaches(found).map { String($0.prefix(7)) } == ["tooMuch"])
  }

  @Test func `too much in several steps is told of these steps, and not of their sum`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/bed", 5, steps: 0...2)],
      offers: [Offer("EE/bed", 4, steps: 0...2), Offer("FI/bed", 4, steps: 0...2)],
      horizon: Horizon(start: Day(number: 18820), step: .week, count: 3))
    let found = try judgement(of: problem, ("EE/bed", "LT/bed", 4), ("FI/bed", "LT/bed", 3))
    #expect(breaches(found).count == 1)
    #expect(breaches(found)[0].contains("needIsTheMost") && breaches(found)[0].hasSuffix(" 2"))
  }

  @Test func `more than was offered is told though it is on a pair that is none`() throws {
    // Finland's 3 are for Latvia: 3 and 1 are 4.
    let found = try judgement(
      ("EE/tent", "LV/tent", 1), ("FI/tent", "LV/tent", 3), ("FI/tent", "LT/tent", 1))
    let words = breaches(found)
    #expect(words.count == 2)
    #expect(words[0].hasPrefix("pair(FI/tent, LT/tent"))
    #expect(words[1].hasPrefix("promise(FI/tent) 1"))
  }

  @Test func `what lasts may go to one need after another, and is no more for it`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/bed", 4, steps: 0...0), Need("LV/bed", 4, steps: 1...1)],
      offers: [Offer("EE/bed", 4, steps: 0...1)],
      horizon: Horizon(start: Day(number: 18820), step: .week, count: 2))
    let found = try judgement(of: problem, ("EE/bed", "LT/bed", 4), ("EE/bed", "LV/bed", 4))
    #expect(!breaches(found).contains { $0.hasPrefix("promise") })
  }

  @Test func `what has to change counts what may not be at all`() throws {
    let found = try judgement(("FI/tent", "LT/tent", 1), ("FI/tent", "LV/tent", 2))
    let nearest = try #require(found.nearest)
    #expect(
      found.changes(to: nearest).map { "\($0.subject.need) \(words(for: $0.after))" }
        == ["LT/tent 0"])
  }
}
