import AllotModel
import LinearPrograms
import Testing

@testable import AllotProblems

struct TakingBackTests {
  /// One expert for three posts, of which the south weighs most.
  private let problem = DeploymentProblem(
    title: "needless",
    horizon: Day(iso: "2021-07-05").map { Horizon(start: $0, step: .week, count: 6) },
    states: [],
    posts: [("east", 1.0), ("north", 1.0), ("south", 2.0)].map { id, weight in
      Post(
        id: Post.ID(id), state: "LT", location: nil, demand: .experts("screening"), quantity: 1,
        window: Window(steps: 0...5), weight: weight)
    },
    pools: [
      Pool(
        id: "FI", state: "FI", headcount: 1, profiles: ["screening"], window: Window(steps: 0...5),
        shortestTour: 2, longestTour: 2, rest: 1)
    ])

  @Test func `one former stay comes back where all of them would cost coverage`() throws {
    // The first change brings two weeks at a post of weight 2, the second brings nothing.
    let (north, south, east) = (1, 2, 0)
    var search = search(after: [(north, 0...1), (north, 4...5)])
    search.begin(
      with: Roster(seasons: [
        [Stint(seat: south, steps: 0...1), Stint(seat: east, steps: 4...5)]
      ]))

    search.takeBackChanges(stop: StopSignal())

    #expect(
      search.found?.seasons == [
        [Stint(seat: south, steps: 0...1), Stint(seat: north, steps: 4...5)]
      ])
  }

  @Test func `a former stay comes back only where every rule of the expert holds`() {
    // Three weeks in the north are more than a tour may last now.
    let (north, south, east) = (1, 2, 0)
    let seasons = [[Stint(seat: south, steps: 0...1), Stint(seat: east, steps: 4...5)]]
    var search = search(after: [(north, 0...1), (north, 3...5)])
    search.begin(with: Roster(seasons: seasons))

    search.takeBackChanges(stop: StopSignal())

    #expect(search.found?.seasons.first?.allSatisfy { $0.steps.count == 2 } == true)
  }

  private func search(after stays: [(seat: Int, steps: ClosedRange<Int>)]) -> RosterSearch {
    let index = DeploymentIndex(problem)
    let former = FormerRoster(
      tours: stays.map { seat, steps in
        Tour(
          expert: Expert(pool: "FI", number: 1), post: problem.posts[seat].id,
          profile: "screening", steps: steps)
      })
    let crews = Crews(of: index, after: former)
    return RosterSearch(index, crews: crews, goals: index.goals(isPlannedAnew: true))
  }
}
