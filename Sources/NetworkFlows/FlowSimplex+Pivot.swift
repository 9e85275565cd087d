extension FlowSimplex {
  /// Moves along the pivot column, and exchanges what stops the way for the entering column.
  func take(_ step: Step, of column: Int, sign: Double) {
    move(column, by: sign * step.length)
    iterations += 1
    pivotsOnValues += 1
    switch step.obstacle {
    case .ownBound:
      put(column, step.isAtUpper ? .atUpper : .atLower)
      values[column] = step.isAtUpper ? uppers[column] : lowers[column]
    case .slot(let slot):
      pricing.touch(column, of: network)
      pricing.touch(Int(slots[slot]), of: network)
      leave(Int(slots[slot]), atUpper: step.isAtUpper)
      exchange(slot: slot, for: column)
    case .arc(let node):
      pricing.touch(column, of: network)
      pricing.touch(Int(tree.arcs[Int(node)]), of: network)
      leave(Int(tree.arcs[Int(node)]), atUpper: step.isAtUpper)
      exchange(node: node, for: column)
    }
  }

  private func move(_ column: Int, by amount: Double) {
    if amount == 0 { return }
    for position in 0..<direction.count {
      let node = Int(direction.touched[position])
      values[Int(tree.arcs[node])] -= amount * direction.arcs[node]
    }
    for slot in 0..<network.couplingCount where direction.slots[slot] != 0 {
      values[Int(slots[slot])] -= amount * direction.slots[slot]
    }
    values[column] += amount
  }

  private func leave(_ column: Int, atUpper: Bool) {
    put(column, atUpper ? .atUpper : .atLower)
    values[column] = atUpper ? uppers[column] : lowers[column]
    repairs[column] = 0
  }

  func exchange(slot: Int, for column: Int) {
    let size = network.couplingCount
    let own = inverse.row(slot)
    let factor = 1 / direction.slots[slot]
    for position in 0..<size { own[position] *= factor }
    for other in 0..<size where other != slot && direction.slots[other] != 0 {
      inverse.subtract(direction.slots[other], times: own, from: inverse.row(other))
    }
    updates += 1
    fill(slot: slot, with: Int32(column))
  }

  /// Lets the arc above `node` leave.
  ///
  /// The entering column takes its place where it can close the gap;
  /// else an arc from a slot does, and the entering column takes the slot.
  private func exchange(node: Int32, for column: Int) {
    let crossing = crossingSlots(of: node)
    let size = network.couplingCount
    if crossing {
      let factor = 1 / direction.arcs[Int(node)]
      for position in 0..<size { couplingSums[position] *= factor }
      for slot in 0..<size where direction.slots[slot] != 0 {
        inverse.subtract(
          direction.slots[slot], times: couplingSums.pointer, from: inverse.row(slot))
      }
      updates += 1
    }
    if crosses(column, node) != 0 {
      tree.replaceArc(above: node, by: Int32(column)) { forgetPrices(of: $0) }
      put(column, .inTree)
      return
    }
    guard let slot = (0..<size).first(where: { crosses(Int(slots[$0]), node) != 0 }) else {
      preconditionFailure("an arc that moves is crossed by the entering column or by a slot")
    }
    let arc = slots[slot]
    pricing.touch(Int(arc), of: network)
    tree.replaceArc(above: node, by: arc) { forgetPrices(of: $0) }
    put(Int(arc), .inTree)
    inverse.row(slot).update(from: couplingSums.pointer, count: size)
    fill(slot: slot, with: Int32(column))
  }

  /// Puts into `couplingSums` how the arc above a node depends on the coupling rows, and answers
  /// whether it does.
  private func crossingSlots(of node: Int32) -> Bool {
    couplingSums.fill(with: 0)
    var crossing = false
    for slot in 0..<network.couplingCount {
      let side = crosses(Int(slots[slot]), node)
      if side == 0 { continue }
      crossing = true
      inverse.subtract(
        side * tree.directions[Int(node)], times: inverse.row(slot), from: couplingSums.pointer)
    }
    return crossing
  }

  /// 1 when a column runs out of what hangs below a node, -1 when it runs into it, else 0.
  private func crosses(_ column: Int, _ node: Int32) -> Double {
    let (tail, head) = (network.arcs[column].tail, network.arcs[column].head)
    if tail == head { return 0 }
    let (isFrom, isTo) = (tree.isBelow(tail, node), tree.isBelow(head, node))
    return isFrom == isTo ? 0 : isFrom ? 1 : -1
  }
}
