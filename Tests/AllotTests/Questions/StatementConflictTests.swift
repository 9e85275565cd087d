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
    conflict?.statements.map { "\($0.kind.rawValue) \($0.id)" } ?? []
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
    guard case .minimums(asked: 14, kept: 10)? = found?.contradiction else {
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
    #expect(found?.statements.count == 1)
    #expect(repairs(found) == ["LT/tent to 3, LT/water to 4", "LT/water to 4 (not enough)"])
  }

  @Test func `where a budget holds two resources back it is compared with what they take`() throws {
    // Four tents at 10 and three beds at 20 take 100.
    let found = try conflict(
      MatchingProblem(
        needs: [Need("LT/tent", 4, minimum: 4), Need("LV/bed", 3, minimum: 3)],
        offers: [Offer("EE/tent", 4, cost: 10), Offer("EE/bed", 3, cost: 20)],
        budgets: [Budget(id: "cost", amount: 80)]))
    guard case .limit(_, needed: 100, stated: 80)? = found?.contradiction else {
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
}
