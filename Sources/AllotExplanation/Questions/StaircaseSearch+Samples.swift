internal import AllotModel
internal import LinearPrograms

/// Differences from now at some quantities, where units are whole.
extension StaircaseSearch {
  /// How many quantities are looked at besides the one from which on nothing changes.
  private static let mostSamples = 4
  /// How many plans may be made to find that one exactly.
  private static let mostBisections = 5

  /// Differences from now where the first change is, and at 1, 2, 5, 10 and so on behind, up to
  /// where nothing changes more in the first objective in which anything does.
  func samples() throws(SolverFailure) -> Staircase {
    guard end != 0 else { return Staircase(steps: [], end: .nothing) }
    let all = try function.changes(from: 0, to: end)
    if all?.isEmpty == true { return Staircase(steps: [], end: .nothing) }
    let unchanged = try lastUnchanged()
    let found = try sampled(from: unchanged, through: all?.first?.objective)
    return Staircase(
      steps: try withServed(found.steps), end: found.end, last: found.last,
      isEndExact: found.isEndExact, unchanged: unchanged)
  }

  private func sampled(
    from unchanged: Double, through last: MatchObjective?
  ) throws(SolverFailure) -> Staircase {
    var steps: [Staircase.Step] = []
    var (before, isExact) = (unchanged, true)
    for (position, sample) in ladder(from: unchanged).enumerated() {
      if function.count > budget { return Staircase(steps: steps, end: .more, last: last) }
      var place = sample
      let isEnd = try function.isSame(place, end, through: last)
      if isEnd {
        (place, isExact) = try firstSame(asEndAfter: before, through: place, through: last)
      }
      // The first change may lie behind the objective that is told.
      let depth = position == 0 && unchanged != 0 ? nil : last
      guard let changes = try function.changes(from: 0, to: place, through: depth) else {
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

  /// How far nothing changes; what the plan leaves unused may go, as the plan stays what it is.
  private func lastUnchanged() throws(SolverFailure) -> Double {
    guard let unused else { return 0 }
    let steps = Int((abs(end) / grid).rounded(.up))
    let known = Int((unused / grid + Tolerance.level).rounded(.down))
    return try nextChange(from: 0, after: min(max(known, 0), steps - 1)).same
  }

  /// The quantities that are looked at, the last of which is the end.
  private func ladder(from unchanged: Double) -> [Double] {
    let way = abs(end - unchanged)
    var places: [Double] = []
    var power = grid
    while power < way {
      places += [power, 2 * power, 5 * power].filter { $0 < way - grid / 2 }
      power *= 10
    }
    let first = unchanged == 0 ? [] : Array(places.prefix(1))
    let rest = places.dropFirst(first.count).suffix(Self.mostSamples - first.count)
    return (first + rest).map { unchanged + (end < 0 ? -$0 : $0) } + [end]
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
  /// The steps with the coverage of what the quantity serves, without those that say nothing else
  /// than the ones before and behind them.
  private func withServed(_ steps: [Staircase.Step]) throws(SolverFailure) -> [Staircase.Step] {
    guard !served.isEmpty else { return steps }
    let coverage = try function.coverage(of: served, at: steps.map(\.to))
    let told = zip(steps, coverage).map { step, coverage in
      var step = step
      step.served = coverage
      return step
    }
    return told.indices.filter { position in
      position == 0 || position + 1 == told.count
        || !told[position].isSame(as: told[position - 1])
        || !told[position].isSame(as: told[position + 1])
    }.map { told[$0] }
  }
}

extension Staircase.Step {
  /// Whether another step says the same of another quantity.
  fileprivate func isSame(as other: Staircase.Step) -> Bool {
    guard let own = changes.first, let change = other.changes.first else { return false }
    return own.objective == change.objective && own.priority == change.priority
      && own.rank == change.rank && own.after.member == change.after.member
      && abs(own.after.value - change.after.value)
        <= Tolerance.rounding * max(1, abs(own.after.value))
      && zip(served, other.served).allSatisfy { abs($0.after - $1.after) <= Tolerance.rounding }
  }
}
