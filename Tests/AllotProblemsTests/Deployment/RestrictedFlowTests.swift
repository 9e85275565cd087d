import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct RestrictedFlowTests {
  private let index = DeploymentIndex(.threeAndOne)
  private var crews: Crews { Crews(of: index, after: nil) }
  private var goals: [DeploymentGoal] { index.goals(isPlannedAnew: false) }
  private let first = Stint(seat: 0, steps: 0...1)
  private let second = Stint(seat: 0, steps: 2...3)
  private let whole = Stint(seat: 0, steps: 0...3)

  private func flow(
    beside seasons: [[Stint]], improving goal: Int, towards target: Double = 1,
    pools: Set<Int>? = nil, stays: [Set<Stint>]? = nil
  ) throws -> RestrictedFlow {
    try #require(
      RestrictedFlow(
        index, crews: crews, goals: goals, beside: Roster(seasons: seasons), improving: goal,
        towards: target, pools: pools, stays: stays))
  }

  private func searched(
    _ flow: RestrictedFlow, _ manner: RestrictedFlow.Manner
  ) throws -> RestrictedFlow.Result? {
    try flow.searched(manner, by: GLPKSolver(), effort: Effort(), stop: StopSignal())
  }

  private func levels(_ roster: Roster?) -> [[Double]]? {
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    return roster.map { scoring.score(of: $0).levels }
  }

  @Test func `with all stays the best total is found and proven`() throws {
    let flow = try flow(beside: [[], [], [], []], improving: 1)
    let result = try #require(try searched(flow, .everywhere))

    #expect(levels(result.roster)?[1] == [8])
    #expect(result.isProven && result.bound == 8)
  }

  @Test func `crews of other pools stay where they are`() throws {
    // SE has the first two weeks, and FI's three can only fill the rest: 2 + 6.
    let flow = try flow(beside: [[], [], [], [first]], improving: 1, pools: [0])
    let better = try searched(flow, .everywhere)?.roster

    #expect(better?.seasons[3] == [first])
    #expect(levels(better)?[1] == [8])
  }

  @Test func `nobody makes a stay that is not allowed`() throws {
    // Only the first two weeks may be served, by two at a time.
    let flow = try flow(
      beside: [[], [], [], []], improving: 1, stays: [[first], [first]])
    let better = try searched(flow, .everywhere)?.roster

    #expect(levels(better)?[1] == [4])
  }

  @Test func `a total that is kept is not lost for a lower cost`() throws {
    // The third of FI fills two weeks of SE's four, which cost 20 instead of 40.
    let flow = try flow(beside: [[first], [second], [], [whole]], improving: 2)
    let result = try searched(flow, .everywhere)

    #expect(levels(result?.roster) == [[1], [8], [20]])
  }

  @Test func `where broken rosters are no better nothing is searched`() throws {
    let flow = try flow(beside: [[first], [second], [], [whole]], improving: 1)

    #expect(try searched(flow, .between) == nil)
  }

  @Test func `what lacks of a smallest coverage is counted`() throws {
    // One of two is there in the first two weeks, nobody after them: 2 + 4 experts lack.
    let flow = try flow(beside: [[first], [], [], []], improving: 0)

    #expect(flow.objective.value(at: flow.values) == 6)
    #expect(levels(try searched(flow, .rounded)?.roster)?[0] == [1])
  }
}
