extension FlowSimplex {
  /// Computes the basic values from those that rest at their bounds.
  func computeValues() {
    nodeSums.fill(with: 0)
    couplingSums.fill(with: 0)
    for column in 0..<network.columnCount where !isBasic(column) && values[column] != 0 {
      let value = values[column]
      nodeSums[Int(network.tails[column])] -= value
      nodeSums[Int(network.heads[column])] += value
      addToCouplings(-value, of: column)
    }
    if network.couplingCount > 0 { computeSlotValues() }
    sumUpTree { node, arc, sum in values[arc] = tree.directions[node] * sum }
    noteRounding()
  }

  private func noteRounding() {
    var largest = 0.0
    for column in 0..<network.columnCount { largest = max(largest, abs(values[column])) }
    rounding = FlowTolerance.rounding * largest
  }

  private func computeSlotValues() {
    // The sums are needed once more after the slots are known.
    let kept = Cells<Double>(repeating: 0, count: network.nodeCount + 1)
    kept.pointer.update(from: nodeSums.pointer, count: network.nodeCount + 1)
    sumUpTree { node, arc, sum in addToCouplings(-tree.directions[node] * sum, of: arc) }
    nodeSums.pointer.update(from: kept.pointer, count: network.nodeCount + 1)
    for slot in 0..<network.couplingCount {
      let row = inverse.row(slot)
      var value = 0.0
      for position in 0..<network.couplingCount { value += row[position] * couplingSums[position] }
      let column = Int(slots[slot])
      values[column] = value
      nodeSums[Int(network.tails[column])] -= value
      nodeSums[Int(network.heads[column])] += value
    }
  }

  @inline(__always)
  private func addToCouplings(_ amount: Double, of column: Int) {
    for entry in Int(network.couplingStarts[column])..<Int(network.couplingStarts[column + 1]) {
      couplingSums[Int(network.couplingRows[entry])] += amount * network.couplingValues[entry]
    }
  }

  /// Adds up `nodeSums` from the leaves to the root, and tells the sum below each arc.
  @inline(__always)
  private func sumUpTree(_ tell: (_ node: Int, _ arc: Int, _ sum: Double) -> Void) {
    let order = tree.ordered()
    for position in stride(from: network.nodeCount - 1, through: 0, by: -1) {
      let node = Int(order[position])
      let sum = nodeSums[node]
      nodeSums[Int(tree.parents[node])] += sum
      tell(node, Int(tree.arcs[node]), sum)
    }
  }

  /// Computes the inverse for the coupling rows from scratch; `false` when the basis has none.
  func invert() -> Bool {
    updates = 0
    return inverse.invert { slot, column in
      let entering = Int(slots[slot])
      direction.clear()
      direction.send(1, along: entering, in: tree)
      add(entering, times: 1, to: column)
      for position in 0..<direction.count {
        let node = Int(direction.touched[position])
        add(Int(tree.arcs[node]), times: -direction.arcs[node], to: column)
      }
    }
  }

  private func add(_ entries: Int, times amount: Double, to sums: UnsafeMutablePointer<Double>) {
    for entry in Int(network.couplingStarts[entries])..<Int(network.couplingStarts[entries + 1]) {
      sums[Int(network.couplingRows[entry])] += amount * network.couplingValues[entry]
    }
  }
}
