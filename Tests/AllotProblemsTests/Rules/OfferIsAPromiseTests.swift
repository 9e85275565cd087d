import AllotModel
import AllotProblems
import TestSupport
import Testing

struct OfferIsAPromiseTests {
  @Test func `nobody is asked for more than they offered`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LV/tent", 8)], offers: [Offer("EE/tent", 10)])

    #expect(
      problem.rows(because: .offerIsAPromise("EE/tent", step: nil)) == [
        "EE/tent->LT/tent + EE/tent->LV/tent <= 10"
      ])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 6, "EE/tent->LV/tent": 5]) == [
        "EE/tent->LT/tent + EE/tent->LV/tent <= 10"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 5, "EE/tent->LV/tent": 5]) == [])
  }

  @Test func `an offer that one need alone can use is held by what that need can be given`() {
    let problem = MatchingProblem(needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 10)])

    #expect(problem.rows(because: .offerIsAPromise("EE/tent", step: nil)) == [])
    #expect(problem.bounds(of: .given("EE/tent", "LT/tent")) == "EE/tent->LT/tent <= 10")
    #expect(problem.broken(by: ["EE/tent->LT/tent": 11]) == ["EE/tent->LT/tent <= 10"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 10]) == [])
  }

  @Test func `lots are counted in units`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LV/tent", 8)], offers: [Offer("EE/tent", 12, lot: 5)])

    #expect(
      problem.rows(because: .offerIsAPromise("EE/tent", step: nil)) == [
        "5 EE/tent->LT/tent + 5 EE/tent->LV/tent <= 12"
      ])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 10, "EE/tent->LV/tent": 5]) == [
        "5 EE/tent->LT/tent + 5 EE/tent->LV/tent <= 12"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 4]) == ["EE/tent->LT/tent is 0.8, not whole"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 5, "EE/tent->LV/tent": 5]) == [])
  }

  @Test func `a lasting offer is promised anew in every step`() {
    // The stays 0...3, 2...5 and 4...7 overlap in 2...3 and in 4...5.
    let problem = MatchingProblem(
      needs: [
        Need("LT/expert", 9, steps: 0...3), Need("LV/expert", 9, steps: 2...5),
        Need("PL/expert", 9, steps: 4...7),
      ], offers: [Offer("EE/expert", 6, steps: 0...7)])

    #expect(
      problem.rows(because: .offerIsAPromise("EE/expert", step: 2)) == [
        "EE/expert->LT/expert + EE/expert->LV/expert <= 6"
      ])
    #expect(
      problem.rows(because: .offerIsAPromise("EE/expert", step: 4)) == [
        "EE/expert->LV/expert + EE/expert->PL/expert <= 6"
      ])
    #expect(
      problem.broken(by: ["EE/expert->LT/expert": 5, "EE/expert->LV/expert": 2]) == [
        "EE/expert->LT/expert + EE/expert->LV/expert <= 6"
      ])
    // The six who were in Lithuania go on to Poland.
    #expect(problem.broken(by: ["EE/expert->LT/expert": 6, "EE/expert->PL/expert": 6]) == [])
  }

  @Test func `a lead shifts the steps in which a lasting offer serves`() {
    // What leaves for Latvia in steps 0...3 serves there in 2...5, and in Lithuania in 0...3.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 9, steps: 0...1), Need("LV/expert", 9, steps: 0...7)],
      offers: [Offer("EE/expert", 6, steps: 0...3)],
      routes: [Route(from: "EE", to: "LV", lead: 2)])

    #expect(problem.broken(by: ["EE/expert->LT/expert": 6, "EE/expert->LV/expert": 6]) == [])
  }

  @Test func `what is used up is promised once for all steps`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 9, steps: 0...3), Need("LV/tent", 9, steps: 4...7)],
      offers: [Offer("EE/tent", 6, steps: 0...7)])

    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 6, "EE/tent->LV/tent": 1]) == [
        "EE/tent->LT/tent + EE/tent->LV/tent <= 6"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 4, "EE/tent->LV/tent": 2]) == [])
  }
}
