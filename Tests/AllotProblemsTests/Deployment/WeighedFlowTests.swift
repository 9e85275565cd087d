import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct WeighedFlowTests {
  /// Three places for four weeks.
  private func index(_ pools: [Pool]) -> DeploymentIndex {
    DeploymentIndex(.onePost(quantity: 3, pools: pools))
  }

  private func pool(_ id: Pool.ID, _ headcount: Int, crew: Int = 1, stepCost: Double = 0) -> Pool {
    Pool(
      id: id, state: "FI", headcount: headcount, profiles: ["screening"],
      window: Window(steps: 0...3), crew: crew, stepCost: stepCost)
  }

  private func flow(_ pools: [Pool], aspiring floor: Double) -> WeighedFlow {
    let index = index(pools)
    let goals = index.goals(isPlannedAnew: false)
    let weights = RosterWeights(index, goals: goals, floors: [1: floor], levelling: true)
    return WeighedFlow(
      index, crews: Crews(of: index, after: nil), goals: goals, weights: weights)
  }

  /// The smallest coverage, the total and the cost of what is rounded.
  private func levels(_ pools: [Pool], aspiring floor: Double) throws -> [[Double]]? {
    let index = index(pools)
    let scoring = RosterScoring(
      index: index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
    let rounded = try flow(pools, aspiring: floor).rounded(by: GLPKSolver(), stop: StopSignal())
    return rounded.map { scoring.score(of: $0).levels }
  }

  @Test func `a smallest coverage out of reach is come near to`() throws {
    // Two of three places, for four weeks.
    let reached = try levels([pool("FI", 2)], aspiring: 1)

    #expect(reached == [[2.0 / 3], [8], [0]])
  }

  @Test func `crews that would be broken find a whole way`() throws {
    // One crew and a half of two would fill three places; one whole crew fills two.
    let reached = try levels([pool("FI", 4, crew: 2)], aspiring: 1)

    #expect(reached == [[2.0 / 3], [8], [0]])
  }

  @Test func `of experts who bring as much the cheaper ones go`() throws {
    // Three for nothing, though SE's at 10 a week could go, too.
    let reached = try levels([pool("FI", 3), pool("SE", 3, stepCost: 10)], aspiring: 1)

    #expect(reached == [[1], [12], [0]])
  }

  @Test func `a week that only spares money is not dropped where that is a change`() throws {
    // In the third week the second stands beside the first, who could as well have left.
    let index = DeploymentIndex(
      .onePost(
        quantity: 1, pools: [pool("FI", 2, stepCost: 10)],
        settings: DeploymentSettings(handover: 1)))
    let stays = [Stint(seat: 0, steps: 0...2), Stint(seat: 0, steps: 2...3)]
    let former = FormerRoster(
      tours: stays.enumerated().map { place, stay in
        Tour(
          expert: Expert(pool: "FI", number: place + 1), post: "north", profile: "screening",
          steps: stay.steps)
      })
    let (crews, goals) = (Crews(of: index, after: former), index.goals(isPlannedAnew: true))
    let weights = RosterWeights(index, goals: goals, floors: [:])
    let flow = WeighedFlow(index, crews: crews, goals: goals, weights: weights)

    let rounded = try flow.rounded(by: GLPKSolver(), stop: StopSignal())

    #expect(rounded?.seasons == stays.map { [$0] })
  }

  @Test func `with little work it is not solved at all`() {
    let flow = flow([pool("FI", 2)], aspiring: 1)

    #expect(flow.isReached(by: Effort()))
    #expect(!flow.isReached(by: Effort(1e-6)))
  }
}
