internal import AllotModel
internal import LinearPrograms

/// Steps of broken quantities, between breaks that are exact.
extension StaircaseSearch {
  /// How many steps are looked for in each direction.
  private static let mostSteps = 5
  /// The part of a stretch at its end over which a slope is measured: small enough that no break is
  /// likely to lie in it, large enough that rounding does not show in the difference.
  private static let arrival = 1.0 / 64

  func evenSteps() throws(SolverFailure) -> Staircase {
    var steps: [Staircase.Step] = []
    var at = 0.0
    while steps.count < Self.mostSteps {
      // What is left may be less than a unit, and still be worth something.
      guard abs(end - at) > Tolerance.level * max(1, abs(end)) else {
        return Staircase(steps: steps, end: .nothing)
      }
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
    let start = same == at ? at : try lastSame(as: at, from: same, before: other)
    var near = other
    // A break may lie within one unit.
    for _ in 0..<Self.mostHalvings where function.count < budget {
      if let step = try evenStep(from: start, through: near) { return step }
      near = (start + near) / 2
    }
    guard let changes = try function.changes(from: at, to: other) else { return nil }
    return Staircase.Step(from: at, to: other, changes: changes, isEven: false)
  }

  /// How often a unit is halved in which figures do not change evenly.
  private static let mostHalvings = 10

  /// Where that ends which is as at `at`, between a quantity where it is and one where it is not.
  private func lastSame(
    as at: Double, from same: Double, before other: Double
  ) throws(SolverFailure) -> Double {
    var (low, high) = (same, other)
    for _ in 0..<Self.mostCuts where function.count < budget {
      guard abs(high - low) > Tolerance.level * max(1, abs(high)),
        let key = try function.changes(from: low, to: high)?.first,
        let arriving = try function.figure(key, at: high - (high - low) * Self.arrival)
      else { break }
      // Where the line with which it arrives was what it was before.
      let slope = (key.after.value - arriving) / Self.arrival / (high - low)
      let part = (key.after.value - key.before.value) / slope / (high - low)
      let cut =
        part.isFinite && part > 0 && part < 1 ? high - part * (high - low) : (low + high) / 2
      guard try function.isSame(low, cut) else {
        high = cut
        continue
      }
      low = cut
      if try !function.isSame(low, cut + (high - cut) * Self.arrival) { break }
    }
    return low
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
      guard abs(high - low) > Tolerance.level * max(1, abs(high)) else { break }
      let cut = try cut(from: at, low, high, key)
      let isOnLine = cut == low ? true : try isEven(from: at, low, to: cut, key)
      guard isOnLine else {
        high = cut
        continue
      }
      low = cut
      // The end is confirmed by a plan beyond it, which leaves the line.
      if try !isEven(from: at, low, to: cut + (high - cut) * Self.arrival, key) { break }
      low = cut + (high - cut) * Self.arrival
    }
    return low
  }

  /// How often the end of a stretch is cut closer.
  private static let mostCuts = 40

  /// Where the line of the stretch meets the line with which it arrives at `high`.
  private func cut(
    from at: Double, _ low: Double, _ high: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Double {
    let before = high - (high - low) * Self.arrival
    guard let start = try function.figure(key, at: at),
      let here = try function.figure(key, at: low),
      let last = try function.figure(key, at: before),
      let end = try function.figure(key, at: high)
    else { return (low + high) / 2 }
    let slope = (here - start) / (low - at)
    let arriving = (end - last) / (high - before)
    let part = (end - here - arriving * (high - low)) / (slope - arriving) / (high - low)
    guard part.isFinite, part < 1 else { return (low + high) / 2 }
    return part < Tolerance.level ? low : low + part * (high - low)
  }

  /// Whether a figure lies on one line at three quantities, and none before it changes.
  private func isEven(
    from at: Double, _ middle: Double, to far: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Bool {
    guard let change = try function.changes(from: at, to: far)?.first,
      change.objective == key.objective, change.priority == key.priority, change.rank == key.rank,
      let start = try function.figure(key, at: at),
      let between = try function.figure(key, at: middle),
      let end = try function.figure(key, at: far)
    else { return false }
    let expected = start + (end - start) * (middle - at) / (far - at)
    return abs(between - expected) <= Tolerance.level * max(1, abs(end), abs(start)) / 10
  }
}
