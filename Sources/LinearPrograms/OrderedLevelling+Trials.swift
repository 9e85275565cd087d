/// One rank by trials, when every agent moves in steps.
///
/// Then each agent must reach a multiple of its step, which is more than the level itself asks
/// for, so a trial with a fixed level is much tighter than a search with the level as a column.
/// The best level that broken values reach in such trials is a bound; whole values that reach it
/// prove it.
extension OrderedLevelling {
  /// Makes the next rank as good as possible; answers its bound when that is not proven.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func improveByTrials(
    upTo most: Double, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    var bound = try brokenBound(upTo: most, stop: stop)
    // The bound itself is tried first. What is impossible rules out all above it, so then the
    // middle.
    var level = bound
    while !isReached(bound) {
      if stop.isRaised { return bound }
      let before = nextLevel
      switch try wholeTrial(at: level, effort: effort.part(0.2), stop: stop) {
      case .reached(let found):
        values = found
        if level == bound { return nil }
        // Rows may be broken by a little, so that a level can be reached a step short.
        if !isBetter(nextLevel, than: before) {
          return try improveBySearch(upTo: bound, stop: stop)
        }
      case .impossible: bound = try brokenBound(upTo: attainable(below: level), stop: stop)
      case .unknown: return try improveBySearch(upTo: bound, stop: stop)
      }
      level = attainable(above: nextLevel, near: (nextLevel + bound) / 2, upTo: bound)
    }
    return nil
  }

  /// An attainable level near another one, better than `held`; `bound` where there is none.
  private func attainable(above held: Double, near level: Double, upTo bound: Double) -> Double {
    let below = attainable(upTo: level)
    return below > held && !isSame(below, held) ? below : bound
  }

  /// The best level that some open agent can have and that is worse than `bound`.
  private func attainable(below bound: Double) -> Double {
    open.reduce(-Double.infinity) { best, agent in
      guard let step = steps[agent] else { return max(best, bound) }
      return max(best, ((bound / step).wholeUp - 1) * step)
    }
  }

  /// The best attainable level at which a trial holds for broken values, found by halving.
  ///
  /// It holds at the next level at hand, and the better the level, the less holds.
  private func brokenBound(upTo most: Double, stop: StopSignal) throws(SolverFailure) -> Double {
    var (holds, fails) = (nextLevel, most)
    if isReached(most) { return most }
    if try holdsBroken(at: most, stop: stop) { return most }
    while true {
      let below = attainable(below: fails)
      if below <= holds || isSame(below, holds) { return holds }
      // What holds so far is no bound yet; all above `below` is refuted.
      if stop.isRaised { return below }
      let candidate = attainable(above: holds, near: (holds + below) / 2, upTo: below)
      if try holdsBroken(at: candidate, stop: stop) {
        holds = candidate
      } else {
        fails = candidate
      }
    }
  }

  private func holdsBroken(at level: Double, stop: StopSignal) throws(SolverFailure) -> Bool {
    guard let trial = trialProgram(at: level) else { return false }
    let session = try solver.makeSession(for: trial)
    session.setObjective(Objective(.maximize, []))
    if case .infeasible = try session.solve(stop: stop) { return false }
    return true
  }

  private enum Trial {
    case reached([Double])
    case impossible
    case unknown
  }

  private func wholeTrial(
    at level: Double, effort: Effort, stop: StopSignal
  ) throws(SolverFailure) -> Trial {
    guard let trial = trialProgram(at: level) else { return .impossible }
    let search = WholeSearch(nodeLimit: effort.nodes(for: trial), takesFirst: true, stop: stop)
    // All that the agents could reach beyond the level: a search with a direction finds sooner.
    let objective = Objective(
      .maximize,
      open.map { agent in
        let column = levelling.agents[agent].column
        return (column, sign / program.reach(ofColumn: column))
      })
    switch try solver.solveWhole(trial, for: objective, search: search) {
    case .found(let found?, _, _, _): return .reached(Array(found.prefix(values.count)))
    case .found(nil, _, _, _): return .unknown
    case .infeasible: return .impossible
    case .unbounded: throw SolverFailure("a bounded program was called unbounded")
    }
  }

  /// The program in which every agent above the levels so far reaches a level, in whole steps;
  /// `nil` when one of them cannot.
  private func trialProgram(at level: Double) -> BareProgram? {
    var trial = program
    let choice = LevelChoice(of: open, levels: levels, isPossible: isPossible)
    var chosen: [Double] = []
    let columns = choice.addColumns(to: &trial, placement: placement(), values: &chosen)
    choice.addRows(to: &trial, columns: columns, isComplete: false)
    for (position, agent) in open.enumerated() {
      let own = levelling.agents[agent]
      let least = leastMultiple(of: agent, at: level)
      if columns[position].isEmpty {
        guard let narrowed = bounds(of: agent, from: least) else { return nil }
        trial.columnBounds[own.column] = narrowed
      } else {
        let kept = columns[position].map {
          (column: $0.column, gain: least - levels[$0.level].value)
        }
        trial.addRow(
          bounds: (least - slack(at: least)) ... .infinity,
          terms: [(column: own.column, coefficient: sign / own.scale)]
            + kept.map { (column: $0.column, coefficient: $0.gain) })
      }
    }
    return trial
  }

  /// The bounds of an agent's column from a level on; `nil` when the level lies beyond them.
  ///
  /// Rounding alone puts no level beyond them: 3 times a third of a column may exceed it.
  private func bounds(of agent: Int, from level: Double) -> ClosedRange<Double>? {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    guard level <= reach(of: agent).upperBound + slack(at: level) else { return nil }
    let needed = bounds.clamping(sign * level * own.scale)
    return levelling.direction == .raise
      ? needed...bounds.upperBound : bounds.lowerBound...needed
  }

  /// The worst multiple of an agent's step that is no worse than a level.
  private func leastMultiple(of agent: Int, at level: Double) -> Double {
    guard let step = steps[agent] else { return level }
    return (level / step).wholeUp * step
  }
}

extension ClosedRange<Double> {
  /// The number of the range that is nearest to a value.
  func clamping(_ value: Double) -> Double {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
