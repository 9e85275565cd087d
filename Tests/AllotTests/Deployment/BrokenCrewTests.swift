import AllotModel
import AllotProblems
import Testing

@testable import Allot

struct BrokenCrewTests {
  @Test func `a pool that is too small for a crew sends nobody`() throws {
    let problem = Rosters.problem(
      weeks: 4, posts: [Rosters.post(quantity: 3, steps: 0...3)],
      pools: [
        Rosters.pool(experts: 1, crew: 2), Rosters.pool("SE", of: "SE", experts: 1),
      ])

    let plan = try Rosters.plan(problem)

    #expect(Rosters.lines(plan) == ["SE/1 north 0-3"])
  }

  @Test func `a crew that is broken keeps what it served, and goes home`() throws {
    let problem = Rosters.problem(
      weeks: 4, posts: [Rosters.post(quantity: 2, steps: 0...3)],
      pools: [Rosters.pool(experts: 1, crew: 2), Rosters.pool("SE", of: "SE", experts: 2)])
    let former = FormerRoster(
      tours: [tour(1), tour(2)], frozenSteps: 2)

    let plan = try Rosters.plan(problem, from: former)

    #expect(
      Rosters.lines(plan) == [
        "FI/1 north 0-1", "FI/2 north 0-1", "SE/1 north 2-3", "SE/2 north 2-3",
      ])
  }

  /// Four weeks in the north.
  private func tour(_ number: Int) -> Tour {
    Tour(
      expert: Expert(pool: "FI", number: number), post: "north", profile: "screening", steps: 0...3)
  }
}
