import GLPKSolver
import TestSupport
import Testing

@testable import LinearPrograms

/// One need of whole units between contributors: asking whoever is then burdened least is best.
struct GreedyBurdenTests {
  private struct Contributors {
    let demand: Int
    let offers: [Int]
    let shares: [Double]
    /// What one unit is worth.
    let value: Double

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      let count = 2 + Int(seed % 7)
      offers = (0..<count).map { _ in Int.random(in: 1...60, using: &random) }
      let sizes = offers.map { _ in [1, 3, 7, 49, 0.01][Int.random(in: 0...4, using: &random)] }
      let total = sizes.reduce(0, +)
      shares = sizes.map { $0 / total }
      value = [1, 650, 0.1, 1234.56][Int.random(in: 0...3, using: &random)]
      demand = Int.random(in: 0...offers.reduce(0, +), using: &random)
    }

    private func burden(_ contributor: Int, of units: Int) -> Double {
      Double(units) * value / shares[contributor]
    }

    /// Burdens from the worst to the best, asked for unit by unit.
    ///
    /// Of several whom a unit would burden equally, the one who is burdened most already gives it.
    var burdens: [Double] {
      var given = offers.map { _ in 0 }
      for _ in 0..<demand {
        let open = offers.indices.filter { given[$0] < offers[$0] }
        guard let least = open.map({ burden($0, of: given[$0] + 1) }).min() else { break }
        let best = open.filter { burden($0, of: given[$0] + 1) <= least * (1 + 1e-9) }
        let next = best.max { burden($0, of: given[$0]) < burden($1, of: given[$1]) }
        if let next { given[next] += 1 }
      }
      return offers.indices.map { burden($0, of: given[$0]) }.sorted(by: >)
    }

    func pursuit() throws -> Pursuit? {
      var program = BareProgram()
      let given = offers.map { program.addColumn(bounds: 0...Double($0), isWhole: true) }
      program.addRow(bounds: Double(demand)...Double(demand), terms: given.map { ($0, 1) })
      let agents = offers.indices.map { contributor in
        let worth = program.addColumn(bounds: 0...(Double(offers[contributor]) * value))
        program.addRow(bounds: 0...0, terms: [(given[contributor], value), (worth, -1)])
        return Levelling.Agent(column: worth, scale: shares[contributor])
      }
      let outcome = try pursue(
        program, aims: [.level(Levelling(.lower, agents))], tieBreak: Objective(.maximize, []),
        solver: GLPKSolver(), stop: StopSignal())
      guard case .reached(let pursuit) = outcome else { return nil }
      return pursuit
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `units are asked of whoever they burden least`(seed: UInt64) throws {
    let contributors = Contributors(seed: seed)
    let pursuit = try #require(try contributors.pursuit())

    #expect(areSame(pursuit.ranks, [contributors.burdens]))
    #expect(pursuit.results[0].isProven)
  }
}
