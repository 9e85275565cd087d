extension FlowSimplex {
  /// Computes what one more unit in each coupling row adds to the objective; the prices of the
  /// nodes follow when they are asked for.
  func computePrices() {
    couplingPrices.fill(with: 0)
    beginPriceRound()
    if network.couplingCount == 0 { return }
    let costs = activeCosts
    couplingSums.fill(with: 0)
    for slot in 0..<network.couplingCount {
      let column = Int(slots[slot])
      let rest =
        costs[column] - nodePrice(network.tails[column]) + nodePrice(network.heads[column])
      if rest == 0 { continue }
      inverse.subtract(-rest, times: inverse.row(slot), from: couplingSums.pointer)
    }
    couplingPrices.pointer.update(from: couplingSums.pointer, count: network.couplingCount)
    beginPriceRound()
  }

  private func beginPriceRound() {
    priceRound &+= 1
    priceRounds[network.root] = priceRound
  }

  /// What one more unit at a node adds to the objective; 0 for the root.
  ///
  /// - Complexity: the nodes on the way to the root that were not asked for since prices were last
  ///   computed.
  @inline(__always)
  func nodePrice(_ node: Int32) -> Double {
    if priceRounds[Int(node)] != priceRound { priceWay(to: node) }
    return nodePrices[Int(node)]
  }

  /// Prices a node and all on its way to the root that have no price in this round.
  func priceWay(to node: Int32) {
    var height = 0
    var node = node
    while priceRounds[Int(node)] != priceRound {
      way[height] = node
      height += 1
      node = tree.parents[Int(node)]
    }
    var price = nodePrices[Int(node)]
    let costs = activeCosts
    while height > 0 {
      height -= 1
      let position = Int(way[height])
      let arc = Int(tree.arcs[position])
      price += tree.directions[position] * (costs[arc] - couplingCost(of: arc))
      nodePrices[position] = price
      priceRounds[position] = priceRound
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
    activeCosts[column] - couplingCost(of: column) - nodePrice(network.tails[column])
      + nodePrice(network.heads[column])
  }
}
