/// Who is at which level: what is settled, and what is still a choice.
extension OrderedLevelling {
  mutating func count(_ value: Double) {
    if let last = levels.indices.last, isSame(levels[last].found, value) {
      levels[last].count += 1
    } else {
      let least = open.map { reach(of: $0).lowerBound }.min() ?? value
      let kept = isExact ? value : max(least, value - slack(at: value))
      levels.append(Level(value: kept, found: value, count: 1))
    }
  }

  /// Open agents at a level that have no way to a better one, and none to a worse one.
  func agentsThatCannotExceed(
    _ value: Double, stop: StopSignal
  ) throws(SolverFailure) -> [Int] {
    // The agents before the next rank are counted at their levels already.
    let here = openByLevel.dropFirst(ranked).filter { agent in
      isSame(level(of: agent), value)
        && !levels.contains { isPossible(agent: agent, at: $0.found) && !isSame($0.found, value) }
    }
    if here.isEmpty { return [] }
    let search = rankProgram(upTo: open.map { reach(of: $0).upperBound }.max() ?? 0)
    let session = try solver.makeSession(for: search.program)
    session.setBounds(
      ofColumn: search.level,
      to: (isExact ? value : value - slack(at: value))...max(
        value, search.program.columnBounds[search.level].upperBound))
    var hopeless: [Int] = []
    for agent in here {
      let own = levelling.agents[agent]
      if reach(of: agent).upperBound <= value {
        hopeless.append(agent)
        continue
      }
      session.setObjective(Objective(.maximize, [(own.column, sign / own.scale)]))
      guard case .optimal(let solution) = try session.solve(stop: stop) else { continue }
      var best = solution.objectiveValue
      if let step = steps[agent] {
        best = (best / step).wholeDown * step
      }
      if !isBetter(best, than: value) { hopeless.append(agent) }
    }
    return hopeless
  }

  /// Does not let an agent get worse than a level, which it cannot exceed.
  mutating func hold(_ agent: Int, at value: Double) {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    let held = value - slack(at: value)
    switch levelling.direction {
    case .raise:
      let least = min(held * own.scale, values[own.column])
      program.columnBounds[own.column] = bounds.clamping(least)...bounds.upperBound
    case .lower:
      let most = max(-held * own.scale, values[own.column])
      program.columnBounds[own.column] = bounds.lowerBound...bounds.clamping(most)
    }
    open.removeAll { $0 == agent }
  }

  /// Holds the agents of every level at which no others can be.
  mutating func holdAgentsWithoutChoice() {
    var position = 0
    while position < levels.count {
      let level = levels[position]
      let possible = open.filter { isPossible(agent: $0, at: level.found) }
      guard possible.count == level.count else {
        position += 1
        continue
      }
      levels.remove(at: position)
      for agent in possible { hold(agent, at: level.found) }
      position = 0
    }
  }

  /// Whether an agent's bounds and the step of its values allow a level.
  func isPossible(agent: Int, at value: Double) -> Bool {
    let reach = reach(of: agent)
    if isSame(level(of: agent), value) { return true }
    guard reach.lowerBound <= value + slack(at: value), value - slack(at: value) <= reach.upperBound
    else { return false }
    guard let step = steps[agent] else { return true }
    return (value / step).isNearlyWhole
  }

  /// Where the values at hand put the open agents: positions of levels, `nil` above all of them.
  ///
  /// - Shape: one per open agent.
  func placement() -> [Int?] {
    var places: [Int: Int] = [:]
    var agents = openByLevel[...]
    for (position, level) in levels.enumerated() {
      for agent in agents.prefix(level.count) { places[agent] = position }
      agents = agents.dropFirst(level.count)
    }
    return open.map { places[$0] }
  }

  /// The ranks that are left, as the values at hand have them, when there is no time for more.
  mutating func heldAsTheyAre() -> [AimResult.Rank] {
    let best = open.map { reach(of: $0).upperBound }.sorted()
    let ordered = openByLevel
    let ranks = (ranked..<ordered.count).map { position in
      AimResult.Rank(
        value: sign * level(of: ordered[position]), bound: sign * best[position], isProven: false)
    }
    for agent in open { hold(agent, at: level(of: agent)) }
    levels = []
    return ranks
  }

  /// Levels a piece in which every value may be broken; the levels are then the only best ones.
  mutating func runContinuous(stop: StopSignal) throws(SolverFailure) -> [AimResult.Rank] {
    var pursuit = ContinuousPursuit(
      program, aims: [.level(levelling)], solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: Objective(.maximize, [])),
      let result = reached.results.first
    else { return heldAsTheyAre() }
    if result.isProven || !reached.wasStopped { values = reached.values }
    if !result.isProven { return heldAsTheyAre() }
    for agent in open { hold(agent, at: level(of: agent)) }
    return result.ranks
  }
}
