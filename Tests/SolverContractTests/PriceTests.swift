import LinearPrograms
import TestSupport
import Testing

struct PriceTests {
  @Test(arguments: everySolver, ReferenceProgram.all.filter { $0.duals != nil })
  func `a dual is the change of the objective per unit of the row's bound`(
    solver: any Solver, reference: ReferenceProgram
  ) throws {
    let solution = try #require(try solver.solution(of: reference))
    #expect(words(for: solution.duals) == reference.duals)
  }

  @Test(arguments: everySolver, ReferenceProgram.all.filter { $0.reducedCosts != nil })
  func `a reduced cost is the change of the objective per unit of the column`(
    solver: any Solver, reference: ReferenceProgram
  ) throws {
    let solution = try #require(try solver.solution(of: reference))
    #expect(words(for: solution.reducedCosts) == reference.reducedCosts)
  }

  // One more euro of the 420 million brings 1 / 840,000,000 of coverage.
  @Test(arguments: everySolver)
  func `prices are right where they are tiny`(solver: any Solver) throws {
    let program = BareProgram(
      columns: [0...420_000_000, 0...1], rows: [Row([1, -840_000_000], atLeast: 0)])
    let outcome = try solver.outcome(of: program, for: Objective(.maximize, each: [0, 1]))
    let solution = try #require(outcome.solution)
    #expect(words(for: solution.reducedCosts.map { $0 * 840_000_000 }) == "1 0")
    #expect(words(for: solution.duals.map { $0 * 840_000_000 }) == "-1")
  }

  @Test(arguments: everySolver)
  func `a basis says where each column and row stands`(solver: any Solver) throws {
    let program = BareProgram(
      columns: [0...4, 0...9, 2...2, 0...7], rows: [Row([1, 1, 1, 0], atMost: 8)])
    let objective = Objective(.maximize, each: [3, 2, 1, -1])
    let basis = try #require(try solver.outcome(of: program, for: objective).solution).basis
    #expect(basis.columns == [.atUpper, .basic, .fixed, .atLower])
    #expect(basis.rows == [.atUpper])
  }
}

extension Solver {
  fileprivate func solution(of reference: ReferenceProgram) throws -> Solution? {
    try outcome(of: reference.program, for: reference.objective).solution
  }
}
