import AllotModel
import AllotProblems
import TestSupport
import Testing

struct StateCoverageIsCountedTests {
  private let needs = [
    Need("LT/tent", 16, weight: 3), Need("LT/water", 100), Need("LV/tent", 8),
    Need("LT/eur", 500, priority: 2), Need("LV/water", 0),
  ]
  private let offers = [Offer("EE/tent", 10), Offer("EE/water", 50)]

  @Test func `a state's coverage is the weighted mean over its needs of one priority`() {
    let problem = MatchingProblem(needs: needs, offers: offers, over: .state)

    // Weights 3 and 1 of 4: 3/4 of met/16 and 1/4 of met/100.
    #expect(
      problem.rows(because: .coverageIsCounted("LT", priority: 1)) == [
        "0.046875 met(LT/tent) + 0.0025 met(LT/water) - coverage(LT, 1) = 0"
      ])
    #expect(
      problem.rows(because: .coverageIsCounted("LT", priority: 2)) == [
        "0.002 met(LT/eur) - coverage(LT, 2) = 0"
      ])
  }

  @Test func `a need that asks for nothing does not count in the mean`() {
    let problem = MatchingProblem(needs: needs, offers: offers, over: .state)

    #expect(
      problem.rows(because: .coverageIsCounted("LV", priority: 1)) == [
        "0.125 met(LV/tent) - coverage(LV, 1) = 0"
      ])
  }

  @Test func `full needs make a full coverage, and no plan makes a fuller one`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4, weight: 3), Need("LT/water", 20)], offers: offers, over: .state)

    #expect(problem.bounds(of: .coverage("LT", priority: 1)) == "coverage(LT, 1) <= 1")
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 4, "EE/water->LT/water": 60]) == [
        "EE/water->LT/water <= 20", "met(LT/water) <= 20", "coverage(LT, 1) <= 1",
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 4, "EE/water->LT/water": 20]) == [])
  }

  @Test func `states are not counted where needs are levelled`() {
    let problem = MatchingProblem(needs: needs, offers: offers, over: .need)

    #expect(problem.bounds(of: .coverage("LT", priority: 1)) == nil)
  }
}
