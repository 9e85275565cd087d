import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct RosterSearchTests {
  /// Two posts for four weeks; three experts from two states, for tours of two weeks and one at home.
  private let problem = DeploymentProblem(
    title: "small",
    horizon: Day(iso: "2021-07-05").map { Horizon(start: $0, step: .week, count: 4) },
    states: [],
    posts: [
      Post(
        id: "north", state: "LT", location: nil, demand: .experts("screening"), quantity: 1,
        window: Window(steps: 0...3)),
      Post(
        id: "south", state: "LT", location: nil, demand: .experts("screening"), quantity: 1,
        window: Window(steps: 0...3)),
    ],
    pools: [
      Pool(
        id: "FI", state: "FI", headcount: 2, profiles: ["screening"],
        window: Window(steps: 0...3), shortestTour: 2, longestTour: 2, rest: 1),
      Pool(
        id: "SE", state: "SE", headcount: 1, profiles: ["screening"],
        window: Window(steps: 0...3), shortestTour: 2, longestTour: 4, rest: 1, stepCost: 10),
    ])

  @Test func `a search finds the best roster of a small problem`() {
    let (index, crews, goals) = parts()
    var search = RosterSearch(index, crews: crews, goals: goals)

    search.fill()
    search.improve(work: 20_000, stop: StopSignal())

    // SE stays for four weeks, the two of FI share the other post: all 8 weeks are covered.
    #expect(score(of: search.found) == [[1], [8], [40]])
  }

  @Test func `the relaxation bounds what the best roster reaches`() throws {
    let (index, crews, goals) = parts()
    var search = RosterSearch(index, crews: crews, goals: goals)
    search.fill()
    search.improve(work: 20_000, stop: StopSignal())
    let found = try #require(search.found)
    var relaxation = RosterRelaxation(
      index, crews: crews, goals: goals, known: found, solver: GLPKSolver())

    #expect(try relaxation.bounds(of: 0, stop: StopSignal()) == [1])
    #expect(try relaxation.bounds(of: 1, stop: StopSignal()) == [8])
    #expect(try relaxation.bounds(of: 2, stop: StopSignal()) == [0])
    relaxation.keep(1, atLevelOf: found)
    #expect(try relaxation.bounds(of: 2, stop: StopSignal())?.map { $0.rounded() } == [40])
  }

  @Test func `a season that crosses the year keeps the limit of both years`() {
    let post = Post(
      id: "north", state: "LT", location: nil, demand: .experts("screening"), quantity: 1,
      window: Window(steps: 0...9))
    let pool = Pool(
      id: "FI", state: "FI", headcount: 1, profiles: ["screening"], window: Window(steps: 0...9),
      yearlyLimit: 3)
    // Two weeks begin in 2021, eight in 2022.
    let late = DeploymentProblem(
      title: "late",
      horizon: Day(iso: "2021-12-20").map { Horizon(start: $0, step: .week, count: 10) },
      states: [], posts: [post], pools: [pool])
    let index = DeploymentIndex(late)
    var search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))

    search.fill()

    #expect(search.roster.seasons == [[Stint(seat: 0, steps: 0...4)]])
  }

  @Test func `a flow of crews is named season by season, and back`() throws {
    let (index, crews, goals) = parts()
    let formulation = RosterFormulation(index, crews: crews, goals: goals)
    let roster = Roster(seasons: [
      [Stint(seat: 0, steps: 0...1)], [Stint(seat: 0, steps: 2...3)],
      [Stint(seat: 1, steps: 0...3)],
    ])

    let values = try #require(formulation.values(of: roster))

    #expect(score(of: formulation.roster(from: values)) == [[1], [8], [40]])
  }

  @Test func `a roster that breaks a rest has no values`() {
    let (index, crews, goals) = parts()
    let formulation = RosterFormulation(index, crews: crews, goals: goals)
    let roster = Roster(seasons: [
      [Stint(seat: 0, steps: 0...1), Stint(seat: 1, steps: 2...3)], [], [],
    ])

    #expect(formulation.values(of: roster) == nil)
  }

  @Test func `the first steps of a briefing are not open to anybody`() {
    let index = DeploymentIndex(
      .onePost(quantity: 1, pools: [], settings: DeploymentSettings(briefing: 2)))
    let search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))

    #expect(search.state.openCells().map(\.step) == [2, 3])
  }

  @Test func `stays beyond a quantity are taken out, and no others`() {
    let stays = [Stint(seat: 0, steps: 0...1), Stint(seat: 0, steps: 2...3)]
    let pool = Pool(
      id: "FI", state: "FI", headcount: 2, profiles: ["screening"], window: Window(steps: 0...3))
    let index = DeploymentIndex(.onePost(quantity: 1, pools: [pool]))
    var search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
    search.begin(with: Roster(seasons: [[stays[0]], [Stint(seat: 0, steps: 0...3)]]))

    search.clearOverfullSeats()

    #expect(search.roster.seasons == [[], [Stint(seat: 0, steps: 0...3)]])
  }

  private func parts() -> (DeploymentIndex, Crews, [DeploymentGoal]) {
    let index = DeploymentIndex(problem)
    return (index, Crews(of: index, after: nil), index.goals(isPlannedAnew: false))
  }

  private func score(of roster: Roster?) -> [[Double]] {
    let (index, crews, goals) = parts()
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    return roster.map { scoring.score(of: $0).levels } ?? []
  }
}
