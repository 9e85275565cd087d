import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct SharingBurdensTests {
  /// Two places for four weeks; MT has a tenth of the people and of the key.
  private func problem(_ pools: [Pool]) -> DeploymentProblem {
    .onePost(quantity: 2, pools: pools, keyShares: ["FI": 0.9, "MT": 0.1])
  }

  private func pool(_ state: State.Code, rest: Int = 0, longest: Int? = nil) -> Pool {
    Pool(
      id: Pool.ID(state.text), state: state, headcount: 2, profiles: ["screening"],
      window: Window(steps: 0...3), longestTour: longest, rest: rest)
  }

  /// The seasons of FI's two and MT's two after burdens are shared, MT serving all at first.
  private func shared(_ pools: [Pool], from seasons: [[Stint]]) -> [[Stint]]? {
    let index = DeploymentIndex(problem(pools))
    let crews = Crews(of: index, after: nil)
    var search = RosterSearch(index, crews: crews, goals: index.goals(isPlannedAnew: false))
    search.begin(with: Roster(seasons: seasons))
    search.shareBurdens(stop: StopSignal())
    return search.found?.seasons
  }

  @Test func `seasons go to whoever carries less`() {
    let whole = Stint(seat: 0, steps: 0...3)

    // 8 weeks are 80 for MT, 8.9 for FI; a week of MT would be more than all of FI's.
    let seasons = shared([pool("FI"), pool("MT")], from: [[], [], [whole], [whole]])

    #expect(seasons == [[whole], [whole], [], []])
  }

  @Test func `a stay that the other's rules forbid is not given`() {
    let whole = Stint(seat: 0, steps: 0...3)

    let seasons = shared(
      [pool("FI", longest: 2), pool("MT")], from: [[], [], [whole], [whole]])

    #expect(seasons == [[], [], [whole], [whole]])
  }

  @Test func `a stay is only given with the rest before it`() {
    let (first, last) = (Stint(seat: 0, steps: 0...1), Stint(seat: 0, steps: 2...3))

    // FI's first is home for a week after its tour; its second takes what MT does.
    let seasons = shared(
      [pool("FI", rest: 1), pool("MT")], from: [[first], [], [last], []])

    #expect(seasons == [[first], [last], [], []])
  }

  @Test func `nobody takes over during a stay in progress`() throws {
    let stay = Stint(seat: 0, steps: 2...3)
    let index = DeploymentIndex(problem([pool("FI"), pool("MT")]))
    let former = FormerRoster(
      tours: [1, 2].map {
        Tour(
          expert: Expert(pool: "FI", number: $0), post: "north", profile: "screening", steps: 0...3)
      }, frozenSteps: 4)
    let crews = Crews(of: index, after: former)
    let crew = try #require(crews.all.first)
    let ways = ArcMaking(
      index: index, crew: crew, frozenSteps: 4, countsChanges: false, remembers: true)

    #expect(!ways.allow([stay]))
    #expect(!ways.allow([Stint(seat: 0, steps: 0...3), stay]))
  }
}
