import AllotModel
import AllotProblems
import TestSupport
import Testing

struct OfferHasAMinimumTests {
  private let problem = MatchingProblem(
    needs: [Need("LT/tent", 16), Need("LV/tent", 8)], offers: [Offer("EE/tent", 10, minimum: 6)])

  @Test func `an offer is given in at least its minimum, or not at all`() {
    #expect(
      problem.rows(because: .offerHasAMinimum("EE/tent")) == [
        "EE/tent->LT/tent + EE/tent->LV/tent - 6 used(EE/tent) >= 0",
        "EE/tent->LT/tent - 10 used(EE/tent) <= 0",
        "EE/tent->LV/tent - 8 used(EE/tent) <= 0",
      ])
    #expect(problem.bounds(of: .isUsed("EE/tent")) == "used(EE/tent) <= 1")
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 3, "EE/tent->LV/tent": 2]) == [
        "EE/tent->LT/tent + EE/tent->LV/tent - 6 used(EE/tent) >= 0"
      ])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 3, "EE/tent->LV/tent": 3]) == [])
    #expect(problem.broken(by: [:]) == [])
  }

  @Test func `a minimum is counted in units, also of an offer in lots`() {
    let lots = MatchingProblem(
      needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 14, minimum: 8, lot: 5)])

    #expect(
      lots.rows(because: .offerHasAMinimum("EE/tent")) == [
        "5 EE/tent->LT/tent - 8 used(EE/tent) >= 0",
        "5 EE/tent->LT/tent - 10 used(EE/tent) <= 0",
      ])
    #expect(
      lots.broken(by: ["EE/tent->LT/tent": 5]) == ["5 EE/tent->LT/tent - 8 used(EE/tent) >= 0"])
    #expect(lots.broken(by: ["EE/tent->LT/tent": 10]) == [])
  }

  @Test func `a minimum beyond every need leaves the offer unused`() {
    let beyond = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/tent", 10, minimum: 6)])

    #expect(
      beyond.broken(by: ["EE/tent->LT/tent": 4]) == ["EE/tent->LT/tent - 6 used(EE/tent) >= 0"])
    #expect(beyond.broken(by: [:]) == [])
  }
}
