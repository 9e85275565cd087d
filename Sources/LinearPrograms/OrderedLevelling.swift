/// Levels columns over whole values, one rank after another.
///
/// Which agents end at the worst level is itself a choice when values are whole: of one unit
/// between two needs, either may go without. So the ranks are found in order: given how many
/// agents are at each level so far, the next rank is the best level that all the others can
/// reach. An agent that can be at no other level is held there; for the rest, a whole column says
/// at which level it is.
///
/// Inside, levels are signed so that larger is better for either direction.
struct OrderedLevelling {
  let levelling: Levelling
  let solver: any Solver
  /// What is left for the ranks to come; a rank may take half of it.
  var effort: Effort
  let steps: [Double?]
  /// The piece's program; agents that are held have narrowed bounds.
  var program: BareProgram
  /// The best values so far; they keep every row of the program.
  var values: [Double]
  /// The agents whose level is still a choice, ascending.
  var open: [Int]
  /// How many of the open agents are at each level found so far, the worst first.
  var levels: [Level] = []

  struct Level {
    /// What is kept of it, a signed level: a little less than was found where that is not exact.
    let value: Double
    /// The signed level at which agents were found.
    let found: Double
    var count: Int
  }

  init(
    _ levelling: Levelling, in program: BareProgram, from values: [Double], solver: any Solver,
    effort: Effort
  ) {
    self.levelling = levelling
    self.program = program
    self.values = values
    self.solver = solver
    self.effort = effort
    open = Array(levelling.agents.indices)
    let lattice = Lattice(of: program)
    steps = levelling.agents.map { agent in
      lattice.step(ofColumn: agent.column).map { $0 / agent.scale }
    }
  }

  /// Finds every rank, the worst first.
  ///
  /// From the first rank that could not be proven on, whoever is at a rank stays there: the plan
  /// gets better for the others, and nothing more is claimed to be proven.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(stop: StopSignal) throws(SolverFailure) -> [AimResult.Rank] {
    if !program.isWhole.contains(true) { return try runContinuous(stop: stop) }
    if !isExact, levelling.direction == .lower { try narrowReaches(stop: stop) }
    var ranks: [AimResult.Rank] = []
    while ranked < open.count {
      if stop.isRaised { return ranks + heldAsTheyAre() }
      if let bound = try improveNextRank(stop: stop) {
        ranks.append(.init(value: sign * nextLevel, bound: sign * bound, isProven: false))
        return try ranks + runUnproven(stop: stop)
      }
      let value = nextLevel
      let hopeless = try agentsThatCannotExceed(value, stop: stop)
      if hopeless.isEmpty { count(value) }
      for agent in hopeless { hold(agent, at: value) }
      ranks += Array(repeating: .proven(sign * value), count: max(1, hopeless.count))
      holdAgentsWithoutChoice()
    }
    return ranks
  }

  /// Improves the ranks after one that could not be proven, which is the next one still.
  private mutating func runUnproven(stop: StopSignal) throws(SolverFailure) -> [AimResult.Rank] {
    for agent in openByLevel.prefix(ranked) { hold(agent, at: level(of: agent)) }
    levels = []
    try holdWorst(stop: stop)
    var ranks: [AimResult.Rank] = []
    while !open.isEmpty, !stop.isRaised {
      effort = effort.part(0.8)
      _ = try improveNextRank(stop: stop)
      let best = open.map { reach(of: $0).upperBound }.min() ?? nextLevel
      ranks.append(.init(value: sign * nextLevel, bound: sign * best, isProven: false))
      try holdWorst(stop: stop)
    }
    return ranks + heldAsTheyAre()
  }

  /// Holds one agent of the next rank, if possible one that can do no better anyway.
  private mutating func holdWorst(stop: StopSignal) throws(SolverFailure) {
    let hopeless = try agentsThatCannotExceed(nextLevel, stop: stop)
    hold(hopeless.first ?? openByLevel[0], at: nextLevel)
  }

  /// Adds to a larger program what keeps every level that was found.
  ///
  /// The incumbent grows by the values of the columns that are added.
  func keepLevels(
    in whole: inout BareProgram, of piece: Subprogram, incumbent: inout [Double]
  ) {
    let polished = piece.part(of: incumbent)
    let places = placement()
    for (agent, own) in levelling.agents.enumerated() where !open.contains(agent) {
      let column = piece.columns[own.column]
      whole.columnBounds[column] = keptBounds(
        of: agent, at: polished[own.column], within: whole.columnBounds[column])
    }
    let choice = LevelChoice(of: open, levels: levels, isPossible: isPossible)
    let columns = choice.addColumns(to: &whole, placement: places, values: &incumbent)
    choice.addRows(to: &whole, columns: columns, isComplete: true)
    let kept = polishedLevels(at: polished, placement: places)
    for (position, agent) in open.enumerated() {
      let own = levelling.agents[agent]
      var terms = [(column: piece.columns[own.column], coefficient: sign / own.scale)]
      for (level, column) in columns[position] { terms.append((column, -kept[level])) }
      whole.addRow(bounds: -Tolerance.kept * scaleOfLevels ... .infinity, terms: terms)
    }
  }

  /// What the agents at each level have in polished values, the worst of them.
  private func polishedLevels(at polished: [Double], placement: [Int?]) -> [Double] {
    var kept = levels.map(\.found)
    for (agent, place) in zip(open, placement) {
      guard let place else { continue }
      let own = levelling.agents[agent]
      kept[place] = min(kept[place], sign * polished[own.column] / own.scale)
    }
    return kept
  }

  private func keptBounds(
    of agent: Int, at value: Double, within bounds: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let slack = Tolerance.kept * scaleOfLevels * levelling.agents[agent].scale
    switch levelling.direction {
    case .raise:
      return min(max(bounds.lowerBound, value - slack), bounds.upperBound)...bounds.upperBound
    case .lower:
      return bounds.lowerBound...max(min(bounds.upperBound, value + slack), bounds.lowerBound)
    }
  }

  // MARK: Levels, signed so that larger is better

  var sign: Double { levelling.direction == .raise ? 1 : -1 }

  func level(of agent: Int) -> Double {
    sign * values[levelling.agents[agent].column] / levelling.agents[agent].scale
  }

  /// The worst and the best level that an agent's own bounds allow.
  func reach(of agent: Int) -> ClosedRange<Double> {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    let ends = (sign * bounds.lowerBound / own.scale, sign * bounds.upperBound / own.scale)
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  var ranked: Int { levels.reduce(0) { $0 + $1.count } }

  /// The open agents from the worst level to the best.
  var openByLevel: [Int] {
    open.map { (level(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The level of the next rank in the values at hand.
  var nextLevel: Double { level(of: openByLevel[ranked]) }

  /// By how much a level that is kept may let go.
  ///
  /// Where broken values take part, a level is known less well: what earlier rows let go is in it.
  func slack(at level: Double) -> Double {
    let part = isExact ? Tolerance.held : Tolerance.heldBroken
    return part * max(abs(level), scaleOfLevels)
  }

  /// Whether every agent moves in known steps.
  var isExact: Bool { steps.allSatisfy { $0 != nil } }

  func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= Tolerance.level / 10 * max(abs(one), abs(other), scaleOfLevels)
  }

  /// The size against which levels are compared.
  ///
  /// For a leximin it is the best that any level could be, as a coverage of 1. What a leximax
  /// lowers could often be far larger than it ever is, so there it is the largest at hand, and at
  /// least a small part of what could be, because where all are 0 only rounding is left.
  var scaleOfLevels: Double {
    let part = levelling.direction == .raise ? 1 : Tolerance.smallValue
    return levelling.agents.indices.reduce(Double.leastNormalMagnitude) { largest, agent in
      let reach = reach(of: agent)
      let possible = max(abs(reach.lowerBound), abs(reach.upperBound))
      return max(largest, abs(level(of: agent)), part * possible)
    }
  }
}
