import AllotModel
import Testing

@testable import AllotProblems

struct GoalProofTests {
  private let total = DeploymentGoal(objective: .total, priority: 1, members: [])
  private let cost = DeploymentGoal(objective: .cost, priority: nil, members: [])

  @Test func `of two bounds of a sum the smaller counts, and proves what it meets`() {
    let joined = GoalProof(bounds: [9], isProven: false)
      .joined(with: GoalProof(bounds: [8], isProven: false), reached: [8], goal: total)

    #expect(joined.bounds == [8])
    #expect(joined.isProven)
  }

  @Test func `of two bounds of costs the larger counts`() {
    let joined = GoalProof(bounds: [5], isProven: false)
      .joined(with: GoalProof(bounds: [3], isProven: false), reached: [8], goal: cost)

    #expect(joined.bounds == [5])
    #expect(!joined.isProven)
  }

  @Test func `what is proven stays proven beside a weaker bound`() {
    let joined = GoalProof(bounds: [8], isProven: true)
      .joined(with: GoalProof(bounds: [9], isProven: false), reached: [8], goal: total)

    #expect(joined.isProven)
  }
}
