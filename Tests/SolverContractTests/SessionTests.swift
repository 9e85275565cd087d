import LinearPrograms
import TestSupport
import Testing

struct SessionTests {
  /// Two products that share 8 hours: `x + 2 y <= 8`, `x <= 4`, `y <= 3`.
  private let shop = BareProgram(columns: [0...4, 0...3], rows: [Row([1, 2], atMost: 8)])

  @Test(arguments: everySolver)
  func `another objective needs no new session`(solver: any Solver) throws {
    let session = try solver.makeSession(for: shop)
    #expect(try session.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
    #expect(try session.answer(for: Objective(.maximize, each: [1, 3])) == "11 at 2 3")
    #expect(try session.answer(for: Objective(.minimize, each: [1, 3])) == "0 at 0 0")
  }

  @Test(arguments: everySolver)
  func `bounds may change and change back`(solver: any Solver) throws {
    let session = try solver.makeSession(for: shop)
    #expect(try session.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
    session.setBounds(ofRow: 0, to: 0...5)
    #expect(try session.answer() == "4.5 at 4 0.5")
    session.setBounds(ofColumn: 0, to: 1...1)
    #expect(try session.answer() == "3 at 1 2")
    session.setBounds(ofRow: 0, to: -Double.infinity...8)
    session.setBounds(ofColumn: 0, to: 0...4)
    #expect(try session.answer() == "6 at 4 2")
  }

  @Test(arguments: everySolver)
  func `a program may become infeasible and feasible again`(solver: any Solver) throws {
    let session = try solver.makeSession(for: shop)
    #expect(try session.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
    session.setBounds(ofRow: 0, to: 11...12)
    #expect(try session.answer() == "infeasible")
    session.setBounds(ofRow: 0, to: 0...8)
    #expect(try session.answer() == "6 at 4 2")
  }

  @Test(arguments: everySolver)
  func `a program may become unbounded and bounded again`(solver: any Solver) throws {
    let session = try solver.makeSession(for: shop)
    session.setObjective(Objective(.maximize, each: [1, -2]))
    session.setBounds(ofColumn: 0, to: 0...Double.infinity)
    session.setBounds(ofRow: 0, to: 0...Double.infinity)
    #expect(try session.answer() == "unbounded")
    session.setBounds(ofColumn: 0, to: 0...4)
    #expect(try session.answer() == "4 at 4 0")
  }

  @Test(arguments: everySolver)
  func `the same session may be asked twice`(solver: any Solver) throws {
    let session = try solver.makeSession(for: shop)
    #expect(try session.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
    #expect(try session.answer() == "6 at 4 2")
  }

  @Test(arguments: everySolver)
  func `a warm start finds the same values, and takes no steps`(solver: any Solver) throws {
    let objective = Objective(.maximize, each: [1, 1])
    let cold = try #require(try solver.outcome(of: shop, for: objective).solution)
    let session = try solver.makeSession(for: shop)
    session.setObjective(objective)
    session.setBasis(cold.basis)
    let warm = try #require(try session.solve(stop: StopSignal()).solution)
    #expect(warm.values == cold.values)
    #expect(warm.iterations == 0)
  }

  @Test(
    arguments: everySolver,
    [
      Basis(columns: [.basic, .basic], rows: [.basic]),
      Basis(columns: [.atLower, .atLower], rows: [.atUpper]),
      Basis(columns: [.free, .fixed], rows: [.basic]),
    ])
  func `a basis that is none does no harm`(solver: any Solver, basis: Basis) throws {
    let session = try solver.makeSession(for: shop)
    session.setBasis(basis)
    #expect(try session.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
  }

  @Test(arguments: everySolver)
  func `sessions do not disturb each other`(solver: any Solver) throws {
    let first = try solver.makeSession(for: shop)
    let second = try solver.makeSession(for: shop)
    second.setBounds(ofRow: 0, to: 0...2)
    #expect(try first.answer(for: Objective(.maximize, each: [1, 1])) == "6 at 4 2")
    #expect(try second.answer(for: Objective(.maximize, each: [1, 1])) == "2 at 2 0")
    #expect(try first.answer(for: Objective(.maximize, each: [1, 3])) == "11 at 2 3")
  }

  @Test(arguments: everySolver)
  func `wholeness is none of a session's business`(solver: any Solver) throws {
    let whole = BareProgram(columns: [0...4], rows: [Row([2], atMost: 5)], whole: [0])
    let outcome = try solver.outcome(of: whole, for: Objective(.maximize, each: [1]))
    #expect(words(for: outcome) == "2.5 at 2.5")
  }
}
