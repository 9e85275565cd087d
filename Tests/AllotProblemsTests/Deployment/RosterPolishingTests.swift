import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct RosterPolishingTests {
  private let index = DeploymentIndex(.threeAndOne)
  private var goals: [DeploymentGoal] { index.goals(isPlannedAnew: false) }

  private func search() -> RosterSearch {
    let crews = Crews(of: index, after: nil)
    var search = RosterSearch(index, crews: crews, goals: goals)
    search.begin(with: Roster(seasons: [[], [], [], []]))
    return search
  }

  private func cost(_ roster: Roster) -> Double {
    let crews = Crews(of: index, after: nil)
    return RosterScoring(index: index, crews: crews, goals: goals).score(of: roster).levels[2][0]
  }

  /// The goal in which a roster rounded for another one is better; `nil` for none.
  private func gained(
    _ search: inout RosterSearch, in goal: Int, effort: Effort = Effort()
  ) throws -> Int? {
    var polishing = RosterPolishing(
      index, crews: Crews(of: index, after: nil), goals: goals, solver: GLPKSolver(),
      effort: effort, searchWork: 1_000)
    let request = RosterPolishing.Request(
      goal: goal, promising: [[], []], stop: StopSignal())
    return try polishing.roundInOneSum(&search, in: request, towards: 1)
  }

  @Test func `rounding in one sum of all goals fills an empty roster`() throws {
    // FI's two tours of two weeks follow each other beside SE's four weeks.
    var search = search()

    #expect(try gained(&search, in: 0) == 0)
    #expect(search.floors == [1: 1])
  }

  @Test func `a roster that is better in an earlier goal tells which`() throws {
    var search = search()

    #expect(try gained(&search, in: 1) == 0)
  }

  @Test func `what only later goals gain from is not taken for better`() throws {
    // All eight places and weeks are filled; FI's third expert could spare SE two weeks of four.
    var search = search()
    let (first, second) = (Stint(seat: 0, steps: 0...1), Stint(seat: 0, steps: 2...3))
    search.begin(
      with: Roster(seasons: [[first], [second], [], [Stint(seat: 0, steps: 0...3)]]))

    #expect(try gained(&search, in: 1) == nil)
    #expect(try cost(#require(search.found)) == 20)
  }

  @Test func `costs are not rounded for`() throws {
    var search = search()

    #expect(try gained(&search, in: 2) == nil)
    #expect(search.floors == [1: 0])
  }

  @Test func `with little work nothing is rounded`() throws {
    var search = search()

    #expect(try gained(&search, in: 0, effort: Effort(1e-6)) == nil)
    #expect(search.floors == [1: 0])
  }

  @Test func `a goal has ten rounded rosters and all goals have 40`() {
    var draws = RosterPolishing.DrawCount()
    let numbers = (0..<5).map { _ in
      draws.beginGoal()
      return (0..<11).map { _ in draws.next() }
    }

    #expect(numbers[0] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, nil])
    #expect(numbers[3] == [31, 32, 33, 34, 35, 36, 37, 38, 39, 40, nil])
    #expect(numbers[4] == [Int?](repeating: nil, count: 11))
  }
}
