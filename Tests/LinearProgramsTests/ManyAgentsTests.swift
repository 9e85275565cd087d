import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// The ways to level many agents, held to the one that gives each agent a row.
struct ManyAgentsTests {
  private let solver = GLPKSolver()

  private func levelsByRows(_ levelling: Levelling, in program: BareProgram) throws -> [Double] {
    let start = try start(of: program)
    var work = try RowLevelling(levelling, of: program, from: start, solver: solver)
    return try #require(try work.run(stop: StopSignal(), note: { _ in }))
  }

  private func levelsByCuts(_ levelling: Levelling, in program: BareProgram) throws -> [Double] {
    let start = try start(of: program)
    var work = try CutLevelling(levelling, of: program, from: start, solver: solver)
    return try #require(try work.run(stop: StopSignal(), note: { _ in }))
  }

  private func start(of program: BareProgram) throws -> Start {
    Start(values: try #require(program.restingValues), of: program)
  }

  private func distance(_ one: [Double], _ other: [Double]) -> Double {
    let scale = one.reduce(1e-9) { max($0, abs($1)) }
    return zip(one, other).reduce(0) { max($0, abs($1.0 - $1.1)) } / scale
  }

  @Test(arguments: 0..<60 as Range<UInt64>, 0..<2)
  func `cuts and rows find the same levels`(seed: UInt64, aim position: Int) throws {
    let allocation = RandomAllocation(seed: seed, .none, offers: 5, needs: 6)
    guard allocation.program.restingValues != nil,
      case .level(let levelling) = allocation.aims[position], !levelling.agents.isEmpty
    else { return }
    let rows = try levelsByRows(levelling, in: allocation.program)
    let cuts = try levelsByCuts(levelling, in: allocation.program)
    #expect(distance(rows, cuts) < 1e-6)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `levels found without the budget first are those found with it`(seed: UInt64) throws {
    let markets = BudgetedMarkets(seed: seed)
    let relaxed = try #require(
      RelaxedLevelling(markets.levelling, of: markets.program, from: try start(of: markets.program))
    )
    let levels = try relaxed.run(with: solver, stop: StopSignal(), note: { _ in }).levels
    let rows = try levelsByRows(markets.levelling, in: markets.program)
    #expect(distance(rows, try #require(levels)) < 1e-6)
  }
}
