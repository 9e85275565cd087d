/// What ends the way of an entering column.
enum Obstacle {
  /// It reaches its own other bound.
  case ownBound
  /// The arc above a node reaches a bound.
  case arc(node: Int32)
  case slot(Int)
}

/// How far an entering column goes, and what stops it there.
struct Step {
  var length: Double
  var obstacle: Obstacle
  /// Whether what stops it does so at its upper bound.
  var isAtUpper: Bool
  /// The size of the entry that a pivot divides by.
  var pivot: Double
}

/// Where the infeasibility of basic columns changes its slope along the way of an entering one.
final class RatioEvents {
  // A class, so that a simplex can keep its memory.
  var all: [(length: Double, slope: Double, step: Step)] = []

  init(capacity: Int) { all.reserveCapacity(min(capacity, 1024)) }

  /// The memory of the last events, emptied, which is to be given back.
  func take() -> [(length: Double, slope: Double, step: Step)] {
    var taken = all
    all = []
    taken.removeAll(keepingCapacity: true)
    return taken
  }
}

extension FlowSimplex {
  /// How far the entering column can go in direction `sign`; `nil` when nothing stops it.
  ///
  /// Two passes (Harris 1973): how far it could go if bounds gave in a little, then, of all that
  /// stop it before, the one with the largest entry.
  func step(of column: Int, sign: Double) -> Step? {
    var limit = Double.infinity
    forEachMoving { moving, rate, _ in
      let rate = sign * rate
      let gap =
        rate > 0 ? values[moving] - lowers[moving] : uppers[moving] - values[moving]
      let length = (max(gap, 0) + slack(of: moving)) / abs(rate)
      if length < limit { limit = length }
    }
    let own = uppers[column] - lowers[column]
    if own <= limit {
      if own == .infinity { return nil }
      return Step(length: own, obstacle: .ownBound, isAtUpper: sign > 0, pivot: 1)
    }
    var best: Step?
    forEachMoving { moving, rate, obstacle in
      let size = abs(rate)
      let falls = sign * rate > 0
      let gap = falls ? values[moving] - lowers[moving] : uppers[moving] - values[moving]
      guard gap <= limit * size, size > best?.pivot ?? 0 else { return }
      best = Step(length: max(0, gap / size), obstacle: obstacle, isAtUpper: !falls, pivot: size)
    }
    return best
  }

  /// The same while the basis is repaired: what is outside of its bounds may pass them.
  ///
  /// The sum of all that is outside falls along the way until its slope turns.
  func repairStep(of column: Int, sign: Double, price: Double) -> Step? {
    // Out of the class, so that no access to it is checked.
    var all = events.take()
    defer { events.all = all }
    forEachMoving { moving, rate, obstacle in
      let rate = sign * rate
      let size = abs(rate)
      let (value, slack) = (values[moving], slack(of: moving))
      // Falling past the upper bound helps until it is reached, past the lower one it hurts.
      let (first, last) =
        rate > 0
        ? (uppers[moving], lowers[moving]) : (-lowers[moving], -uppers[moving])
      let position = rate > 0 ? value : -value
      for (bound, isFirst) in [(first, true), (last, false)] where bound.isFinite {
        guard isFirst ? position > bound + slack : position >= bound - slack else { continue }
        let isAtUpper = (rate > 0) == isFirst
        all.append(
          (
            max(0, (position - bound) / size), size,
            Step(length: 0, obstacle: obstacle, isAtUpper: isAtUpper, pivot: size)
          ))
      }
    }
    let own = uppers[column] - lowers[column]
    all.sort { ($0.length, -$0.slope) < ($1.length, -$1.slope) }
    var slope = abs(price)
    for (position, event) in all.enumerated() {
      if own <= event.length { break }
      slope -= event.slope
      // What is outside cannot fall for ever: after the last event only rounding is left.
      let isLast = position + 1 == all.count && own == .infinity
      if slope <= 0 || isLast {
        var step = event.step
        step.length = event.length
        return step
      }
    }
    guard own.isFinite else { return nil }
    return Step(length: own, obstacle: .ownBound, isAtUpper: sign > 0, pivot: 1)
  }

  /// Tells each basic column that the entering one moves, what it loses per unit, and where it is.
  @inline(__always)
  private func forEachMoving(_ tell: (_ column: Int, _ rate: Double, Obstacle) -> Void) {
    for position in 0..<direction.count {
      let node = direction.touched[position]
      let rate = direction.arcs[Int(node)]
      if abs(rate) > FlowTolerance.pivot {
        tell(Int(tree.arcs[Int(node)]), rate, .arc(node: node))
      }
    }
    for slot in 0..<network.couplingCount {
      let rate = direction.slots[slot]
      if abs(rate) > FlowTolerance.pivot { tell(Int(slots[slot]), rate, .slot(slot)) }
    }
  }
}
