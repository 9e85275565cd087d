import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct SearchTargetsTests {
  /// One post that asks for three experts in six weeks; four experts for tours of two or three weeks,
  /// with two at home between.
  private let index = DeploymentIndex(
    .onePost(
      quantity: 3, weeks: 6,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: 4, profiles: ["screening"],
          window: Window(steps: 0...5), shortestTour: 2, longestTour: 3, rest: 2,
          travelCost: 100, stepCost: 500)
      ]))

  private func search() -> RosterSearch {
    RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
  }

  @Test func `a smallest coverage that cannot be had gives way to the next lower one`() {
    var search = search()
    search.fill()

    search.improve(lowering: [1: 1], work: 20_000, stop: StopSignal())

    // Nobody serves more than four of the six weeks: 16 expert-weeks of 18.
    #expect(search.floors == [1: 2.0 / 3.0])
  }

  @Test func `two searches at once end the same every time`() {
    var (one, other) = (search(), search())
    one.fill()
    other.fill()

    one.improve(lowering: [1: 1], work: 20_000, stop: StopSignal())
    other.improve(lowering: [1: 1], work: 20_000, stop: StopSignal())

    #expect(one.found?.seasons == other.found?.seasons)
  }

  @Test func `what a roster is worth after some moves is what it is worth anew`() {
    let search = search()
    let weights = RosterWeights(index, goals: search.goals, floors: [1: 1])
    var moved = SearchState(index, crews: search.crews, weights: search.state.weights)
    moved.set([Stint(seat: 0, steps: 0...2)], ofCrew: 0)
    _ = moved.weighed()
    moved.set([Stint(seat: 0, steps: 1...2), Stint(seat: 0, steps: 4...5)], ofCrew: 1)
    moved.set([], ofCrew: 0)
    moved.weights = weights
    _ = moved.weighed()
    moved.set([Stint(seat: 0, steps: 1...2)], ofCrew: 1)
    var fresh = SearchState(index, crews: search.crews, weights: weights)
    fresh.set([Stint(seat: 0, steps: 1...2)], ofCrew: 1)

    #expect(moved.weighed() == fresh.weighed())
  }
}
