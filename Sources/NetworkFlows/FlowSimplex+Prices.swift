extension FlowSimplex {
  /// Computes what one more unit at each node and in each coupling row adds to the objective.
  func computePrices() {
    let costs = activeCosts
    priceNodes(costs) { costs[$0] }
    guard network.couplingCount > 0 else { return }
    couplingPrices.fill(with: 0)
    var isPriced = false
    for slot in 0..<network.couplingCount {
      let column = Int(slots[slot])
      let rest =
        costs[column] - nodePrices[Int(network.tails[column])]
        + nodePrices[Int(network.heads[column])]
      if rest == 0 { continue }
      isPriced = true
      inverse.subtract(-rest, times: inverse.row(slot), from: couplingPrices.pointer)
    }
    if isPriced { priceNodes(costs) { costs[$0] - self.couplingCost(of: $0) } }
  }

  @inline(__always)
  private func priceNodes(
    _ costs: UnsafeMutablePointer<Double>, cost: (Int) -> Double
  ) {
    let order = tree.ordered()
    for position in 0..<network.nodeCount {
      let node = Int(order[position])
      let arc = Int(tree.arcs[node])
      nodePrices[node] =
        nodePrices[Int(tree.parents[node])] + tree.directions[node] * cost(arc)
    }
  }

  /// What the coupling rows charge for one unit of a column.
  @inline(__always)
  func couplingCost(of column: Int) -> Double {
    var sum = 0.0
    for entry in Int(network.couplingStarts[column])..<Int(network.couplingStarts[column + 1]) {
      sum += network.couplingValues[entry] * couplingPrices[Int(network.couplingRows[entry])]
    }
    return sum
  }

  /// The change of the objective per unit of a column, the rows priced.
  @inline(__always)
  func reducedCost(of column: Int) -> Double {
    activeCosts[column] - couplingCost(of: column) - nodePrices[Int(network.tails[column])]
      + nodePrices[Int(network.heads[column])]
  }
}
