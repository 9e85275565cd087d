import AllotModel
import Testing

@testable import AllotProblems

struct StaysAtMinimumsTests {
  @Test func `stays are at posts with a minimum, inside both windows, as long as tours may be`() {
    var problem = DeploymentProblem.onePost(
      quantity: 2, minimum: 1,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: 2, profiles: ["screening"],
          window: Window(steps: 1...3), shortestTour: 2, longestTour: 3)
      ])
    let other = Post(
      id: "south", state: "LT", location: nil, demand: .experts("screening"), quantity: 2,
      window: Window(steps: 0...3))
    problem.posts.append(other)

    #expect(
      DeploymentIndex(problem).staysAtMinimums() == [
        [Stint(seat: 0, steps: 1...2), Stint(seat: 0, steps: 1...3), Stint(seat: 0, steps: 2...3)]
      ])
  }
}
