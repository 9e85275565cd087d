import Testing

@testable import AllotProblems

struct PositionListsTests {
  @Test func `positions stand under their keys, ascending`() {
    let lists = PositionLists(of: [2, 0, 2, 2], count: 4)

    #expect((0..<lists.count).map { Array(lists[$0]) } == [[1], [], [0, 2, 3], []])
  }

  @Test func `without keys every list is empty`() {
    #expect(PositionLists(of: [], count: 2)[1].isEmpty)
  }
}
