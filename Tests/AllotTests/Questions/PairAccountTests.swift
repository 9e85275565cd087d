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

  /// Two needs share 10 of what Estonia has; Finland's 2 are for Latvia.
  private let shared = MatchingProblem(
    needs: [Need("LT/water", 10), Need("LV/water", 10)],
    offers: [Offer("EE/water", 10), Offer("FI/water", 2, earmark: ["LV"])])

  @Test func `more for one need is less for the other`() throws {
    // Both get 6: Lithuania all of Estonia's, Latvia 4 and Finland's 2.
    let account = try account(.whyNot(8), of: shared)
    #expect(account.given == 6)
    #expect(account.holds == [.offerIsUsed])
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
    guard case .addToOffer(let more)? = account.remedies.last?.change else {
      Issue.record("an addition is found")
      return
    }
    #expect(more == 3)
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
}
