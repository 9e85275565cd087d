import AllotModel
import AllotProblems
import TestSupport
import Testing

/// The words in which the tests of rules are written.
struct MatchWordsTests {
  private let problem = MatchingProblem(
    needs: [Need("LT/tent", 4, minimum: 1), Need("LT/tent/2", 0)],
    offers: [Offer("EE/tent", 5, minimum: 2, cost: 0.5)],
    budgets: [Budget(id: "all", amount: 1.5)])

  @Test func `a row is a sum and what it may be`() {
    #expect(
      problem.rows(because: .offerHasAMinimum("EE/tent")) == [
        "EE/tent->LT/tent + EE/tent->LT/tent/2 - 2 used(EE/tent) >= 0",
        "EE/tent->LT/tent - 4 used(EE/tent) <= 0", "EE/tent->LT/tent/2 <= 0",
      ])
    #expect(
      problem.rows(because: .budgetIsKept("all")) == [
        "0.5 EE/tent->LT/tent + 0.5 EE/tent->LT/tent/2 <= 1.5"
      ])
  }

  @Test func `a column is a name and what it may be`() {
    #expect(problem.bounds(of: .met("LT/tent")) == "1 <= met(LT/tent) <= 4")
    #expect(problem.bounds(of: .met("LT/tent/2")) == "met(LT/tent/2) = 0")
    #expect(problem.bounds(of: .value("EE")) == nil)
  }

  @Test func `what rules count follows from what is given`() {
    #expect(problem.broken(by: ["EE/tent->LT/tent": 3]) == [])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 1.5]) == [
        "EE/tent->LT/tent is 1.5, not whole",
        "EE/tent->LT/tent + EE/tent->LT/tent/2 - 2 used(EE/tent) >= 0",
      ])
  }

  @Test func `resources, states and needs follow from short ids`() {
    #expect(problem.states.map(\.code) == ["EE", "LT"])
    #expect(problem.needs.map(\.resource) == ["tent", "tent"])
  }
}
