extension Face {
  /// How often the price of a limit is tried anew.
  private static let mostTrials = 12

  /// How much of a limit may stay unused where the search for its price ends.
  private static let closeEnough = 0.02

  /// Goes to values that are good in an objective, though not the best where a limit such as a
  /// budget binds; `false` when told to stop.
  ///
  /// A limit that ties all pieces together slows every step that it takes part in. So it is left
  /// out, and each of its units costs a price instead: the price at which the values just keep
  /// it is found by halving, each time from the values before. What comes after, under the limit
  /// itself, begins from there.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func approach(
    _ objective: Objective, stop: StopSignal
  ) throws(SolverFailure) -> Bool {
    guard let limit = program.onlyLimit else {
      return try optimum(for: objective, stop: stop) != nil
    }
    let bounds = program.rowBounds[limit]
    setBounds(ofRow: limit, to: -.infinity ... .infinity)
    defer { setBounds(ofRow: limit, to: bounds) }
    guard let free = try optimum(for: objective, stop: stop) else { return false }
    if isKept(limit, within: bounds) { return true }
    var search = PriceSearch(first: abs(free.objectiveValue) / max(1, abs(bounds.end)))
    for _ in 0..<Self.mostTrials {
      let priced = objective.charging(search.price, perUnitOf: limit, in: program, within: bounds)
      guard try optimum(for: priced, stop: stop) != nil else { return false }
      let keeps = isKept(limit, within: bounds)
      search.note(isKept: keeps)
      if keeps, unused(limit, of: bounds) <= Self.closeEnough * abs(bounds.end) { return true }
    }
    guard let kept = search.leastKept else {
      setBounds(ofRow: limit, to: bounds)
      return try optimum(for: objective, stop: stop) != nil
    }
    if search.lastWasKept { return true }
    let priced = objective.charging(kept, perUnitOf: limit, in: program, within: bounds)
    return try optimum(for: priced, stop: stop) != nil
  }

  private func isKept(_ row: Int, within bounds: ClosedRange<Double>) -> Bool {
    bounds.contains(program.activity(ofRow: row, at: values))
  }

  private func unused(_ row: Int, of bounds: ClosedRange<Double>) -> Double {
    abs(bounds.end - program.activity(ofRow: row, at: values))
  }
}

/// The search for the least price at which a limit is kept.
private struct PriceSearch {
  private(set) var price: Double
  private(set) var leastKept: Double?
  private(set) var lastWasKept = false
  private var mostBroken = 0.0

  init(first price: Double) { self.price = price }

  mutating func note(isKept: Bool) {
    lastWasKept = isKept
    if isKept { leastKept = price } else { mostBroken = price }
    price = leastKept.map { (mostBroken + $0) / 2 } ?? 2 * price
  }
}

extension Objective {
  /// The same where each unit of a row's sum beyond the finite end of some bounds costs a price.
  fileprivate func charging(
    _ price: Double, perUnitOf row: Int, in program: BareProgram,
    within bounds: ClosedRange<Double>
  ) -> Objective {
    let isMost = bounds.upperBound.isFinite
    let sign: Double = (sense == .minimize) == isMost ? price : -price
    return Objective(
      sense,
      terms + program.pairs(ofRow: row).map { ($0.column, sign * $0.coefficient) })
  }
}

extension BareProgram {
  /// The only row with one end that is no place of a flow; `nil` when there are none or several.
  fileprivate var onlyLimit: Int? {
    var found: Int?
    for row in rowBounds.indices
    where rowRoles[row] == .coupling
      && rowBounds[row].lowerBound.isFinite != rowBounds[row].upperBound.isFinite
    {
      if found != nil { return nil }
      found = row
    }
    return found
  }
}

extension ClosedRange<Double> {
  /// The finite one of two ends.
  fileprivate var end: Double { upperBound.isFinite ? upperBound : lowerBound }
}
