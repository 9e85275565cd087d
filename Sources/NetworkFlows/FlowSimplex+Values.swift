extension FlowSimplex {
  /// Computes the basic values from those that rest at their bounds.
  func computeValues() {
    nodeSums.fill(with: 0)
    couplingSums.fill(with: 0)
    var largest = 0.0
    for column in 0..<network.columnCount where !isBasic(column) && values[column] != 0 {
      let value = values[column]
      largest = max(largest, abs(value))
      nodeSums[Int(network.arcs[column].tail)] -= value
      nodeSums[Int(network.arcs[column].head)] += value
      addToCouplings(-value, of: column)
    }
    if network.couplingCount > 0 { computeSlotValues() }
    for slot in 0..<network.couplingCount { largest = max(largest, abs(values[Int(slots[slot])])) }
    sumUpTree { node, arc, sum in
      let value = tree.directions[node] * sum
      values[arc] = value
      largest = max(largest, abs(value))
    }
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
      nodeSums[Int(network.arcs[column].tail)] -= value
      nodeSums[Int(network.arcs[column].head)] += value
    }
  }

  @inline(__always)
  private func addToCouplings(_ amount: Double, of column: Int) {
    add(column, times: amount, to: couplingSums.pointer)
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

  @inline(__always)
  private func add(_ column: Int, times amount: Double, to sums: UnsafeMutablePointer<Double>) {
    network.forEachCoupling(of: column) { row, value in sums[row] += amount * value }
  }
}
