import AllotModel
import Testing

@testable import AllotProblems

struct RosterWeightsTests {
  /// One post for two.
  private let index = DeploymentIndex(
    DeploymentProblem(
      title: "one post", horizon: nil, states: [],
      posts: [
        Post(id: "north", state: "LT", demand: .experts("screening"), quantity: 2)
      ],
      pools: [Pool(id: "FI", state: "FI", headcount: 2, profiles: ["screening"])]))

  @Test func `every expert up to the smallest coverage aimed at brings as much`() {
    #expect(worths(levelling: false) == [0, 1e6, 2e6])
  }

  @Test func `where shortfalls are levelled, the first expert brings more than the last`() {
    // (1 + 2 x 2/2)^2 = 9, and (1 + 2 x 1/2)^2 = 4.
    #expect(worths(levelling: true) == [0, 9e6, 13e6])
  }

  private func worths(levelling: Bool) -> [Double] {
    let goals = index.goals(isPlannedAnew: false).filter { $0.objective == .floor }
    let weights = RosterWeights(index, goals: goals, floors: [1: 1], levelling: levelling)
    return [0, 1, 2].map { weights.worth(ofPost: 0, units: $0) }
  }
}
