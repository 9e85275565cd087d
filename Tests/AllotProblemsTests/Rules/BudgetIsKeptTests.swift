import AllotModel
import AllotProblems
import TestSupport
import Testing

struct BudgetIsKeptTests {
  private let needs = [Need("LT/tent", 16), Need("LV/tent", 8)]
  private let offers = [Offer("EE/tent", 10, cost: 50), Offer("FI/tent", 10)]
  private let routes = [Route(from: "FI", to: "LT", cost: 7), Route(from: "EE", to: "LV", cost: 1)]

  @Test func `costs of offers and routes stay within the budget`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers, routes: routes, budgets: [Budget(id: "all", amount: 300)])
    // Nothing is paid for Finnish tents in Latvia.
    let row = "50 EE/tent->LT/tent + 51 EE/tent->LV/tent + 7 FI/tent->LT/tent <= 300"

    #expect(problem.rows(because: .budgetIsKept("all")) == [row])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 5, "EE/tent->LV/tent": 1]) == [row])
    #expect(
      problem.broken(
        by: ["EE/tent->LT/tent": 5, "FI/tent->LT/tent": 7, "FI/tent->LV/tent": 3]) == [])
  }

  @Test func `a budget counts the costs of the contributors that it covers`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers, routes: routes,
      budgets: [Budget(id: "finnish", amount: 14, states: ["FI"])])

    #expect(problem.rows(because: .budgetIsKept("finnish")) == ["7 FI/tent->LT/tent <= 14"])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 9, "FI/tent->LT/tent": 3]) == [
        "7 FI/tent->LT/tent <= 14"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 9, "FI/tent->LT/tent": 2]) == [])
  }

  @Test func `a budget pays per unit, also of lots`() {
    let problem = MatchingProblem(
      needs: needs, offers: [Offer("EE/tent", 10, lot: 5, cost: 50)],
      budgets: [Budget(id: "all", amount: 300)])

    #expect(
      problem.rows(because: .budgetIsKept("all")) == [
        "250 EE/tent->LT/tent + 250 EE/tent->LV/tent <= 300"
      ])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 10]) == [
        "250 EE/tent->LT/tent + 250 EE/tent->LV/tent <= 300"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 5]) == [])
  }
}
