internal import AllotModel
internal import LinearPrograms

/// What more, or less, of a quantity is worth: step by step away from what it is now.
package struct Staircase: Sendable {
  /// A stretch in which the same is gained or lost.
  package struct Step: Sendable {
    /// Where it begins and ends, counted from what the quantity is now; below 0 for less.
    package let from: Double
    package let to: Double
    /// What changes over the stretch: at most one entry per objective, in strict order.
    package let changes: [FigureChange]
    /// Whether the first figure changes evenly over the stretch; else all of it at its end.
    package let isEven: Bool
  }

  /// What lies behind the last step.
  package enum End: String, Sendable {
    /// Nothing changes any more, however far it goes.
    case nothing
    /// There is no plan.
    case noPlan = "no-plan"
    /// More steps, which were not looked for.
    case more
  }

  package let steps: [Step]
  package let end: End

  /// How many steps are looked for in each direction.
  static let mostSteps = 5
}

/// Walks away from what a quantity is now and finds the steps.
struct StaircaseSearch {
  let function: ValueFunction
  /// The least change.
  let grid: Double
  /// How far it goes: above 0 for more, below 0 for less.
  let end: Double
  /// Whether quantities are broken, so that figures change evenly between breaks.
  let isBroken: Bool
  /// How many plans may be made.
  let budget: Int

  func run() throws(SolverFailure) -> Staircase {
    var steps: [Staircase.Step] = []
    var at = 0.0
    while steps.count < Staircase.mostSteps {
      guard abs(end - at) >= grid / 2 else { return Staircase(steps: steps, end: .nothing) }
      if try function.isSame(at, end) { return Staircase(steps: steps, end: .nothing) }
      if function.count > budget { break }
      guard let next = try nextStep(from: at) else {
        return Staircase(steps: steps, end: .noPlan)
      }
      steps.append(next)
      at = next.to
    }
    return Staircase(steps: steps, end: .more)
  }

  /// The next step; `nil` when what comes next has no plan.
  private func nextStep(from at: Double) throws(SolverFailure) -> Staircase.Step? {
    let (same, other) = try nextChange(from: at)
    if isBroken, same == at, let step = try evenStep(from: at, through: other) { return step }
    guard let changes = try function.changes(from: at, to: other) else { return nil }
    return Staircase.Step(from: at, to: other, changes: changes, isEven: false)
  }

  /// The last quantity at which all is as before, and the first at which it is not.
  ///
  /// What is reached never gets worse as more is allowed, so a bisection finds the change.
  private func nextChange(from at: Double) throws(SolverFailure) -> (same: Double, other: Double) {
    let sign = end < 0 ? -1.0 : 1.0
    var (low, high) = (0, Int((abs(end - at) / grid).rounded(.up)))
    let place = { (steps: Int) in
      abs(Double(steps) * grid) >= abs(end - at) ? end : at + sign * Double(steps) * grid
    }
    var width = 1
    while width < high {
      if try !function.isSame(at, place(width)) { high = width } else { low = width }
      width *= 2
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if try function.isSame(at, place(middle)) { low = middle } else { high = middle }
    }
    return (place(low), place(high))
  }
}

extension StaircaseSearch {
  /// The longest stretch from here over which the first figure that changes does so evenly.
  ///
  /// Where the figures before it stay, a figure of a linear program is concave in its limits. So
  /// three points on one line prove that all between them are on it.
  private func evenStep(
    from at: Double, through first: Double
  ) throws(SolverFailure) -> Staircase.Step? {
    guard let key = try function.changes(from: at, to: first)?.first else { return nil }
    var far = first
    // Twice as far as long as it goes on evenly.
    while abs(far) < abs(end), function.count < budget {
      let next = abs(2 * far - at) >= abs(end) ? end : 2 * far - at
      guard try isEven(from: at, far, to: next, key) else {
        far = try lastEven(from: at, far, before: next, key)
        break
      }
      far = next
    }
    let half = (at + far) / 2
    guard try isEven(from: at, half, to: far, key),
      let changes = try function.changes(from: at, to: far)
    else { return nil }
    return Staircase.Step(from: at, to: far, changes: changes, isEven: true)
  }

  /// Where the even stretch ends that reaches `near` and does not reach `far`.
  private func lastEven(
    from at: Double, _ near: Double, before far: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Double {
    var (low, high) = (near, far)
    for _ in 0..<Self.mostCuts where function.count < budget {
      guard abs(high - low) > Tolerance.level * max(1, abs(high)),
        let cut = try cut(from: at, low, high, key)
      else { break }
      if try isEven(from: at, low, to: cut, key) {
        low = cut
        if try !isEven(from: at, low, to: cut + (high - cut) / 64, key) { break }
      } else {
        high = cut
      }
    }
    return low
  }

  /// How often the end of a stretch is cut closer.
  private static let mostCuts = 40

  /// Where the line of the stretch meets the line with which it arrives at `high`.
  private func cut(
    from at: Double, _ low: Double, _ high: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Double? {
    let before = high - (high - low) / 64
    guard let start = try figure(key, at: at), let here = try figure(key, at: low),
      let last = try figure(key, at: before), let end = try figure(key, at: high)
    else { return (low + high) / 2 }
    let slope = (here - start) / (low - at)
    let arriving = (end - last) / (high - before)
    let cut = low + (end - here - arriving * (high - low)) / (slope - arriving)
    let isInside = cut.isFinite && abs(cut - low) > 0 && (cut - low) * (high - cut) > 0
    return isInside ? cut : (low + high) / 2
  }

  /// Whether a figure lies on one line at three quantities, and none before it changes.
  private func isEven(
    from at: Double, _ middle: Double, to far: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Bool {
    guard let change = try function.changes(from: at, to: far)?.first,
      change.objective == key.objective, change.priority == key.priority, change.rank == key.rank,
      let start = try figure(key, at: at), let between = try figure(key, at: middle),
      let end = try figure(key, at: far)
    else { return false }
    let expected = start + (end - start) * (middle - at) / (far - at)
    return abs(between - expected) <= Tolerance.level * max(1, abs(end), abs(start)) / 10
  }

  /// The figure that a change is about, at another quantity.
  private func figure(_ key: FigureChange, at change: Double) throws(SolverFailure) -> Double? {
    let line = try function.value(at: change)?.figures.lines.first {
      $0.objective == key.objective && $0.priority == key.priority
    }
    guard let ranks = line?.ranks, key.rank < ranks.count else { return nil }
    return ranks[key.rank].value
  }
}
