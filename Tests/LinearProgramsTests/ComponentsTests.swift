import TestSupport
import Testing

@testable import LinearPrograms

struct ComponentsTests {
  @Test func `columns that share a row are one part`() {
    let program = BareProgram(
      columns: [0...1, 0...1, 0...1, 0...1],
      rows: [Row([1, 0, 1, 0], atMost: 1), Row([0, 1, 0, 0], atMost: 1)])
    let components = Components(of: program)

    #expect(components.columns == [[0, 2], [1], [3]])
    #expect(components.rows == [[0], [1], []])
    #expect(components.settledRows == [])
  }

  @Test func `a column that cannot move ties nothing together`() {
    let program = BareProgram(
      columns: [0...1, 2...2, 0...1],
      rows: [Row([1, 1, 0], atMost: 3), Row([0, 1, 1], atMost: 3), Row([0, 1, 0], atMost: 3)])
    let components = Components(of: program)

    #expect(components.columns == [[0], [2]])
    #expect(components.rows == [[0], [1]])
    #expect(components.settledRows == [2])
  }

  @Test func `a row that is ignored ties nothing together and belongs to no part`() {
    let program = BareProgram(columns: [0...1, 0...1], rows: [Row([1, 1], atMost: 1)])
    let components = Components(of: program) { $0 == 0 }

    #expect(components.columns == [[0], [1]])
    #expect(components.rows == [[], []])
  }

  @Test func `a part takes what cannot move as given`() {
    let program = BareProgram(
      columns: [0...1, 2...2, 0...9], rows: [Row([1, 3, 4], 0...10)], whole: [2])
    let parts = Parts(Components(of: program), of: program, constants: [0, 2, 0])

    #expect(parts.all.map(\.columns) == [[0, 2]])
    #expect(parts.all[0].program.rowBounds == [-6...4])
    #expect(parts.all[0].program.isWhole == [false, true])
  }

  @Test func `a part of an aim is about the part's own columns`() {
    // Column 1 cannot move; the others share a row.
    let program = BareProgram(
      columns: [0...1, 1...1, 0...1], rows: [Row([1, 0, 1], atMost: 1)])
    let parts = Parts(Components(of: program), of: program, constants: [0, 1, 0])
    let objective = parts.shares(of: Objective(.maximize, each: [5, 6, 7]))[0]
    let levelling = parts.shares(
      of: Levelling(.raise, [.init(column: 1, scale: 2), .init(column: 2, scale: 4)]))[0]

    #expect(objective.terms.map(\.column) == [0, 1])
    #expect(objective.terms.map(\.coefficient) == [5, 7])
    #expect(levelling.agents.map(\.column) == [1])
    #expect(levelling.agents.map(\.scale) == [4])
  }

  @Test func `what is narrowed in a part is narrowed at the same end in the whole`() {
    let program = BareProgram(
      columns: [0...1, 2...2, 0...9], rows: [Row([1, 3, 4], 0...10), Row([0, 1, 1], 0...10)])
    let part = Parts(Components(of: program), of: program, constants: [0, 2, 0]).all[0]
    var (narrowed, whole) = (part.program, program)
    narrowed.columnBounds[1] = 1...1
    narrowed.rowBounds[0] = 4...4
    part.narrow(&whole, to: narrowed)

    #expect(whole.columnBounds == [0...1, 2...2, 1...1])
    #expect(whole.rowBounds == [10...10, 0...10])
  }

  @Test func `a problem in which a settled row is broken has no answer`() throws {
    let program = BareProgram(
      columns: [2...2, 0...1], rows: [Row([1, 0], atMost: 1), Row([0, 1], atMost: 1)])
    let outcome = try pursue(
      program, aims: [], tieBreak: Objective(.maximize, []), solver: NoSolver(),
      stop: StopSignal())

    guard case .infeasible = outcome else {
      Issue.record("an answer to a program without one")
      return
    }
  }
}

/// A solver that nobody may ask.
private struct NoSolver: Solver {
  let name = "none"

  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    throw SolverFailure("nobody may ask")
  }

  func solveWhole(
    _ program: BareProgram, for objective: Objective, search: WholeSearch
  ) throws(SolverFailure) -> WholeOutcome {
    throw SolverFailure("nobody may ask")
  }
}
