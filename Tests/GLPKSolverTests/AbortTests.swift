import LinearPrograms
import TestSupport
import Testing

@testable import GLPKSolver

struct AbortTests {
  /// A column that stands twice in one row: GLPK ends the process over it.
  private static let misused: BareProgram = {
    var program = BareProgram(columns: [0...1], rows: [])
    program.addRow(
      bounds: 0...1, terms: [(column: 0, coefficient: 1), (column: 0, coefficient: 2)])
    return program
  }()
  private static let sound = BareProgram(columns: [0...4, 0...3], rows: [Row([1, 2], atMost: 8)])

  @Test func `where GLPK would end the process, words are thrown`() throws {
    let failure = try #require(throws: SolverFailure.self) {
      try GLPKSolver().makeSession(for: Self.misused)
    }
    #expect(
      "\(failure)" == """
        GLPK gave up: glp_load_mat: ia[1] = 1; ja[1] = 1; duplicate indices not allowed; \
        Error detected in file api/prob1.c at line 1033
        """)
  }

  @Test func `the next session works`() throws {
    #expect(throws: SolverFailure.self) { try GLPKSolver().makeSession(for: Self.misused) }
    #expect(try Self.answer(of: GLPKSolver().makeSession(for: Self.sound)) == "6 at 4 2")
  }

  @Test func `an older session takes up its work again, with its bounds and its basis`() throws {
    let session = try GLPKSolver().makeSession(for: Self.sound)
    session.setBounds(ofRow: 0, to: 0...6)
    #expect(try Self.answer(of: session) == "5 at 4 1")
    session.setBounds(ofColumn: 1, to: 0...2)
    #expect(throws: SolverFailure.self) { try GLPKSolver().makeSession(for: Self.misused) }
    let solution = try #require(try Self.optimum(of: session))
    #expect(words(for: solution.values) == "4 1")
    #expect(solution.iterations == 0)
  }

  @Test func `an abort in the middle of a solve is survived`() throws {
    let witness = try GLPKSession(for: Self.sound)
    let session = try GLPKSession(for: .fairness(needs: 60, offers: 1000))
    session.setObjective(Objective(.maximize, [(column: 10_000, coefficient: 1)]))
    let before = try #require(try Self.optimum(of: session))
    session.setBasis(Basis(columns: before.basis.columns.map { _ in .atLower }, rows: before.slack))
    try session.limitMemory()
    let after = try #require(try Self.optimum(of: session))
    #expect(!witness.isLoaded)
    #expect(words(for: after.objectiveValue) == words(for: before.objectiveValue))
  }

  @Test func `an abort in the middle of a search is survived`() throws {
    let puzzle = BareProgram.puzzle(size: 60)
    let witness = try GLPKSession(for: Self.sound)
    try witness.limitMemory()
    let outcome = try GLPKSolver().solveWhole(
      puzzle, for: .puzzle(size: 60), search: WholeSearch(nodeLimit: 3000, stop: StopSignal()))
    #expect(!witness.isLoaded)
    guard case .found(let values?, let value, let bound, _) = outcome else {
      Issue.record("nothing found")
      return
    }
    #expect(puzzle.violations(at: values).isEmpty)
    #expect(value <= bound)
  }

  @Test func `a thousand solves at once are right, with aborts among them`() async throws {
    let answers = await withTaskGroup(of: String.self) { group in
      for number in 0..<1000 {
        group.addTask { number % 7 == 0 ? Self.misusedAnswer() : Self.soundAnswer(number) }
      }
      return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    // 143 of 0..<1000 are multiples of 7; the others are right.
    #expect(answers == ["refused": 143, "right": 857])
  }

  /// A solve with a bound of its own: `x + 2 y <= 5 + number / 1000`, `x = 4`.
  private static func soundAnswer(_ number: Int) -> String {
    do {
      let most = 5 + Double(number) / 1000
      let session = try GLPKSolver().makeSession(for: sound)
      session.setBounds(ofRow: 0, to: 0...most)
      session.setObjective(Objective(.maximize, each: [1, 1]))
      let expected = words(for: [4, (most - 4) / 2])
      return words(for: try #require(try optimum(of: session)).values) == expected
        ? "right" : "wrong"
    } catch {
      return "\(error)"
    }
  }

  private static func misusedAnswer() -> String {
    do {
      _ = try GLPKSolver().makeSession(for: misused)
      return "taken"
    } catch {
      return "refused"
    }
  }

  private static func answer(of session: any SolverSession) throws -> String {
    session.setObjective(Objective(.maximize, each: [1, 1]))
    return words(for: try session.solve(stop: StopSignal()))
  }

  private static func optimum(of session: any SolverSession) throws -> Solution? {
    guard case .optimal(let solution) = try session.solve(stop: StopSignal()) else { return nil }
    return solution
  }
}

extension Solution {
  /// The rows of the basis in which no column is basic.
  fileprivate var slack: [BasisStatus] { duals.map { _ in .basic } }
}
