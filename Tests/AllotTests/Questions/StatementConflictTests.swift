import AllotExplanation
import AllotModel
import AllotProblems
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

/// What cannot hold together, and what mends it, worked out by hand.
struct StatementConflictTests {
  private func conflict(_ problem: MatchingProblem) throws -> StatementConflict? {
    try StatementConflict.find(
      in: problem, with: Replanning(solver: GLPKSolver(), stop: StopSignal()))
  }

  private func statements(_ conflict: StatementConflict?) -> [String] {
    names(of: conflict?.clash)
  }

  private func names(of clash: StatementConflict.Clash?) -> [String] {
    clash?.statements.map { "\($0.kind.rawValue) \($0.id)" } ?? []
  }

  private func repairs(_ conflict: StatementConflict?) -> [String] {
    conflict?.repairs.map { repair in
      let changes = repair.changes.map { change in
        let amount = change.amount.map { "to \(words(for: $0))" } ?? "go"
        return "\(change.statement.id) \(amount)"
      }
      return changes.joined(separator: ", ") + (repair.isEnough ? "" : " (not enough)")
    } ?? []
  }

  @Test func `two minimums ask for more than there is`() throws {
    // 8 and 6 are 14; Estonia has 10, Finland's are for Poland, who insists on what it has.
    let found = try conflict(
      MatchingProblem(
        needs: [
          Need("LT/water", 16, minimum: 8), Need("LV/water", 10, minimum: 6),
          Need("PL/water", 10, minimum: 2),
        ], offers: [Offer("EE/water", 10), Offer("FI/water", 9, earmark: ["PL"])]))
    #expect(
      statements(found) == ["need-minimum LT/water", "need-minimum LV/water", "earmark FI/water"])
    guard case .minimums(asked: 14, kept: 10)? = found?.clash.contradiction else {
      Issue.record("14 are asked and 10 can be kept, told \(String(describing: found))")
      return
    }
    // Lithuania 4 of 8 is a half less, Latvia 2 of 6 two thirds, and the earmark has to go. When
    // all give way alike, 10 / 14 of 8 is 5.714 and of 6 is 4.286, each 2 / 7 less.
    #expect(
      repairs(found) == [
        "LT/water to 4", "LT/water to 5.71, LV/water to 4.28", "LV/water to 2", "FI/water go",
      ])
  }

  @Test func `a budget that does not pay for a minimum has to be raised`() throws {
    // Six tents at 10 cost 60; Finland's two are free.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/tent", 9, minimum: 6)],
        offers: [Offer("EE/tent", 9, cost: 10), Offer("FI/tent", 2)],
        budgets: [Budget(id: "cost", amount: 35)]))
    #expect(statements(found) == ["need-minimum LT/tent", "budget cost"])
    // 40 is a seventh more than 35, five tents a sixth less than six.
    #expect(repairs(found) == ["cost to 40", "LT/tent to 5"])
  }

  @Test func `with two conflicts the repair of one is not enough`() throws {
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/tent", 9, minimum: 6), Need("LT/water", 9, minimum: 6)],
        offers: [Offer("EE/tent", 3), Offer("EE/water", 4)]))
    #expect(found?.clash.statements.count == 1)
    #expect(repairs(found) == ["LT/tent to 3, LT/water to 4", "LT/water to 4 (not enough)"])
  }

  @Test func `where a budget holds two resources back it is compared with what they take`() throws {
    // Four tents at 10 and three beds at 20 take 100.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/tent", 4, minimum: 4), Need("LV/bed", 3, minimum: 3)],
        offers: [Offer("EE/tent", 4, cost: 10), Offer("EE/bed", 3, cost: 20)],
        budgets: [Budget(id: "cost", amount: 80)]))
    guard case .limit(_, needed: 100, stated: 80)? = found?.clash.contradiction else {
      Issue.record("100 are needed of 80, told \(String(describing: found))")
      return
    }
    // The budget by a quarter, two tents of four or one bed of three less; all three by less than
    // each alone: 4 tents - 4 t, 3 beds - 3 t and 80 + 80 t meet where 100 - 100 t = 80 + 80 t.
    #expect(repairs(found).first == "cost to 100")
  }

  @Test func `lots that do not fit a minimum are a statement`() throws {
    // Lots of four give 4 or 8 of at most 6.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/tent", 6, minimum: 5)], offers: [Offer("EE/tent", 12, lot: 4)]))
    #expect(statements(found) == ["need-minimum LT/tent", "lot EE/tent"])
    #expect(repairs(found) == ["LT/tent to 4", "EE/tent go"])
  }

  @Test func `a lasting minimum is counted in every step`() throws {
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/expert", 9, steps: 0...3, minimum: 4)],
        offers: [Offer("EE/expert", 6, steps: 0...3), Offer("FI/expert", 1, steps: 0...1)],
        routes: [Route(from: "EE", to: "LT", capacity: 3)]))
    #expect(statements(found) == ["need-minimum LT/expert", "route-capacity EE->LT"])
    #expect(repairs(found) == ["LT/expert to 3", "EE->LT to 4"])
  }

  @Test func `where there is a plan there is no conflict`() throws {
    let found = try conflict(
      MatchingProblem(needs: [Need("LT/tent", 6, minimum: 5)], offers: [Offer("EE/tent", 5)]))
    #expect(statements(found) == [])
    #expect(found?.repairs.count == nil)
  }

  @Test func `what holds a single minimum below what it could have is named and shares the mend`()
    throws
  {
    // 600 of 400: alone Lithuania could have all 400; Poland insists on 300 of them.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/water", 600, minimum: 600), Need("PL/water", 400, minimum: 300)],
        offers: [Offer("DE/water", 400)]))
    #expect(statements(found) == ["need-minimum LT/water"])
    guard case .minimums(asked: 600, kept: 100)? = found?.clash.contradiction else {
      Issue.record("100 can be kept, told \(String(describing: found))")
      return
    }
    #expect(found?.clash.keptAlone == 400)
    #expect(found?.clash.holders.map(\.id) == ["PL/water"])
    // All give way alike: 400 of 900 is 266.67 and 133.33.
    #expect(repairs(found) == ["LT/water to 100", "LT/water to 266.66, PL/water to 133.33"])
  }

  @Test func `every further conflict is told, and what is asked first is what a match names`()
    throws
  {
    let problem = MatchingProblem(
      needs: [
        Need("LT/tent", 9, minimum: 6), Need("LV/water", 9, minimum: 6),
        Need("PL/bed", 9, minimum: 5),
      ], offers: [Offer("EE/tent", 3), Offer("EE/water", 4), Offer("EE/bed", 1)])
    let found = try conflict(problem)
    #expect(statements(found) == ["need-minimum PL/bed"])
    #expect(found?.further.map(names) == [["need-minimum LV/water"], ["need-minimum LT/tent"]])
    let named = try MinimumConflict.find(in: problem, solver: GLPKSolver(), stop: StopSignal())
    #expect(named.members.map(\.need.text) == ["PL/bed"])
    #expect(named.hasFurther)
    #expect(found?.hasMore == false)
  }

  @Test func `a lasting minimum is kept at most as far as in its worst time, which is named`()
    throws
  {
    var problem = MatchingProblem(
      needs: [Need("PL/expert", 9, steps: 0...3, minimum: 5)],
      offers: [
        Offer("RO/expert", 9, steps: 2...3),
        Offer("EE/expert", 1, steps: 0...3, earmark: ["LT"]),
      ])
    problem.horizon = Horizon(
      start: try #require(Day(iso: "2021-08-09")), step: .week, count: 4)
    let found = try conflict(problem)
    guard case .minimums(asked: 5, kept: 0)? = found?.clash.contradiction else {
      Issue.record("none can be kept, told \(String(describing: found))")
      return
    }
    #expect(found?.clash.steps == 0...1)
    #expect(found?.clash.keptAlone == 1)
    #expect(found?.clash.holders.map(\.id) == ["EE/expert"])
  }

  @Test func `a repair that is not enough is measured under every limit`() throws {
    // Six tents at 10 cost 60 of 35: three can be paid, though four are there.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/bed", 9, minimum: 6), Need("LT/tent", 9, minimum: 6)],
        offers: [Offer("EE/tent", 4, cost: 10), Offer("EE/bed", 1)],
        budgets: [Budget(id: "cost", amount: 35)]))
    // A third of the tents and a seventh of the budget are less than half of the tents.
    #expect(
      repairs(found) == [
        "LT/bed to 1, LT/tent to 4, cost to 40", "LT/tent to 3 (not enough)",
      ])
  }
}
