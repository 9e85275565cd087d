import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What plans that are equally good do otherwise, worked out by hand.
struct AlternativesTests {
  private func alternatives(_ problem: MatchingProblem) throws -> Alternatives {
    let replanning = Replanning(solver: GLPKSolver(), stop: StopSignal())
    let plan = try #require(try replanning.plan(for: problem))
    return try Alternatives.find(to: plan, in: problem, with: replanning)
  }

  private func words(for flow: Alternatives.Flow) -> String {
    "\(flow.pair.offer)->\(flow.pair.need) \(words(for: flow.range))"
  }

  private func words(for range: Alternatives.Range) -> String {
    [range.value, range.least, range.most].map { TestSupport.words(for: $0) }
      .joined(separator: " ")
  }

  @Test func `one offer for one need leaves nothing open`() throws {
    let found = try alternatives(
      MatchingProblem(needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 4)]))
    #expect(found.uniqueness == .onlyBestPlan)
    #expect(found.fixed.map(words) == ["EE/water->LT/water 4 4 4"])
    #expect(found.other == nil)
  }

  @Test func `either of two offers may meet a need`() throws {
    // Ten are asked for, Estonia has 8 and Latvia 6: Estonia gives 4 to 8, Latvia 2 to 6.
    let found = try alternatives(
      MatchingProblem(
        needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 8), Offer("LV/water", 6)]))
    #expect(found.uniqueness == .oneOfSeveral)
    // Ids choose Estonia.
    #expect(
      found.groups.map { $0.map(words) } == [
        ["EE/water->LT/water 8 4 8", "LV/water->LT/water 2 2 6"]
      ])
    #expect(found.needs.isEmpty)
    #expect(found.other?.allocations.map(\.quantity) == [4, 6])
  }

  @Test func `different things make groups of their own`() throws {
    let found = try alternatives(
      MatchingProblem(
        needs: [Need("LT/tent", 3), Need("LT/water", 10)],
        offers: [
          Offer("EE/tent", 2), Offer("EE/water", 8), Offer("LV/tent", 2), Offer("LV/water", 6),
        ]))
    #expect(
      found.groups.map { $0.map(words) } == [
        ["EE/tent->LT/tent 2 1 2", "LV/tent->LT/tent 1 1 2"],
        ["EE/water->LT/water 8 4 8", "LV/water->LT/water 2 2 6"],
      ])
  }

  @Test func `of whole units an odd one may go to either need`() throws {
    // Three tents for two needs of two: one gets two and the other one.
    let found = try alternatives(
      MatchingProblem(
        needs: [Need("LT/tent", 2), Need("LV/tent", 2)], offers: [Offer("EE/tent", 3)]))
    #expect(
      found.groups.map { $0.map(words) } == [
        ["EE/tent->LT/tent 2 1 2", "EE/tent->LV/tent 1 1 2"]
      ])
    #expect(
      found.needs.map { "\($0.need) \(words(for: $0.range))" } == [
        "LT/tent 2 1 2", "LV/tent 1 1 2",
      ])
    #expect(found.other?.allocations.map(\.quantity) == [1, 2])
  }

  @Test func `who gives it is open where burdens are not compared`() throws {
    // Water is worth 2 a unit.
    let found = try alternatives(
      MatchingProblem(
        needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 8), Offer("LV/water", 6)]))
    #expect(
      found.contributors.map { "\($0.state) \(words(for: $0.range))" } == [
        "EE 16 8 16", "LV 4 4 12",
      ])
  }

  @Test func `a cost decides, and then nothing is open`() throws {
    let found = try alternatives(
      MatchingProblem(
        needs: [Need("LT/water", 10)],
        offers: [Offer("EE/water", 8, cost: 2), Offer("LV/water", 6, cost: 1)],
        objectives: [.coverage, .cost]))
    #expect(found.uniqueness == .onlyBestPlan)
    #expect(
      found.fixed.map(words) == ["EE/water->LT/water 4 4 4", "LV/water->LT/water 6 6 6"])
  }
}
