import AllotModel
import AllotProblems
import TestSupport
import Testing

struct NeedHasAMinimumTests {
  @Test func `a need met once has at least its minimum in all`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16, minimum: 4)],
      offers: [Offer("EE/tent", 10), Offer("FI/tent", 10)])

    #expect(problem.bounds(of: .met("LT/tent")) == "4 <= met(LT/tent) <= 16")
    #expect(
      problem.broken(by: ["EE/tent->LT/tent": 3]) == ["4 <= met(LT/tent) <= 16"])
    #expect(problem.broken(by: ["EE/tent->LT/tent": 3, "FI/tent->LT/tent": 1]) == [])
  }

  @Test func `a lasting need has at least its minimum in every step`() {
    // Estonia serves in steps 0...3, Finland in 2...5.
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 0...5, minimum: 3)],
      offers: [Offer("EE/expert", 9, steps: 0...3), Offer("FI/expert", 9, steps: 2...9)])

    #expect(
      problem.rows(because: .needHasAMinimum("LT/expert", step: 0)) == [
        "EE/expert->LT/expert >= 3"
      ])
    #expect(
      problem.rows(because: .needHasAMinimum("LT/expert", step: 2)) == [
        "EE/expert->LT/expert + FI/expert->LT/expert >= 3"
      ])
    #expect(
      problem.rows(because: .needHasAMinimum("LT/expert", step: 4)) == [
        "FI/expert->LT/expert >= 3"
      ])
    #expect(problem.broken(by: ["EE/expert->LT/expert": 9]) == ["FI/expert->LT/expert >= 3"])
    #expect(problem.broken(by: ["EE/expert->LT/expert": 3, "FI/expert->LT/expert": 3]) == [])
  }

  @Test func `a substitute counts towards a lasting minimum at its rate`() {
    let problem = MatchingProblem(
      needs: [Need("LT/bed", 10, steps: 0...1, minimum: 4)],
      offers: [Offer("EE/bed", 9, steps: 0...1), Offer("SE/eur", 900, steps: 0...1)],
      substitutes: [Substitute(need: "bed", by: "eur", rate: 0.01)])

    #expect(
      problem.rows(because: .needHasAMinimum("LT/bed", step: 0)) == [
        "EE/bed->LT/bed + 0.01 SE/eur->LT/bed >= 4"
      ])
    #expect(
      problem.broken(by: ["EE/bed->LT/bed": 3]) == ["EE/bed->LT/bed + 0.01 SE/eur->LT/bed >= 4"])
    #expect(problem.broken(by: ["EE/bed->LT/bed": 3, "SE/eur->LT/bed": 100]) == [])
  }

  @Test func `a lasting minimum asks for what no stay reaches`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 0...5, minimum: 3)],
      offers: [Offer("EE/expert", 9, steps: 0...3)])

    #expect(problem.rows(because: .needHasAMinimum("LT/expert", step: 4)) == ["nothing >= 3"])
    #expect(problem.broken(by: ["EE/expert->LT/expert": 9]) == ["nothing >= 3"])
  }

  @Test func `a need without a minimum is content with nothing`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 0...5)], offers: [Offer("EE/expert", 9, steps: 0...3)])

    #expect(problem.broken(by: [:]) == [])
  }
}
