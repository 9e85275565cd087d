import AllotModel
import TestSupport
import Testing

@testable import AllotProblems

struct MatchCountTests {
  /// Counts what quantities by pair, as `EE/tent->LT/tent`, mean.
  private func count(_ problem: MatchingProblem, _ given: [String: Double]) -> MatchCount {
    let index = MatchIndex(problem)
    return MatchCount(
      index: index,
      given: index.arcs.map {
        given["\(problem.offers[$0.offer].id)->\(problem.needs[$0.need].id)"] ?? 0
      })
  }

  @Test func `a need is covered by its part met`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LV/tent", 0)], offers: [Offer("EE/tent", 10)])
    let needs = count(problem, ["EE/tent->LT/tent": 10]).needs

    #expect(needs.map(\.demand) == [16, 0])
    #expect(needs.map(\.met) == [10, 0])
    // Whoever asks for nothing has everything.
    #expect(needs.map(\.coverage) == [0.625, 1])
  }

  @Test func `a lasting need counts units in steps`() {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 10, steps: 2...7)],
      offers: [Offer("EE/expert", 9, steps: 0...4), Offer("FI/expert", 9, steps: 4...9)])
    let needs = count(problem, ["EE/expert->LT/expert": 3, "FI/expert->LT/expert": 5]).needs

    // Three in each of 2...4, five in each of 4...7, of ten in each of six.
    #expect(needs.map(\.demand) == [60])
    #expect(needs.map(\.met) == [29])
    #expect(needs.map(\.coverage) == [29.0 / 60])
  }

  @Test func `a substitute meets its rate`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 4)], offers: [Offer("SE/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])

    #expect(count(problem, ["SE/eur->LT/tent": 500]).needs.map(\.met) == [1])
  }

  @Test func `a need that only rounding leaves open is met in full`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 3)], offers: [Offer("SE/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 1.0 / 650)])
    let needs = count(problem, ["SE/eur->LT/tent": 1950]).needs

    #expect(needs.map(\.met) == [3])
    #expect(needs.map(\.coverage) == [1])
  }

  @Test func `what is used up is given once over all steps`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 9, steps: 0...1), Need("LV/tent", 9, steps: 3...4)],
      offers: [Offer("EE/tent", 10, steps: 0...9), Offer("FI/tent", 3)])
    let offers = count(problem, ["EE/tent->LT/tent": 4, "EE/tent->LV/tent": 5]).offers

    #expect(offers.map(\.offer) == ["EE/tent", "FI/tent"])
    #expect(offers.map(\.given) == [9, 0])
  }

  @Test func `of what lasts the most in any step is given`() {
    let problem = MatchingProblem(
      needs: [
        Need("LT/expert", 9, steps: 0...3), Need("LV/expert", 9, steps: 2...5),
        Need("PL/expert", 9, steps: 4...7),
      ], offers: [Offer("EE/expert", 9, steps: 0...7)])
    let offers = count(
      problem,
      ["EE/expert->LT/expert": 4, "EE/expert->LV/expert": 2, "EE/expert->PL/expert": 5]
    ).offers

    // 4 + 2 in steps 2...3, 2 + 5 in 4...5.
    #expect(offers.map(\.given) == [7])
  }

  @Test func `contributors are counted by their part of all value and of the key`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16)],
      offers: [Offer("EE/tent", 10), Offer("FI/eur", 9000), Offer("SE/tent", 1)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)],
      shares: ["EE": 0.1, "FI": 0.3, "LT": 0.5, "SE": 0.1])
    let contributors = count(
      problem, ["EE/tent->LT/tent": 3, "FI/eur->LT/tent": 1950]
    ).contributors

    #expect(contributors.map(\.state) == ["EE", "FI", "SE"])
    #expect(contributors.map(\.value) == [1950, 1950, 0])
    #expect(contributors.map(\.share) == [0.1, 0.3, 0.1])
    #expect(contributors.map(\.burden) == [1950 / 0.1, 1950 / 0.3, 0])
    // Half of all value each; their parts of the key among the three are 0.2, 0.6 and 0.2.
    #expect(
      contributors.map { $0.ofFair.map { ($0 * 1e9).rounded() / 1e9 } } == [
        2.5, (0.5 / 0.6 * 1e9).rounded() / 1e9, 0,
      ])
  }

  @Test func `nobody is fair or unfair while nothing is given`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 10)], shares: ["EE": 1])
    let contributors = count(problem, [:]).contributors

    #expect(contributors.map(\.burden) == [0])
    #expect(contributors.map(\.ofFair) == [nil])
  }

  @Test func `without a key there is value and no burden`() {
    let problem = MatchingProblem(needs: [Need("LT/tent", 16)], offers: [Offer("EE/tent", 10)])
    let contributors = count(problem, ["EE/tent->LT/tent": 2]).contributors

    #expect(contributors.map(\.value) == [1300])
    #expect(contributors.map(\.share) == [nil])
    #expect(contributors.map(\.burden) == [nil])
    #expect(contributors.map(\.ofFair) == [nil])
  }

  @Test func `a state is compared only when all that it offers has a value`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LT/boat", 2)],
      offers: [Offer("EE/tent", 10), Offer("EE/boat", 1), Offer("FI/tent", 4)],
      shares: ["EE": 0.5, "FI": 0.5])
    let contributors = count(
      problem, ["EE/tent->LT/tent": 2, "FI/tent->LT/tent": 2]
    ).contributors

    #expect(contributors.map(\.value) == [nil, 1300])
    #expect(contributors.map(\.burden) == [nil, 2600])
    #expect(contributors.map(\.ofFair) == [nil, nil])
  }

  @Test func `allocations are what is given, by offer and need`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LV/tent", 8)],
      offers: [Offer("EE/tent", 10), Offer("FI/eur", 9000)],
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002)])
    let allocations = count(
      problem, ["FI/eur->LT/tent": 250, "EE/tent->LV/tent": 3]
    ).allocations

    #expect(allocations.map(\.offer) == ["EE/tent", "FI/eur"])
    #expect(allocations.map(\.need) == ["LV/tent", "LT/tent"])
    #expect(allocations.map(\.from) == ["EE", "FI"])
    #expect(allocations.map(\.to) == ["LV", "LT"])
    #expect(allocations.map(\.resource) == ["tent", "eur"])
    #expect(allocations.map(\.meets) == ["tent", "tent"])
    #expect(allocations.map(\.quantity) == [3, 250])
    #expect(allocations.map(\.days) == [nil, nil])
  }
}
