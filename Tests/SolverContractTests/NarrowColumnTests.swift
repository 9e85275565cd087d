import LinearPrograms
import TestSupport
import Testing

struct NarrowColumnTests {
  /// Ten units from eight contributors, each with a most that its value may be.
  ///
  /// A unit is worth 0.1. Some may give no unit, though rounding leaves their value a little room;
  /// 8, 1 and 1 units are the only whole solution.
  private func program() -> BareProgram {
    let offers: [Double] = [17, 5, 58, 22, 29, 31, 32, 31]
    let mosts = [1e-8, 1e-8, 1e-8, 0.100007, 0.800049, 3e-6, 0.100007, 1e-8]
    var program = BareProgram()
    for offer in offers { program.addColumn(bounds: 0...offer, isWhole: true) }
    for most in mosts { program.addColumn(bounds: 0...most) }
    program.addRow(bounds: 10...10, terms: offers.indices.map { ($0, 1) })
    for position in offers.indices {
      program.addRow(bounds: 0...0, terms: [(position, 0.1), (position + offers.count, -1)])
    }
    return program
  }

  @Test(arguments: everySolver)
  func `columns that can hardly move hide no whole solution`(solver: any Solver) throws {
    let weights = [0.588, 2, 0.172, 0.455, 0.345, 0.323, 0.3125, 0.323]
    let objective = Objective(
      .maximize, weights.enumerated().map { (column: $0.offset + 8, coefficient: -$0.element) })
    let outcome = try solver.solveWhole(
      program(), for: objective, search: WholeSearch(stop: StopSignal()))
    guard case .found(let values?, _, _, _) = outcome else {
      Issue.record("no whole solution was found: \(outcome)")
      return
    }
    #expect(words(for: Array(values.prefix(8))) == "0 0 0 1 8 0 1 0")
  }
}
