import AllotModel
import Testing

@testable import AllotProblems

struct StaysAtMinimumsTests {
  /// A post in the north with a minimum and one in the south without; two experts from the second week
  /// on.
  private func problem(handover: Int = 0) -> DeploymentProblem {
    var problem = DeploymentProblem.onePost(
      quantity: 2, minimum: 1,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: 2, profiles: ["screening"],
          window: Window(steps: 1...3), shortestTour: 2, longestTour: 3)
      ], settings: DeploymentSettings(handover: handover))
    problem.posts.append(
      Post(
        id: "south", state: "LT", location: nil, demand: .experts("screening"), quantity: 2,
        window: Window(steps: 0...3)))
    return problem
  }

  /// The seats of the stays that count while FI's first expert is in the south since the second week.
  private func seats(handover: Int) -> Set<Int> {
    let index = DeploymentIndex(problem(handover: handover))
    let former = FormerRoster(
      tours: [
        Tour(
          expert: Expert(pool: "FI", number: 1), post: "south", profile: "screening", steps: 1...3)
      ], frozenSteps: 2)
    let stays = index.staysAtMinimums(of: Crews(of: index, after: former))
    return Set(stays.joined().map(\.seat))
  }

  @Test func `stays are at posts with a minimum, inside both windows, as long as tours may be`() {
    let index = DeploymentIndex(problem())

    #expect(
      index.staysAtMinimums(of: Crews(of: index, after: nil)) == [
        [Stint(seat: 0, steps: 1...2), Stint(seat: 0, steps: 1...3), Stint(seat: 0, steps: 2...3)]
      ])
  }

  @Test func `a stay in progress counts only where others may come and go beside it`() {
    #expect(seats(handover: 0) == [0])
    #expect(seats(handover: 1) == [0, 1])
  }
}
