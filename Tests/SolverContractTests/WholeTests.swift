import LinearPrograms
import TestSupport
import Testing

struct WholeTests {
  private let none = Double.infinity

  /// `6 x + 4 y <= 24`, `x + 2 y <= 6`: (3, 1.5) gives 21; of the whole ones (4, 0) gives 20,
  /// (3, 1) 19, (2, 2) 18; and (3, 2), to which 1.5 is rounded, breaks the first row.
  private let knapsack = BareProgram(
    columns: [0...9, 0...9], rows: [Row([6, 4], atMost: 24), Row([1, 2], atMost: 6)],
    whole: [0, 1])
  private let value = Objective(.maximize, each: [5, 4])

  @Test(arguments: everySolver)
  func `the best whole values are not the rounded ones`(solver: any Solver) throws {
    #expect(try solver.wholeAnswer(knapsack, value) == "20 at 4 0, proven")
  }

  @Test(arguments: everySolver)
  func `the least is found like the most`(solver: any Solver) throws {
    // 3 x + 5 y >= 11 at costs 4 and 6: (2, 1) costs 14, (4, 0) 16, (0, 3) 18.
    let program = BareProgram(
      columns: [0...9, 0...9], rows: [Row([3, 5], atLeast: 11)], whole: [0, 1])
    #expect(
      try solver.wholeAnswer(program, Objective(.minimize, each: [4, 6])) == "14 at 2 1, proven")
  }

  @Test(arguments: everySolver)
  func `columns that may be broken take what the whole ones leave`(solver: any Solver) throws {
    // x <= 5/2 becomes 2, and y = 3.5 - 2.
    let program = BareProgram(
      columns: [0...3, 0...9], rows: [Row([1, 1], atMost: 3.5), Row([2, 0], atMost: 5)], whole: [0])
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [2, 1])) == "5.5 at 2 1.5, proven")
  }

  @Test(arguments: everySolver)
  func `what only broken values can keep is infeasible`(solver: any Solver) throws {
    // 2 x + 2 y is even.
    let program = BareProgram(columns: [0...5, 0...5], rows: [Row([2, 2], 3...3)], whole: [0, 1])
    #expect(try solver.wholeAnswer(program, value) == "infeasible")
  }

  @Test(arguments: everySolver)
  func `what nothing can keep is infeasible`(solver: any Solver) throws {
    let program = BareProgram(columns: [0...5], rows: [Row([1], atLeast: 6)], whole: [0])
    #expect(try solver.wholeAnswer(program, Objective(.maximize, each: [1])) == "infeasible")
  }

  @Test(arguments: everySolver)
  func `broken bounds of whole columns are made whole`(solver: any Solver) throws {
    let program = BareProgram(columns: [-1.5...2.7, 0.5...3.5], rows: [], whole: [0, 1])
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [1, -1])) == "1 at 2 1, proven")
  }

  @Test(arguments: everySolver)
  func `bounds between which nothing is whole are infeasible`(solver: any Solver) throws {
    let program = BareProgram(columns: [0.2...0.8], rows: [], whole: [0])
    #expect(try solver.wholeAnswer(program, Objective(.maximize, each: [1])) == "infeasible")
  }

  @Test(arguments: everySolver)
  func `a bound that misses a whole number by rounding means it`(solver: any Solver) throws {
    // 30 * 0.1 is 3.0000000000000004.
    let program = BareProgram(columns: [30 * 0.1...5], rows: [], whole: [0])
    #expect(try solver.wholeAnswer(program, Objective(.minimize, each: [1])) == "3 at 3, proven")
  }

  @Test(arguments: everySolver)
  func `without whole columns the answer is the program's`(solver: any Solver) throws {
    let program = BareProgram(columns: [0...9, 0...9], rows: [Row([6, 4], atMost: 24)])
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [3, 1])) == "12 at 4 0, proven")
  }

  @Test(arguments: everySolver)
  func `no end to whole values is unbounded`(solver: any Solver) throws {
    let program = BareProgram(columns: [0...none], rows: [Row([1], atLeast: 2)], whole: [0])
    #expect(try solver.wholeAnswer(program, Objective(.maximize, each: [1])) == "unbounded")
  }

  @Test(arguments: everySolver)
  func `no end is no answer where nothing whole exists`(solver: any Solver) throws {
    let program = BareProgram(
      columns: [0...5, 0...5, 0...none], rows: [Row([2, 2, 0], 3...3)], whole: [0, 1])
    #expect(
      try solver.wholeAnswer(program, Objective(.maximize, each: [0, 0, 1])) == "infeasible")
  }

  @Test(arguments: everySolver)
  func `nothing at all is a whole solution`(solver: any Solver) throws {
    #expect(
      try solver.wholeAnswer(BareProgram(), Objective(.maximize, each: [])) == "0 at , proven")
  }

  @Test(arguments: everySolver)
  func `a known solution that is best is returned`(solver: any Solver) throws {
    // (2, 1) and (0, 2) are both worth 4; the known one stays.
    let program = BareProgram(
      columns: [0...2, 0...2], rows: [Row([1, 2], atMost: 4)], whole: [0, 1])
    let search = WholeSearch(incumbent: [0, 2], stop: StopSignal())
    let answer = try solver.wholeAnswer(program, Objective(.maximize, each: [1, 2]), search)
    #expect(answer == "4 at 0 2, proven")
  }

  @Test(arguments: everySolver)
  func `a known solution that is not best is bettered`(solver: any Solver) throws {
    let search = WholeSearch(incumbent: [3, 1], stop: StopSignal())
    #expect(try solver.wholeAnswer(knapsack, value, search) == "20 at 4 0, proven")
  }

  @Test(arguments: everySolver)
  func `big and small numbers meet in whole plans`(solver: any Solver) throws {
    // 2 teams at 150,000,000 fit into 420,000,000; the rest, 120,000,000, is given as money.
    let program = BareProgram(
      columns: [0...5, 0...420_000_000], rows: [Row([150_000_000, 1], atMost: 420_000_000)],
      whole: [0])
    let objective = Objective(.maximize, each: [1, 1 / 420_000_000])
    #expect(
      try solver.wholeAnswer(program, objective) == "2.285714 at 2 120000000, proven")
  }
}
