import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct CoveringTests {
  /// Two places for four weeks; MT has a tenth of the key, two experts each.
  private func search(
    _ keyShares: [State.Code: Double]?, quantity: Int = 2, minimum: Int = 0
  ) -> RosterSearch {
    let pools = ["FI", "MT"].map { state in
      Pool(
        id: Pool.ID(state), state: State.Code(state), headcount: 2, profiles: ["screening"],
        window: Window(steps: 0...3))
    }
    let index = DeploymentIndex(
      .onePost(quantity: quantity, minimum: minimum, pools: pools, keyShares: keyShares))
    return RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
  }

  private let whole = [Stint(seat: 0, steps: 0...3)]

  @Test func `what is covered goes to the state that carries less`() {
    var search = search(["FI": 0.9, "MT": 0.1])
    search.begin(with: Roster(seasons: [[], [], whole, whole]))

    search.cover(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    #expect(search.found?.seasons == [whole, whole, [], []])
  }

  @Test func `the burdened state serves where nobody else is left, and no more`() {
    var search = search(["FI": 0.9, "MT": 0.1], quantity: 3)
    search.begin(with: Roster(seasons: [[], whole, whole, whole]))

    search.cover(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    #expect(search.floors == [1: 1])
    #expect(search.found?.seasons.prefix(2) == [whole, whole])
  }

  @Test func `it goes on from what it is given, even where a roster found is better`() {
    var search = search(["FI": 0.9, "MT": 0.1])
    search.begin(with: Roster(seasons: [whole, [], [], []]))
    let given = Roster(seasons: [[], [], [], whole])

    search.improveTwice(
      from: given, towards: [1: 1], as: SearchManner(), work: 0, stop: StopSignal())

    #expect(search.roster.seasons == given.seasons)
    #expect(search.found?.seasons == [whole, [], [], []])
  }

  @Test func `a minimum that nobody can keep ends it after the first search`() {
    var search = search(nil, quantity: 5, minimum: 5)

    search.cover(aspiring: [1: 1], work: 5_000, stop: StopSignal())

    #expect(search.found == nil)
    // The first search weighs 10,000 stays and perhaps one move more.
    #expect(search.state.work < 15_000)
  }

  @Test func `without a key all is covered, too`() {
    var search = search(nil)
    search.begin(with: Roster(seasons: [[], [], [], []]))

    search.cover(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    #expect(search.floors == [1: 1])
  }

  @Test func `a smallest coverage that nobody can reach gives way`() {
    let pool = Pool(
      id: "FI", state: "FI", headcount: 4, profiles: ["screening"],
      window: Window(steps: 0...5), shortestTour: 2, longestTour: 3, rest: 2)
    let index = DeploymentIndex(.onePost(quantity: 3, weeks: 6, pools: [pool]))
    var search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
    search.fill()

    search.cover(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    // Nobody serves more than four of the six weeks: 16 expert-weeks of 18.
    #expect(search.floors == [1: 2.0 / 3.0])
  }

  @Test func `covering is the same every time`() {
    var (one, other) = (search(["FI": 0.5, "MT": 0.5]), search(["FI": 0.5, "MT": 0.5]))

    one.cover(aspiring: [1: 1], work: 5_000, stop: StopSignal())
    other.cover(aspiring: [1: 1], work: 5_000, stop: StopSignal())

    #expect(one.found != nil)
    #expect(one.found?.seasons == other.found?.seasons)
  }

  @Test func `a lively search loses some units at first, and two in the end`() {
    let search = search(nil)
    let allowance = SearchAllowance(.lively, weights: search.state.weights)
    let unit = search.state.weights.units[0]

    #expect(allowance.loss(at: 0) > 2 * unit)
    #expect(allowance.loss(at: 0.5) < allowance.loss(at: 0))
    #expect(allowance.loss(at: 0.99) == 2 * unit)
  }
}
