package import AllotModel
internal import LinearPrograms

/// What more, or less, of a quantity is worth: step by step away from what it is now.
package struct Staircase: Sendable {
  /// A stretch in which the same is gained or lost.
  package struct Step: Sendable {
    /// Where it begins and ends, counted from what the quantity is now; below 0 for less.
    package let from: Double
    package let to: Double
    /// What changes over the stretch in the first objective in which anything does: at most one
    /// entry per priority.
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
  /// The objective behind which none is looked at; `nil` when all are.
  package let last: MatchObjective?
  /// Whether the last step is the first from which on nothing changes; else that may come sooner,
  /// after the step before it.
  package let isEndExact: Bool

  init(steps: [Step], end: End, last: MatchObjective? = nil, isEndExact: Bool = true) {
    self.steps = steps
    self.end = end
    self.last = last
    self.isEndExact = isEndExact
  }

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
    isBroken ? try evenSteps() : try samples()
  }

  private func evenSteps() throws(SolverFailure) -> Staircase {
    var steps: [Staircase.Step] = []
    var at = 0.0
    while steps.count < Staircase.mostSteps {
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
        let arriving = try function.figure(key, at: high - (high - low) / 64)
      else { break }
      // Where the line with which it arrives was what it was before.
      let slope = (key.after.value - arriving) * 64 / (high - low)
      let part = (key.after.value - key.before.value) / slope / (high - low)
      let cut =
        part.isFinite && part > 0 && part < 1 ? high - part * (high - low) : (low + high) / 2
      guard try function.isSame(low, cut) else {
        high = cut
        continue
      }
      low = cut
      if try !function.isSame(low, cut + (high - cut) / 64) { break }
    }
    return low
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
  /// How many quantities are looked at besides the one from which on nothing changes.
  private static let mostSamples = 4
  /// How many plans may be made to find that one exactly.
  private static let mostBisections = 5

  /// Differences from now at quantities 1, 2, 5, 10 and so on, up to where nothing changes more in
  /// the first objective in which anything does.
  private func samples() throws(SolverFailure) -> Staircase {
    var steps: [Staircase.Step] = []
    guard end != 0 else { return Staircase(steps: [], end: .nothing) }
    let all = try function.changes(from: 0, to: end)
    if all?.isEmpty == true { return Staircase(steps: [], end: .nothing) }
    let last = all?.first?.objective
    var (before, isExact) = (0.0, true)
    for sample in ladder {
      var place = sample
      let isEnd = try function.isSame(place, end, through: last)
      if isEnd {
        (place, isExact) = try firstSame(asEndAfter: before, through: place, through: last)
      }
      guard let changes = try function.changes(from: 0, to: place, through: last) else {
        return Staircase(steps: steps, end: .noPlan, last: last)
      }
      if !changes.isEmpty {
        steps.append(.init(from: 0, to: place, changes: changes, isEven: false))
      }
      if isEnd { break }
      before = place
    }
    return Staircase(steps: steps, end: .nothing, last: last, isEndExact: isExact)
  }

  /// The quantities that are looked at, the last of which is the end.
  private var ladder: [Double] {
    let sign = end < 0 ? -1.0 : 1.0
    var places: [Double] = []
    var power = grid
    while power < abs(end) {
      places += [power, 2 * power, 5 * power].filter { $0 < abs(end) - grid / 2 }
      power *= 10
    }
    return places.suffix(Self.mostSamples).map { sign * $0 } + [end]
  }

  /// The first quantity at which all is as at the end, or `place` itself where finding it would
  /// take too many plans.
  private func firstSame(
    asEndAfter before: Double, through place: Double, through last: MatchObjective?
  ) throws(SolverFailure) -> (place: Double, isExact: Bool) {
    guard abs(place - before) <= grid * Double(1 << Self.mostBisections) else {
      return (place, false)
    }
    let sign = end < 0 ? -1.0 : 1.0
    var same = place
    var (low, high) = (0, Int((abs(place - before) / grid).rounded(.up)))
    while high - low > 1 {
      let middle = (low + high) / 2
      let quantity = before + sign * Double(middle) * grid
      if try function.isSame(quantity, end, through: last) {
        (high, same) = (middle, quantity)
      } else {
        low = middle
      }
    }
    return (same, true)
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
      if try !isEven(from: at, low, to: cut + (high - cut) / 64, key) { break }
      low = cut + (high - cut) / 64
    }
    return low
  }

  /// How often the end of a stretch is cut closer.
  private static let mostCuts = 40

  /// Where the line of the stretch meets the line with which it arrives at `high`.
  private func cut(
    from at: Double, _ low: Double, _ high: Double, _ key: FigureChange
  ) throws(SolverFailure) -> Double {
    let before = high - (high - low) / 64
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
