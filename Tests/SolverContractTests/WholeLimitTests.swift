import LinearPrograms
import TestSupport
import Testing

struct WholeLimitTests {
  /// Numbers without a common rhythm, half of which are to be chosen: few choices come near half.
  private let puzzle = BareProgram.puzzle(size: 20)
  private let value = Objective.puzzle(size: 20)

  @Test(arguments: everySolver)
  func `a search of one node keeps what is known, with a bound`(solver: any Solver) throws {
    let zeros = [Double](repeating: 0, count: 20)
    let search = WholeSearch(incumbent: zeros, nodeLimit: 1, stop: StopSignal())
    let found = try solver.found(puzzle, value, search)
    #expect(!found.isProven)
    #expect(puzzle.violations(at: try #require(found.values)).isEmpty)
    #expect(found.bound >= found.value)
    #expect(found.bound <= BareProgram.puzzleLimit(size: 20) * (1 + 1e-9))
  }

  @Test(arguments: everySolver)
  func `a search that may solve no node gives back what is known`(solver: any Solver) throws {
    let search = WholeSearch(
      incumbent: [Double](repeating: 0, count: 20), nodeLimit: 0, stop: StopSignal())
    let found = try solver.found(puzzle, value, search)
    #expect(found.values == [Double](repeating: 0, count: 20))
    #expect(!found.isProven)
    #expect(abs(found.bound - BareProgram.puzzleLimit(size: 20)) < 1)
  }

  @Test(arguments: everySolver)
  func `without anything known there is still a bound`(solver: any Solver) throws {
    // Two whole numbers: 2 x + 2 y is even, so 7 is never reached, and no node may be solved.
    let program = BareProgram(
      columns: [0...5, 0...5], rows: [Row([2, 2], atMost: 7)], whole: [0, 1])
    let search = WholeSearch(nodeLimit: 0, stop: StopSignal())
    let answer = try solver.wholeAnswer(program, Objective(.maximize, each: [2, 2]), search)
    #expect(answer == "none, at best 7")
  }

  @Test(arguments: everySolver)
  func `steps of the value prove the best before the search does`(solver: any Solver) throws {
    // The value is even and at most 7.
    let program = BareProgram(
      columns: [0...5, 0...5], rows: [Row([2, 2], atMost: 7)], whole: [0, 1])
    let search = WholeSearch(
      incumbent: [3, 0], valueSteps: [2], nodeLimit: 0, stop: StopSignal())
    let answer = try solver.wholeAnswer(program, Objective(.maximize, each: [2, 2]), search)
    #expect(answer == "6 at 3 0, proven")
  }

  @Test(arguments: everySolver)
  func `each step counts on its own`(solver: any Solver) throws {
    // Multiples of 2 or of 3 up to 7: 6 is one, and nothing lies between it and 7.
    let program = BareProgram(columns: [0...7], rows: [Row([2], atMost: 15)], whole: [0])
    let search = WholeSearch(
      incumbent: [6], valueSteps: [2, 3], nodeLimit: 0, stop: StopSignal())
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [1]), search) == "6 at 6, proven")
  }

  @Test(arguments: everySolver)
  func `steps prove nothing while a better value is left`(solver: any Solver) throws {
    let program = BareProgram(columns: [0...9], rows: [Row([2], atMost: 15)], whole: [0])
    let search = WholeSearch(
      incumbent: [4], valueSteps: [2, 3], nodeLimit: 0, stop: StopSignal())
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [1]), search)
        == "4 at 4, at best 7.5")
  }

  @Test(arguments: everySolver)
  func `steps work for the least as for the most`(solver: any Solver) throws {
    // The value is a multiple of 5 and at least 11, so 15 is the least.
    let program = BareProgram(columns: [0...9], rows: [Row([5], atLeast: 11)], whole: [0])
    let search = WholeSearch(incumbent: [3], valueSteps: [5], nodeLimit: 0, stop: StopSignal())
    #expect(
      try solver.wholeAnswer(program, Objective(.minimize, each: [5]), search) == "15 at 3, proven")
  }

  @Test(arguments: everySolver)
  func `the same limit finds the same`(solver: any Solver) throws {
    let search = WholeSearch(nodeLimit: 50, stop: StopSignal())
    let first = try solver.wholeAnswer(puzzle, value, search)
    let second = try solver.wholeAnswer(puzzle, value, search)
    #expect(first == second)
  }

  @Test(arguments: everySolver)
  func `a search that was stopped before it began returns what is known`(
    solver: any Solver
  ) throws {
    let stop = StopSignal()
    stop.ask()
    let search = WholeSearch(incumbent: [4, 0], stop: stop)
    let program = BareProgram(
      columns: [0...5, 0...5], rows: [Row([2, 2], atMost: 9)], whole: [0, 1])
    let answer = try solver.wholeAnswer(program, Objective(.maximize, each: [2, 2]), search)
    #expect(answer == "8 at 4 0, at best 20")
  }
}
