import TestSupport

@testable import LinearPrograms

/// Three markets that share nothing but one budget, the same for the same seed.
///
/// Columns: in each market what two offers give to three needs, and what each need gets.
struct BudgetedMarkets {
  private(set) var program = BareProgram()
  private(set) var levelling = Levelling(.raise, [])

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
    var costs: [(column: Int, coefficient: Double)] = []
    for _ in 0..<3 {
      let given = (0..<2).map { _ in (0..<3).map { _ in program.addColumn(bounds: 0...9) } }
      for offer in given {
        program.addRow(bounds: 0...pick(1...9), role: .outflow, terms: offer.map { ($0, 1) })
        costs += offer.map { ($0, pick(0...4)) }
      }
      for need in 0..<3 {
        let demand = pick(1...9)
        let met = program.addColumn(bounds: 0...demand)
        levelling.agents.append(.init(column: met, scale: demand * pick(1...2)))
        program.addRow(
          bounds: 0...0, role: .inflow, terms: given.map { ($0[need], 1) } + [(met, -1)])
      }
    }
    program.addRow(bounds: -.infinity...pick(5...60), terms: costs)
  }
}
