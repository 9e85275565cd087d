extension FlowSimplex {
  /// Computes what one more unit in each coupling row adds to the objective; the prices of the
  /// nodes follow when they are asked for.
  func computePrices() {
    if arePricesOld { barePrices.begin() }
    if computeCouplingPrices() || arePricesOld { nodePrices.begin() }
    arePricesOld = false
  }

  /// Answers whether any is another than before.
  private func computeCouplingPrices() -> Bool {
    let count = network.couplingCount
    if count == 0 { return false }
    let costs = activeCosts
    couplingSums.fill(with: 0)
    for slot in 0..<count {
      let column = Int(slots[slot])
      let rest =
        costs[column] - barePrice(network.arcs[column].tail) + barePrice(network.arcs[column].head)
      if rest == 0 { continue }
      inverse.subtract(-rest, times: inverse.row(slot), from: couplingSums.pointer)
    }
    let isSame = (0..<count).allSatisfy { couplingSums[$0] == couplingPrices[$0] }
    if isSame { return false }
    couplingPrices.pointer.update(from: couplingSums.pointer, count: count)
    return true
  }

  /// What one more unit at a node adds to the objective, the coupling rows left out.
  @inline(__always)
  private func barePrice(_ node: Int32) -> Double {
    let costs = activeCosts
    if !barePrices.has(node) { barePrices.find(node, in: tree) { costs[$0] } }
    return barePrices.entries[Int(node)].price
  }

  /// What one more unit at a node adds to the objective; 0 for the root.
  @inline(__always)
  func nodePrice(_ node: Int32) -> Double {
    if !nodePrices.has(node) { findPrice(of: node) }
    return nodePrices.entries[Int(node)].price
  }

  /// Finds a price that is missing; apart, so that loops that ask for prices stay small.
  @inline(never)
  func findPrice(of node: Int32) {
    let costs = activeCosts
    nodePrices.find(node, in: tree) { costs[$0] - couplingCost(of: $0) }
  }

  /// Forgets the prices of a node whose way to the root is another now.
  @inline(__always)
  func forgetPrices(of node: Int32) {
    barePrices.forget(node)
    nodePrices.forget(node)
  }

  /// What the coupling rows charge for one unit of a column.
  @inline(__always)
  func couplingCost(of column: Int) -> Double {
    var sum = 0.0
    network.forEachCoupling(of: column) { row, value in sum += value * couplingPrices[row] }
    return sum
  }

  /// The change of the objective per unit of a column, the rows priced.
  @inline(__always)
  func reducedCost(of column: Int) -> Double {
    let arc = network.arcs[column]
    return activeCosts[column] - couplingCost(of: column) - nodePrice(arc.tail)
      + nodePrice(arc.head)
  }
}
