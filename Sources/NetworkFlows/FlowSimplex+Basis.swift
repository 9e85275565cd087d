internal import LinearPrograms

extension FlowSimplex {
  /// Bounds a column in the program's own numbers; one that rests moves with its bound.
  func setBounds(ofPosition column: Int, to bounds: ClosedRange<Double>) {
    let scale = network.columnScales[column]
    lowers[column] = bounds.lowerBound / scale
    uppers[column] = bounds.upperBound / scale
    if isBasic(column) { return }
    let value = values[column]
    rest(column)
    if values[column] != value { areValuesOld = true }
  }

  /// Measures each column by its first bounds, and each row by its largest column.
  func measure(_ program: BareProgram) {
    for column in program.columnBounds.indices {
      let bounds = program.columnBounds[column]
      let farthest = max(abs(bounds.lowerBound), abs(bounds.upperBound))
      let position = network.position(ofColumn: column)
      sizes[position] =
        farthest.isFinite && farthest > 0 ? farthest / network.columnScales[position] : 1
    }
    for row in program.rowBounds.indices {
      let position = network.position(ofRow: row)
      let largest = program.terms(ofRow: row).reduce(0.0) { largest, term in
        let column = network.position(ofColumn: program.termColumns[term])
        let size = sizes[column] * network.columnScales[column]
        return max(largest, abs(program.termCoefficients[term]) * size)
      }
      sizes[position] = largest > 0 ? largest / network.columnScales[position] : 1
    }
  }

  /// Lets a column that is not basic rest at the bound it is at, or at the nearest there is.
  private func rest(_ column: Int) {
    let (lower, upper) = (lowers[column], uppers[column])
    let prefersUpper = place(of: column) == .atUpper
    if lower == -.infinity && upper == .infinity {
      put(column, .free)
      values[column] = 0
    } else if upper.isFinite && (prefersUpper || lower == -.infinity) {
      put(column, .atUpper)
      values[column] = upper
    } else {
      put(column, .atLower)
      values[column] = lower
    }
  }

  /// Where a column or a row's slack stands, in the words of every solver.
  func status(of column: Int) -> BasisStatus {
    switch place(of: column) {
    case .inTree, .inSlot: .basic
    case .atLower: lowers[column] == uppers[column] ? .fixed : .atLower
    case .atUpper: lowers[column] == uppers[column] ? .fixed : .atUpper
    case .free: .free
    }
  }

  /// Takes over a basis; where it is none, slacks fill the gaps and what is too much rests.
  func stand(on basis: Basis) {
    var wanted = [BasisStatus](repeating: .atLower, count: network.columnCount)
    for (column, status) in basis.columns.enumerated() {
      wanted[network.position(ofColumn: column)] = status
    }
    for (row, status) in basis.rows.enumerated() { wanted[network.position(ofRow: row)] = status }
    tree.clear()
    arePricesOld = true
    for column in wanted.indices {
      put(column, wanted[column] == .atUpper ? .atUpper : .atLower)
      slotOfColumn[column] = -1
      rest(column)
    }
    let left = growTree(from: wanted)
    fillSlots(with: left)
    updates = 1
    areValuesOld = true
  }

  /// Hangs every node from the root by basic arcs, and by slacks where these do not reach.
  ///
  /// Answers the basic columns that are left.
  private func growTree(from wanted: [BasisStatus]) -> [Int32] {
    var forest = DisjointSets(count: network.nodeCount + 1)
    var chosen: [Int32] = []
    chosen.reserveCapacity(network.nodeCount)
    var left: [Int32] = []
    for column in wanted.indices where wanted[column] == .basic {
      if forest.takes(network.arcs[column]) {
        chosen.append(Int32(column))
      } else {
        left.append(Int32(column))
      }
    }
    for row in 0..<network.rowCount where Int(network.places[row]) < network.nodeCount {
      let slack = network.position(ofRow: row)
      if forest.takes(network.arcs[slack]) { chosen.append(Int32(slack)) }
    }
    for column in chosen { put(Int(column), .inTree) }
    hang(chosen)
    return left
  }

  /// Hangs all nodes from the root by arcs that reach each once.
  private func hang(_ chosen: [Int32]) {
    let arcs = ArcsByNode(chosen, of: network)
    var waiting = [Int32(network.root)]
    let isHung = Cells(repeating: false, count: network.nodeCount + 1)
    isHung[network.root] = true
    while let parent = waiting.popLast() {
      arcs.forEach(at: parent) { arc in
        let ends = network.arcs[Int(arc)]
        let node = ends.tail == parent ? ends.head : ends.tail
        if isHung[Int(node)] { return }
        isHung[Int(node)] = true
        tree.hang(node, from: parent, by: arc)
        waiting.append(node)
      }
    }
    _ = tree.ordered()
  }

  /// Chooses the columns of the slots among basic ones, then slacks, so that an inverse exists.
  private func fillSlots(with columns: [Int32]) {
    let slacks = (0..<network.rowCount)
      .filter { Int(network.places[$0]) >= network.nodeCount }
      .map { Int32(network.position(ofRow: $0)) }
    for (slot, slack) in slacks.enumerated() { fill(slot: slot, with: slack) }
    inverse.reset()
    // The slacks stand in the slots of their rows, in ascending order of both.
    updates = 1
    guard invert() else { return }
    var isSettled = [Bool](repeating: false, count: slacks.count)
    for column in columns {
      if place(of: Int(column)) == .inSlot {
        isSettled[Int(slotOfColumn[Int(column)])] = true
        continue
      }
      direction.follow(Int(column), in: self)
      let best = isSettled.indices.filter { !isSettled[$0] }
        .max { abs(direction.slots[$0]) < abs(direction.slots[$1]) }
      guard let best, abs(direction.slots[best]) > FlowTolerance.pivot else { continue }
      isSettled[best] = true
      replace(slot: best, by: Int(column))
    }
  }

  private func replace(slot: Int, by column: Int) {
    let leaving = Int(slots[slot])
    exchange(slot: slot, for: column)
    put(leaving, .atLower)
    rest(leaving)
  }
}

extension DisjointSets {
  /// Joins the ends of an arc; `false` when they are joined already.
  fileprivate mutating func takes(_ arc: Network.Arc) -> Bool {
    let (one, other) = (root(of: Int(arc.tail)), root(of: Int(arc.head)))
    guard one != other else { return false }
    join(one, other)
    return true
  }
}
