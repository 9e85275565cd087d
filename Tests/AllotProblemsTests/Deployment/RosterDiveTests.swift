import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct RosterDiveTests {
  private func problem(quantity: Int, _ pools: [Pool], steps: Int = 4) -> DeploymentProblem {
    DeploymentProblem(
      title: "small",
      horizon: Day(iso: "2021-07-05").map { Horizon(start: $0, step: .week, count: steps) },
      states: [],
      posts: [
        Post(
          id: "north", state: "LT", location: nil, demand: .experts("screening"),
          quantity: quantity, window: Window(steps: 0...(steps - 1)))
      ], pools: pools)
  }

  private func pool(
    _ headcount: Int, crew: Int = 1, longest: Int? = nil, rest: Int = 0
  ) -> Pool {
    Pool(
      id: "FI", state: "FI", headcount: headcount, profiles: ["screening"],
      window: Window(steps: 0...9), longestTour: longest, rest: rest, crew: crew)
  }

  /// The smallest coverage, the total and the cost that rounding for the total reaches.
  private func levels(_ problem: DeploymentProblem) throws -> [[Double]]? {
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: nil)
    let goals = index.goals(isPlannedAnew: false)
    let formulation = RosterFormulation(index, crews: crews, goals: goals)
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    return try dive(formulation).values(stop: StopSignal()).map {
      scoring.score(of: formulation.roster(from: $0)).levels
    }
  }

  private func dive(_ formulation: RosterFormulation) throws -> RosterDive {
    guard case .best(let total) = formulation.aims[1] else { throw NoTotal() }
    return RosterDive(
      formulation, program: formulation.program, objective: total, solver: GLPKSolver())
  }

  private struct NoTotal: Error {
  }

  @Test func `what is whole already stays`() throws {
    #expect(try levels(problem(quantity: 2, [pool(2)])) == [[1], [8], [0]])
  }

  @Test func `crews that would be broken are rounded to as many as find room`() throws {
    // One crew and a half of two would fill three places; one whole crew fills two for four weeks.
    let reached = try levels(problem(quantity: 3, [pool(4, crew: 2)]))

    #expect(reached == [[2.0 / 3], [8], [0]])
  }

  @Test func `seasons with rests are rounded to whole ones`() throws {
    // Two experts for tours of a week and a week at home fill one place in turn.
    let reached = try levels(problem(quantity: 1, [pool(2, longest: 1, rest: 1)]))

    #expect(reached == [[1], [4], [0]])
  }

  @Test func `a dive that is stopped has no values`() throws {
    let index = DeploymentIndex(problem(quantity: 3, [pool(4, crew: 2)]))
    let crews = Crews(of: index, after: nil)
    let formulation = RosterFormulation(
      index, crews: crews, goals: index.goals(isPlannedAnew: false))
    let stop = StopSignal()
    stop.ask()

    #expect(try dive(formulation).values(stop: stop) == nil)
  }

  @Test func `a dive with no rounds left tells how far it came`() throws {
    // A crew and a half fill three places for four weeks.
    let formulation = formulation(of: problem(quantity: 3, [pool(4, crew: 2)]))
    guard case .best(let total) = formulation.aims[1] else { throw NoTotal() }
    let ending = try #require(try dive(formulation).ending(rounds: 0, stop: StopSignal()))

    #expect(total.value(at: ending.values).rounded() == 12)
    #expect(!ending.isWhole)
  }

  @Test(arguments: 0...12)
  func `an ending is whole when every stay is, after however many rounds`(rounds: Int) throws {
    let formulation = formulation(
      of: problem(quantity: 5, [pool(7, crew: 2, longest: 3, rest: 1)], steps: 10))
    let stays = formulation.draft.ways.filter { $0.stint != nil }.map(\.column)
    let ending = try #require(try dive(formulation).ending(rounds: rounds, stop: StopSignal()))

    let areWhole = stays.allSatisfy {
      abs(ending.values[$0] - ending.values[$0].rounded()) < 1e-6
    }
    #expect(ending.isWhole == areWhole)
  }

  private func formulation(of problem: DeploymentProblem) -> RosterFormulation {
    let index = DeploymentIndex(problem)
    return RosterFormulation(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
  }
}
