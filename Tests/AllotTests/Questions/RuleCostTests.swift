import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What rules cost and which offers are wanted, worked out by hand.
struct RuleCostTests {
  private let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())

  private func costs(_ problem: MatchingProblem) throws -> [String] {
    let plan = try #require(try replanning.plan(for: problem))
    return try RuleCost.all(in: problem, of: plan, with: replanning).map { cost in
      let change = cost.changes.first.map {
        "\($0.objective)#\($0.rank + 1) \(words(for: $0.before.value))->\(words(for: $0.after.value))"
      }
      let needs = cost.difference.needs.map {
        "\($0.subject) \(words(for: $0.after - $0.before))"
      }
      return ([cost.rule.kind.rawValue, change ?? "free"] + needs).joined(separator: " ")
    }
  }

  @Test func `an earmark that keeps things from who has less costs it`() throws {
    // Latvia has 8 of 10, Lithuania 2 of 10; together they have 10, five each.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 10), Need("LV/water", 10)],
      offers: [Offer("EE/water", 2), Offer("FI/water", 8, earmark: ["LV"])])
    #expect(
      try costs(problem) == [
        "earmark coverage#1 0.2->0.5 LT/water 3 LV/water -3",
        "levelling free",
      ])
  }

  @Test func `a limit that is never reached is free`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 4)],
      routes: [Route(from: "EE", to: "LT", capacity: 4)])
    #expect(try costs(problem) == ["route-capacity free", "levelling free"])
  }

  @Test func `levelling costs what the sum loses`() throws {
    // Of 10, a need of 10 and one of 40 get a fifth each, 0.4 in all; the small one alone makes 1.
    let problem = MatchingProblem(
      needs: [Need("LT/water", 10), Need("LV/water", 40)], offers: [Offer("EE/water", 10)])
    #expect(
      try costs(problem) == ["levelling total#1 0.4->1 LT/water 8 LV/water -8"])
  }

  @Test func `the offer that helps most lifts who has least`() throws {
    // Tents are at 2 of 10, water at 5 of 10.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LT/water", 10)],
      offers: [Offer("EE/tent", 2), Offer("EE/water", 5)])
    let plan = try #require(try replanning.plan(for: problem))
    let wanted = try WantedOffer.all(
      for: plan, in: problem, isBroken: false, with: replanning)
    #expect(
      wanted.offers.map { "\($0.resource) \(words(for: $0.quantity))" } == ["tent 8", "water 5"])
    #expect(wanted.isCut == false)
    // Three tents more are where water is; four are the last that changes the lowest level.
    let first = wanted.offers.first?.staircase?.steps.map { words(for: $0.to) }
    #expect(first == ["1", "2", "5", "8"])
  }

  @Test func `nothing is wanted where all is met`() throws {
    let problem = MatchingProblem(needs: [Need("LT/tent", 2)], offers: [Offer("EE/tent", 2)])
    let plan = try #require(try replanning.plan(for: problem))
    #expect(
      try WantedOffer.all(for: plan, in: problem, isBroken: false, with: replanning)
        .offers.isEmpty)
  }
}
