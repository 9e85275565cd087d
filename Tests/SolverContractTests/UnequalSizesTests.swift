import LinearPrograms
import TestSupport
import Testing

/// Levels of agents whose sizes lie as far apart as users can write them.
struct UnequalSizesTests {
  /// One offer for two agents of about a million and one of less than 0.0001.
  private let scales = [318_500 * 6.55, 0.002393 * 0.01975, 276_600 * 3.338]
  private let offer = 5.727

  private func program() -> BareProgram {
    var program = BareProgram()
    for _ in scales { program.addColumn(bounds: 0...offer) }
    for scale in scales { program.addColumn(bounds: 0...scale) }
    program.addRow(bounds: 0...offer, role: .outflow, terms: scales.indices.map { ($0, 1) })
    for agent in scales.indices {
      program.addRow(
        bounds: 0...0, role: .inflow, terms: [(agent, 1), (agent + scales.count, -1)])
    }
    return program
  }

  private func levels(by solver: any Solver) throws -> [Double] {
    let agents = scales.enumerated().map {
      Levelling.Agent(column: $0.offset + scales.count, scale: $0.element)
    }
    let outcome = try pursue(
      program(), aims: [.level(Levelling(.raise, agents))], tieBreak: Objective(.maximize, []),
      solver: solver, stop: StopSignal())
    guard case .reached(let pursuit) = outcome else { return [] }
    return agents.map { pursuit.values[$0.column] / $0.scale }
  }

  @Test(arguments: everySolver)
  func `an agent of next to nothing has the level of the large ones, no more and no less`(
    solver: any Solver
  ) throws {
    // All share the offer by their scales: 5.727 / (2,086,175 + 923,290.8).
    let level = 5.727 / 3_009_465.8000472
    let distances = try levels(by: solver).map { abs($0 - level) / level }
    #expect(distances.count == 3)
    #expect(distances.allSatisfy { $0 < 1e-4 }, "\(distances)")
  }
}
