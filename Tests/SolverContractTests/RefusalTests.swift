import LinearPrograms
import TestSupport
import Testing

struct RefusalTests {
  private let one = BareProgram(columns: [0...1], rows: [Row([1], atMost: 1)])

  @Test(arguments: everySolver)
  func `an objective that is not a number is refused`(solver: any Solver) throws {
    let failure = try #require(throws: SolverFailure.self) {
      try solver.outcome(of: one, for: Objective(.maximize, each: [.nan]))
    }
    #expect("\(failure)" == "the objective's coefficient of column 0 is nan; it must be finite")
  }

  @Test(arguments: everySolver)
  func `an infinite objective is refused, for whole values, too`(solver: any Solver) throws {
    let failure = try #require(throws: SolverFailure.self) {
      try solver.solveWhole(
        one, for: Objective(.minimize, each: [-.infinity]), search: WholeSearch(stop: StopSignal()))
    }
    #expect("\(failure)" == "the objective's coefficient of column 0 is -inf; it must be finite")
  }

  @Test(arguments: everySolver)
  func `a column without a finite value is refused`(solver: any Solver) throws {
    let endless = BareProgram(columns: [0...1, Double.infinity...Double.infinity], rows: [])
    let failure = try #require(throws: SolverFailure.self) {
      try solver.makeSession(for: endless)
    }
    #expect(
      "\(failure)"
        == "the bounds of column 1 are inf...inf; between them lies no finite number")
  }

  @Test(arguments: everySolver)
  func `a row without a finite value is refused when it is solved`(solver: any Solver) throws {
    let session = try solver.makeSession(for: one)
    session.setBounds(ofRow: 0, to: -Double.infinity ... -Double.infinity)
    let failure = try #require(throws: SolverFailure.self) {
      try session.solve(stop: StopSignal())
    }
    #expect(
      "\(failure)" == "the bounds of row 0 are -inf...-inf; between them lies no finite number")
  }

  @Test(arguments: everySolver)
  func `a refused session stays refused`(solver: any Solver) throws {
    let session = try solver.makeSession(for: one)
    session.setObjective(Objective(.maximize, each: [.nan]))
    session.setObjective(Objective(.maximize, each: [1]))
    #expect(throws: SolverFailure.self) { try session.solve(stop: StopSignal()) }
  }

  @Test(arguments: everySolver)
  func `a known solution that breaks a row is refused`(solver: any Solver) throws {
    let search = WholeSearch(incumbent: [2], stop: StopSignal())
    let failure = try #require(throws: SolverFailure.self) {
      try solver.solveWhole(one, for: Objective(.maximize, each: [1]), search: search)
    }
    #expect("\(failure)" == "the known solution breaks 2 rows, bounds or wholenesses")
  }

  @Test(arguments: everySolver)
  func `a value step that is not above 0 is refused`(solver: any Solver) throws {
    let search = WholeSearch(valueSteps: [1, 0], stop: StopSignal())
    let failure = try #require(throws: SolverFailure.self) {
      try solver.solveWhole(one, for: Objective(.maximize, each: [1]), search: search)
    }
    #expect("\(failure)" == "a value step is 0.0; it must be finite and above 0")
  }

  @Test(arguments: everySolver, [1e-300, 1e300, -1e308])
  func `numbers beyond reason end in an answer or in words`(
    solver: any Solver, size: Double
  ) throws {
    let program = BareProgram(
      columns: [0...1, 0...Double.infinity], rows: [Row([size, 1], atMost: 1)])
    #expect(throws: Never.self) {
      do throws(SolverFailure) {
        let session = try solver.makeSession(for: program)
        session.setObjective(Objective(.maximize, each: [1, size]))
        _ = try session.solve(stop: StopSignal())
      } catch {}
    }
  }
}
