import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct CoveringTests {
  /// Two places for four weeks; MT has a tenth of the key, two experts each.
  private func search(_ keyShares: [State.Code: Double]?) -> RosterSearch {
    let pools = ["FI", "MT"].map { state in
      Pool(
        id: Pool.ID(state), state: State.Code(state), headcount: 2, profiles: ["screening"],
        window: Window(steps: 0...3))
    }
    let index = DeploymentIndex(.onePost(quantity: 2, pools: pools, keyShares: keyShares))
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

  @Test func `places are filled, the burdened state's too where nobody else is left`() {
    var search = search(["FI": 0.1, "MT": 0.9])
    search.begin(with: Roster(seasons: [[], whole, [], []]))

    search.cover(aspiring: [1: 1], work: 20_000, stop: StopSignal())

    #expect(search.floors == [1: 1])
    #expect(search.found?.seasons == [[], [], whole, whole])
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

  @Test
  func `states are told by what they carry for their share, those without a share not at all`() {
    var search = search(["FI": 0.9, "MT": 0.1])
    search.begin(with: Roster(seasons: [whole, [], whole, []]))
    #expect(search.state.statesByBurden() == [1, 0])
    search.begin(with: Roster(seasons: [whole, [], [], []]))
    #expect(search.state.statesByBurden() == [0, 1])

    #expect(self.search(["FI": 1, "MT": 0]).state.statesByBurden() == [0])
    #expect(self.search(nil).state.statesByBurden().isEmpty)
  }

  @Test func `crews of the states that carry most are taken out more often`() {
    let pools = [("FI", 40), ("MT", 1)].map { state, headcount in
      Pool(
        id: Pool.ID(state), state: State.Code(state), headcount: headcount,
        profiles: ["screening"], window: Window(steps: 0...3))
    }
    let index = DeploymentIndex(
      .onePost(quantity: 41, pools: pools, keyShares: ["FI": 0.9, "MT": 0.1]))
    func timesTakenOut(_ focus: SearchFocus) -> Int {
      var search = RosterSearch(
        index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
      search.begin(with: Roster(seasons: [[Stint]](repeating: whole, count: 41)))
      search.focus = focus
      return (0..<300).filter { _ in search.chosenCrews().contains(40) }.count
    }

    #expect(timesTakenOut(.burdened) > 2 * timesTakenOut(.open))
  }

  @Test func `a lively search loses some units at first, and one in the end`() {
    let search = search(nil)
    let allowance = SearchAllowance(.lively, weights: search.state.weights)
    let unit = search.state.weights.units[0]

    #expect(allowance.loss(at: 0) > 2 * unit)
    #expect(allowance.loss(at: 0.5) < allowance.loss(at: 0))
    #expect(allowance.loss(at: 1) == unit)
    // Time can be over before the clock is asked.
    #expect(allowance.loss(at: 1.5) == unit)
  }
}
