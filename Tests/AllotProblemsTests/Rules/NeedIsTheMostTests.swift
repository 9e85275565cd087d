import AllotModel
import AllotProblems
import TestSupport
import Testing

struct NeedIsTheMostTests {
  @Test func `no need gets more than it asks for`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 10), Offer("FI/tent", 10)])

    #expect(
      problem.rows(because: .metIsCounted("LT/tent")) == [
        "EE/tent->LT/tent + FI/tent->LT/tent - met(LT/tent) = 0"
      ])
    #expect(problem.bounds(of: .met("LT/tent")) == "met(LT/tent) <= 16")
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 10, "FI/tent->LT/tent": 7]) == ["met(LT/tent) <= 16"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 10, "FI/tent->LT/tent": 6]) == [])
  }

  @Test func `a substitute meets its rate`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 2)], offers: [Offer("EE/tent", 10), Offer("SE/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])

    #expect(
      problem.rows(because: .metIsCounted("LT/tent")) == [
        "EE/tent->LT/tent + 0.002 SE/eur->LT/tent - met(LT/tent) = 0"
      ])
    // EUR 1,000 buy two tents.
    #expect(problem.bounds(of: .given("SE/eur", "LT/tent")) == "SE/eur->LT/tent <= 1000")
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 1, "SE/eur->LT/tent": 600]) == ["met(LT/tent) <= 2"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 1, "SE/eur->LT/tent": 500]) == [])
  }

  @Test func `a lasting need is met in every step that a stay shares with it`() {
    // Steps 2...5 and 4...9 of the window 2...7: four steps each.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 2...7)],
      offers: [Offer("EE/expert", 9, steps: 0...5), Offer("FI/expert", 9, steps: 4...9)])

    #expect(
      problem.rows(because: .metIsCounted("LT/expert")) == [
        "4 EE/expert->LT/expert + 4 FI/expert->LT/expert - met(LT/expert) = 0"
      ])
    // Ten in each of six steps.
    #expect(problem.bounds(of: .met("LT/expert")) == "met(LT/expert) <= 60")
  }

  @Test func `a lasting need takes no more than it asks for in any step`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 2...7)],
      offers: [
        Offer("EE/expert", 9, steps: 0...4), Offer("FI/expert", 9, steps: 4...9),
        Offer("SE/expert", 9, steps: 6...9),
      ])

    #expect(
      problem.rows(because: .needIsTheMost("LT/expert", step: 4)) == [
        "EE/expert->LT/expert + FI/expert->LT/expert <= 10"
      ])
    #expect(
      problem.rows(because: .needIsTheMost("LT/expert", step: 6)) == [
        "FI/expert->LT/expert + SE/expert->LT/expert <= 10"
      ])
    #expect(
      problem.broken(by: ["EE/expert->LT/expert": 6, "FI/expert->LT/expert": 5]) == [
        "EE/expert->LT/expert + FI/expert->LT/expert <= 10"
      ])
    // The Estonians are gone when the Swedes come.
    #expect(problem.broken(by: ["EE/expert->LT/expert": 9, "SE/expert->LT/expert": 9]) == [])
  }

  @Test func `a lasting need counts units of what it asks for, whatever stays`() {
    // A boat is used up, and stands in for two beds in each of the three steps.
    let problem = MatchingProblem(
      needs: [Need("LT/bed", 10, steps: 0...2)],
      offers: [Offer("EE/bed", 7, steps: 0...2), Offer("FI/boat", 9, steps: 0...2)],
      substitutes: [Substitute(need: "bed", by: "boat", rate: 2)])

    #expect(
      problem.rows(because: .metIsCounted("LT/bed")) == [
        "3 EE/bed->LT/bed + 6 FI/boat->LT/bed - met(LT/bed) = 0"
      ])
    #expect(
      problem.rows(because: .needIsTheMost("LT/bed", step: 0)) == [
        "EE/bed->LT/bed + 2 FI/boat->LT/bed <= 10"
      ])
    #expect(
      problem.broken(by: ["EE/bed->LT/bed": 5, "FI/boat->LT/bed": 3]) == [
        "met(LT/bed) <= 30", "EE/bed->LT/bed + 2 FI/boat->LT/bed <= 10",
      ])
    #expect(problem.broken(by: ["EE/bed->LT/bed": 4, "FI/boat->LT/bed": 3]) == [])
  }

  @Test func `whole units are given only`() {
    let problem = MatchingProblem(needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 10)])

    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 2.5]) == ["EE/tent->LT/tent is 2.5, not whole"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 2]) == [])
  }

  @Test func `a need that nobody can serve is counted as met with nothing`() {
    let problem = MatchingProblem(needs: [Need("LT/tent", 16)], offers: [])

    #expect(problem.rows(because: .metIsCounted("LT/tent")) == ["-met(LT/tent) = 0"])
  }
}
