import AllotModel
import Testing

@testable import AllotProblems

struct GoalTargetTests {
  /// A smallest coverage can be 1/4, 2/4, 3/4 or 1.
  private let index = DeploymentIndex(
    DeploymentProblem(
      title: "small", horizon: nil, states: [],
      posts: [
        Post(
          id: "north", state: "LT", location: nil, demand: .experts("screening"), quantity: 4,
          window: Window(steps: 0...0))
      ], pools: []))
  private let floor = DeploymentGoal(objective: .floor, priority: 1, members: [])
  private let cost = DeploymentGoal(objective: .cost, priority: nil, members: [])

  @Test func `a target that is missed is halved, down to what is reached`() {
    var target = GoalTarget(1, of: floor, in: index)

    #expect(target.aimLower(beyond: 0) && target.value == 0.5)
    #expect(target.aimLower(beyond: 0) && target.value == 0.25)
    #expect(!target.aimLower(beyond: 0) && target.value == 1)
  }

  @Test func `a target that is reached gives way to the best`() {
    var target = GoalTarget(1, of: floor, in: index)
    _ = target.aimLower(beyond: 0)

    target.aimHigher(beyond: 0.5)

    #expect(target.value == 1 && !target.isMet(by: 0.5))
  }

  @Test func `a target that is proven out of reach lowers the bound`() {
    var target = GoalTarget(1, of: floor, in: index)

    target.lower(to: 2, isBound: true)

    #expect(target.bound == 0.75 && target.value == 0.75 && target.isMet(by: 0.75))
  }

  @Test func `what holds for some rosters only ends the search and is no bound`() {
    var target = GoalTarget(1, of: floor, in: index)

    target.lower(to: 2, isBound: false)

    #expect(target.bound == 1 && target.isMet(by: 0.75))
  }

  @Test func `a cost is met from above`() {
    var target = GoalTarget(100, of: cost, in: index)
    #expect(!target.isMet(by: 120) && target.isMet(by: 100))

    target.lower(to: 110, isBound: true)

    #expect(target.bound == 110)
  }
}
