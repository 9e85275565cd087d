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

  @Test func `with little work it is not solved at all`() {
    let flow = flow([pool("FI", 2)], aspiring: 1)

    #expect(flow.isReached(by: Effort()))
    #expect(!flow.isReached(by: Effort(1e-6)))
  }
}
