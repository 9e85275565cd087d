import LinearPrograms
import Testing

@testable import NetworkFlows

struct NodePricesTests {
  // Prices are kept while pivots change the tree, where these do not reach.
  @Test func `the prices kept are those that would be found anew`() throws {
    for seed in UInt64(1)...200 {
      let simplex = try solvedFlow(seed: seed)
      let kept = reducedCosts(simplex)

      simplex.arePricesOld = true

      #expect(kept == reducedCosts(simplex), "seed \(seed)")
    }
  }

  private func solvedFlow(seed: UInt64) throws -> FlowSimplex {
    var flow = RandomFlow(seed: seed)
    let network = try #require(Network(of: flow.program, couplingLimit: 99))
    let simplex = FlowSimplex(of: network)
    simplex.measure(flow.program)
    for (column, bounds) in flow.program.columnBounds.enumerated() {
      simplex.setBounds(ofPosition: network.position(ofColumn: column), to: bounds)
    }
    for (row, bounds) in flow.program.rowBounds.enumerated() {
      simplex.setBounds(ofPosition: network.position(ofRow: row), to: bounds)
    }
    for (column, coefficient) in flow.objective().terms {
      simplex.costs[network.position(ofColumn: column)] = coefficient
    }
    _ = simplex.run(stop: StopSignal())
    return simplex
  }

  private func reducedCosts(_ simplex: FlowSimplex) -> [Double] {
    simplex.computePrices()
    return (0..<simplex.network.columnCount).map { simplex.reducedCost(of: $0) }
  }
}
