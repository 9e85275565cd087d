import AllotModel
import Testing

@testable import AllotProblems

struct SeasonShiftTests {
  /// One post for eight weeks in 2021; one expert, at most four weeks a tour and a week of rest.
  private func rules(
    shortest: Int = 1, longest: Int = 4, rest: Int = 1, window: ClosedRange<Int> = 0...7
  ) -> SeasonRules {
    let pool = Pool(
      id: "FI", state: "FI", headcount: 1, profiles: ["screening"],
      window: Window(steps: window), shortestTour: shortest, longestTour: longest, rest: rest)
    return SeasonRules(
      DeploymentIndex(.onePost(quantity: 1, weeks: 8, pools: [pool])), pool: 0)
  }

  private func stints(_ stays: ClosedRange<Int>...) -> [Stint] {
    stays.map { Stint(seat: 0, steps: $0) }
  }

  @Test func `a tour keeps its lengths, its rest and its window`() {
    #expect(rules().allow(stints(0...3, 5...7)))
    #expect(!rules().allow(stints(0...4)))
    #expect(!rules(shortest: 2).allow(stints(0...0)))
    #expect(!rules().allow(stints(0...2, 3...5)))
    #expect(!rules(window: 1...7).allow(stints(0...2)))
  }

  @Test func `without rest two tours at one post would be one stay`() {
    #expect(!rules(rest: 0).allow(stints(0...2, 3...5)))
    #expect(rules(rest: 0).allow(stints(0...2, 4...5)))
  }

  @Test func `whoever is at a limit pays for a step with another`() {
    let season = stints(1...4)

    let shifts = season.shifts(under: rules(), stepCount: 8)

    #expect(
      Set(shifts.map { Set([$0.gain, $0.loss]) }) == [[0, 4], [5, 1]])
    #expect(Set(shifts.map { $0.applied(to: season) }) == [stints(0...3), stints(2...5)])
  }

  @Test func `a tour pays for the one before it, so that rest is kept`() {
    let season = stints(0...1, 3...5)

    let shifts = season.shifts(under: rules(), stepCount: 8)

    let earlier = shifts.filter { $0.gain == 2 && $0.grown.isFirst }
    #expect(earlier.map(\.loss) == [1])
    #expect(earlier.map { $0.applied(to: season) } == [stints(0...0, 2...5)])
  }

  @Test func `whoever has room pays with nothing`() {
    let shifts = stints(2...3).shifts(under: rules(), stepCount: 8)

    #expect(shifts.map(\.loss) == [nil, nil])
    #expect(Set(shifts.map(\.gain)) == [1, 4])
  }

  @Test func `the yearly limit counts in each calendar year`() {
    // From 6 December 2021 on: four weeks of 2021, then 2022.
    let pool = Pool(
      id: "FI", state: "FI", headcount: 1, profiles: ["screening"],
      window: Window(steps: 0...7), yearlyLimit: 2)
    let index = DeploymentIndex(
      .onePost(quantity: 1, weeks: 8, pools: [pool], start: "2021-12-06"))
    let rules = SeasonRules(index, pool: 0)

    #expect(rules.allow(stints(2...5)))
    #expect(!rules.allow(stints(1...3)))
    #expect(!rules.allow(stints(4...6)))
  }
}
