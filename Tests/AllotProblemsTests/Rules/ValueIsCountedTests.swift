import AllotModel
import AllotProblems
import TestSupport
import Testing

struct ValueIsCountedTests {
  private let shares: [State.Code: Double] = ["EE": 0.2, "FI": 0.3, "LT": 0.5]

  @Test func `the value that a state gives is that of what is given`() {
    // A tent is worth 650, one EUR 1, whatever it is given for.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16)],
      offers: [Offer("EE/tent", 10, lot: 5), Offer("EE/eur", 9000), Offer("FI/tent", 3)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)], shares: shares,
      objectives: [.coverage, .burden])

    #expect(
      problem.rows(because: .valueIsCounted("EE")) == [
        "EE/eur->LT/tent + 3250 EE/tent->LT/tent - value(EE) = 0"
      ])
    #expect(
      problem.rows(because: .valueIsCounted("FI")) == ["650 FI/tent->LT/tent - value(FI) = 0"])
  }

  @Test func `a lasting unit is worth its value in every step that it serves`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 9, steps: 2...6)], offers: [Offer("EE/expert", 4, steps: 0...4)],
      shares: shares, objectives: [.burden])

    // Three steps at 300.
    #expect(
      problem.rows(because: .valueIsCounted("EE")) == ["900 EE/expert->LT/expert - value(EE) = 0"])
  }

  @Test func `the most that a state can give holds no plan back`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4), Need("LV/tent", 2)], offers: [Offer("EE/tent", 6)],
      shares: shares, objectives: [.burden])

    #expect(problem.broken(by: ["EE/tent->LT/tent": 4, "EE/tent->LV/tent": 2]) == [])
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 4, "EE/tent->LV/tent": 3]) == [
        "EE/tent->LV/tent <= 2", "met(LV/tent) <= 2", "value(EE) <= 3900",
        "EE/tent->LT/tent + EE/tent->LV/tent <= 6",
      ])
  }

  @Test func `a state whose offers nobody can use gives nothing`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("EE/water", 6)], shares: shares,
      objectives: [.burden])

    #expect(problem.bounds(of: .value("EE")) == "value(EE) = 0")
  }

  @Test func `values are counted only where burdens are compared against a key`() {
    let needs = [Need("LT/tent", 4)]
    let offers = [Offer("EE/tent", 6)]
    let noKey = MatchingProblem(needs: needs, offers: offers, objectives: [.burden])
    let noBurden = MatchingProblem(
      needs: needs, offers: offers, shares: shares, objectives: [.coverage])

    #expect(noKey.bounds(of: .value("EE")) == nil)
    #expect(noBurden.bounds(of: .value("EE")) == nil)
  }
}
