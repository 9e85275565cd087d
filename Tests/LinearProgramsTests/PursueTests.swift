import GLPKSolver
import Testing

@testable import LinearPrograms

struct PursueTests {
  /// One offer of `supply` between needs; answers what each gets.
  private func split(
    _ supply: Double, between needs: [Double], isWhole: Bool
  ) throws -> (given: [Double], ranks: [Double], isUnique: Bool?) {
    var program = BareProgram()
    let given = needs.map { program.addColumn(bounds: 0...$0, isWhole: isWhole) }
    let met = needs.map { program.addColumn(bounds: 0...$0) }
    for (one, other) in zip(given, met) {
      program.addRow(bounds: 0...0, terms: [(column: one, coefficient: 1), (other, -1)])
    }
    program.addRow(bounds: 0...supply, terms: given.map { (column: $0, coefficient: 1) })
    let levelling = Levelling(
      .raise, zip(met, needs).map { .init(column: $0, scale: $1) })
    let outcome = try pursue(
      program, aims: [.level(levelling)],
      tieBreak: Objective(
        .maximize,
        given.enumerated().map { ($1, 1 - Double($0) / Double(needs.count)) }),
      solver: GLPKSolver(), stop: StopSignal())
    guard case .reached(let pursuit) = outcome else {
      throw SolverFailure("no values were reached")
    }
    return (
      given.map { pursuit.values[$0] }, pursuit.results[0].ranks.map(\.value), pursuit.isUnique
    )
  }

  @Test func `broken quantities are levelled to the same coverage`() throws {
    let result = try split(10, between: [16, 4], isWhole: false)
    // 10 / 20 of each need.
    #expect(result.given == [8, 2])
    #expect(result.ranks == [0.5, 0.5])
    #expect(result.isUnique == true)
  }

  @Test func `whole quantities are levelled rank by rank`() throws {
    let result = try split(10, between: [16, 4], isWhole: true)
    #expect(result.given == [8, 2])
    #expect(result.ranks == [0.5, 0.5])
  }

  @Test func `of one unit between two equal needs the first in order gets it`() throws {
    let result = try split(1, between: [1, 1], isWhole: true)
    #expect(result.given == [1, 0])
    #expect(result.ranks == [0, 1])
    #expect(result.isUnique == false)
  }

  @Test func `the second smallest counts when the smallest is settled`() throws {
    // 7 between 5, 5 and 5: two get 2 (0.4) and one gets 3 (0.6).
    let result = try split(7, between: [5, 5, 5], isWhole: true)
    #expect(result.given == [3, 2, 2])
    #expect(result.ranks.map { ($0 * 10).rounded() } == [4, 4, 6])
  }
}
