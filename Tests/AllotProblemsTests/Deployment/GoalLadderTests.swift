import Testing

@testable import AllotProblems

struct GoalLadderTests {
  /// A ladder whose first goals are bounded, with rows that are named after what they keep.
  private func ladder() -> GoalLadder<String> {
    var ladder = GoalLadder<String>()
    #expect(ladder.take(.bounds([0.5]), from: "nothing") == nil)
    #expect(ladder.take(.bounds([60]), from: "floor") == nil)
    #expect(ladder.take(.bounds([3, 2]), from: "floor, total") == nil)
    return ladder
  }

  @Test func `goals are bounded one after the other`() {
    let ladder = ladder()
    #expect(ladder.goal == 3)
    #expect(ladder.bounds == [[0.5], [60], [3, 2]])
  }

  @Test func `a gain in an earlier goal goes back to it, to the rows before it was kept`() {
    var ladder = ladder()
    #expect(ladder.take(.gained(inGoal: 1), from: "floor, total, burden") == "floor")
    #expect(ladder.goal == 1)
    #expect(ladder.bounds == [[0.5]])
  }

  @Test func `what was gone back to is bounded again, and then what comes after it`() {
    var ladder = ladder()
    _ = ladder.take(.gained(inGoal: 1), from: "floor, total, burden")
    #expect(ladder.take(.bounds([64]), from: "floor") == nil)
    #expect(ladder.take(.bounds([4, 2]), from: "floor, better total") == nil)
    #expect(ladder.bounds == [[0.5], [64], [4, 2]])
    #expect(ladder.take(.gained(inGoal: 2), from: "all") == "floor, better total")
  }

  @Test func `a gain in the first goal begins anew`() {
    var ladder = ladder()
    #expect(ladder.take(.gained(inGoal: 0), from: "floor, total, burden") == "nothing")
    #expect(ladder.bounds.isEmpty)
  }
}
