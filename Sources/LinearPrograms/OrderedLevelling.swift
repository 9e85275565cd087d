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
  private let levelling: Levelling
  private let solver: any Solver
  /// What is left for the ranks to come; a rank may take half of it.
  private var effort: Effort
  private let steps: [Double?]
  /// The piece's program; agents that are held have narrowed bounds.
  private var program: BareProgram
  /// The best values so far; they keep every row of the program.
  private(set) var values: [Double]
  /// The agents whose level is still a choice, ascending.
  private var open: [Int]
  /// How many of the open agents are at each level found so far, the worst first.
  private var levels: [Level] = []

  struct Level {
    /// Unit: signed level.
    let value: Double
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
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(stop: StopSignal) throws(SolverFailure) -> [AimResult.Rank] {
    if !program.isWhole.contains(true) { return try runContinuous(stop: stop) }
    var ranks: [AimResult.Rank] = []
    while ranked < open.count {
      if stop.isRaised { return ranks + heldAsTheyAre() }
      let bound = try improveNextRank(stop: stop)
      let value = nextLevel
      let rank = AimResult.Rank(
        value: sign * value, bound: sign * (bound ?? value), isProven: bound == nil)
      let hopeless = try agentsThatCannotExceed(value, stop: stop)
      if hopeless.isEmpty {
        count(value)
        ranks.append(rank)
      } else {
        for agent in hopeless { hold(agent, at: value) }
        ranks += Array(repeating: rank, count: hopeless.count)
      }
      holdAgentsWithoutChoice()
    }
    return ranks
  }

  /// Adds to a larger program what keeps every level that was found.
  ///
  /// The incumbent grows by the values of the columns that are added.
  func keepLevels(
    in whole: inout BareProgram, of piece: Subprogram, incumbent: inout [Double]
  ) {
    for agent in levelling.agents {
      whole.columnBounds[piece.columns[agent.column]] = program.columnBounds[agent.column]
    }
    let choice = LevelChoice(of: open, levels: levels, isPossible: isPossible)
    let placed = placement()
    let columns = choice.addColumns(to: &whole, placement: placed, values: &incumbent)
    choice.addRows(to: &whole, columns: columns, isComplete: true)
    for (position, agent) in open.enumerated() {
      let own = levelling.agents[agent]
      var terms = [(column: piece.columns[own.column], coefficient: sign / own.scale)]
      for (level, column) in columns[position] { terms.append((column, -levels[level].value)) }
      whole.addRow(bounds: -slack(at: placedLevel(of: agent)) ... .infinity, terms: terms)
    }
  }

  // MARK: Levels, signed so that larger is better

  private var sign: Double { levelling.direction == .raise ? 1 : -1 }

  private func level(of agent: Int) -> Double {
    sign * values[levelling.agents[agent].column] / levelling.agents[agent].scale
  }

  /// The worst and the best level that an agent's own bounds allow.
  private func reach(of agent: Int) -> ClosedRange<Double> {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    let ends = (sign * bounds.lowerBound / own.scale, sign * bounds.upperBound / own.scale)
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  private var ranked: Int { levels.reduce(0) { $0 + $1.count } }

  /// The open agents from the worst level to the best.
  private var openByLevel: [Int] {
    open.map { (level(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The level of the next rank in the values at hand.
  private var nextLevel: Double { level(of: openByLevel[ranked]) }

  private func slack(at level: Double) -> Double { Tolerance.kept * max(abs(level), scaleOfLevels) }

  private func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= Tolerance.level / 10 * max(abs(one), abs(other), scaleOfLevels / 1e3)
  }

  private var scaleOfLevels: Double {
    levelling.agents.indices.reduce(Double.leastNormalMagnitude) {
      max($0, abs(level(of: $1)))
    }
  }

  // MARK: One rank

  /// Makes the next rank as good as possible; answers its bound when that is not proven.
  private mutating func improveNextRank(stop: StopSignal) throws(SolverFailure) -> Double? {
    var most = open.map { reach(of: $0).upperBound }.max() ?? 0
    for _ in 0..<2 {
      let search = rankProgram(upTo: most)
      guard let bound = try relaxedBound(of: search, stop: stop) else { return most }
      most = min(most, max(bound, nextLevel))
      if most <= nextLevel || isSame(most, nextLevel) { return nil }
    }
    let search = rankProgram(upTo: most)
    let allSteps = open.compactMap { steps[$0] }
    let known = search.incumbent(of: self)
    let outcome = try solver.solveWhole(
      search.program, for: Objective(.maximize, [(search.level, 1)]),
      search: WholeSearch(
        incumbent: known, valueSteps: allSteps.count == open.count ? allSteps : [],
        nodeLimit: effort.part(0.5).nodes(for: search.program), stop: stop))
    guard case .found(let found, _, let bound, let isProven) = outcome else {
      throw SolverFailure("levels that hold a plan were called infeasible")
    }
    if !isProven { effort = effort.part(0.5) }
    if let found { values = Array(found.prefix(values.count)) }
    return isProven ? nil : min(bound, most)
  }

  private func rankProgram(upTo most: Double) -> RankProgram {
    var extended = program
    let least = levels.last?.value ?? open.map { reach(of: $0).lowerBound }.min() ?? 0
    let column = extended.addColumn(bounds: min(least, nextLevel)...max(most, nextLevel))
    let choice = LevelChoice(of: open, levels: levels, isPossible: isPossible)
    var chosen: [Double] = []
    let columns = choice.addColumns(to: &extended, placement: placement(), values: &chosen)
    choice.addRows(to: &extended, columns: columns, isComplete: false)
    for (position, agent) in open.enumerated() {
      let own = levelling.agents[agent]
      var above = [
        (column: own.column, coefficient: sign / own.scale), (column: column, coefficient: -1.0),
      ]
      var kept = [(column: own.column, coefficient: sign / own.scale)]
      for (level, choice) in columns[position] {
        above.append((choice, max(most, nextLevel) - levels[level].value))
        kept.append((choice, least - levels[level].value))
      }
      extended.addRow(bounds: 0 ... .infinity, terms: above)
      if !levels.isEmpty {
        extended.addRow(bounds: (least - slack(at: least)) ... .infinity, terms: kept)
      }
    }
    return RankProgram(program: extended, level: column, chosen: chosen)
  }

  /// A program for one rank: the column of its level, and the choices that the values at hand make.
  private struct RankProgram {
    let program: BareProgram
    let level: Int
    let chosen: [Double]

    func incumbent(of levelling: OrderedLevelling) -> [Double]? {
      let values = levelling.values + [levelling.nextLevel] + chosen
      return program.violations(at: values, tolerance: Tolerance.level).isEmpty ? values : nil
    }
  }

  /// What the next rank cannot exceed, from broken values; `nil` when stopped.
  private func relaxedBound(
    of search: RankProgram, stop: StopSignal
  ) throws(SolverFailure) -> Double? {
    let session = try solver.makeSession(for: search.program)
    session.setObjective(Objective(.maximize, [(search.level, 1)]))
    guard case .optimal(let solution) = try session.solve(stop: stop) else { return nil }
    return attainable(upTo: solution.objectiveValue)
  }

  /// The best level up to `bound` that some open agent can have.
  private func attainable(upTo bound: Double) -> Double {
    var best = -Double.infinity
    for agent in open {
      guard let step = steps[agent] else { return bound }
      best = max(best, (bound / step + Tolerance.wholeness).rounded(.down) * step)
    }
    return min(bound, best)
  }

  // MARK: Who is where

  private mutating func count(_ value: Double) {
    if let last = levels.indices.last, isSame(levels[last].value, value) {
      levels[last].count += 1
    } else {
      levels.append(Level(value: value, count: 1))
    }
  }

  /// Open agents at a level that have no way to a better one, and none to a worse one.
  private func agentsThatCannotExceed(
    _ value: Double, stop: StopSignal
  ) throws(SolverFailure) -> [Int] {
    // The agents before the next rank are counted at their levels already.
    let here = openByLevel.dropFirst(ranked).filter { agent in
      isSame(level(of: agent), value)
        && !levels.contains { isPossible(agent: agent, at: $0.value) && !isSame($0.value, value) }
    }
    if here.isEmpty { return [] }
    let search = rankProgram(upTo: open.map { reach(of: $0).upperBound }.max() ?? 0)
    let session = try solver.makeSession(for: search.program)
    session.setBounds(
      ofColumn: search.level,
      to: value...max(value, search.program.columnBounds[search.level].upperBound))
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
        best = (best / step + Tolerance.wholeness).rounded(.down) * step
      }
      if best <= value || isSame(best, value) { hopeless.append(agent) }
    }
    return hopeless
  }

  /// Does not let an agent get worse than a level, which it cannot exceed.
  private mutating func hold(_ agent: Int, at value: Double) {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    let held = value - slack(at: value)
    switch levelling.direction {
    case .raise:
      let least = max(bounds.lowerBound, min(held * own.scale, values[own.column]))
      program.columnBounds[own.column] = least...bounds.upperBound
    case .lower:
      let most = min(bounds.upperBound, max(-held * own.scale, values[own.column]))
      program.columnBounds[own.column] = bounds.lowerBound...most
    }
    open.removeAll { $0 == agent }
  }

  /// Holds the agents of every level at which no others can be.
  private mutating func holdAgentsWithoutChoice() {
    var position = 0
    while position < levels.count {
      let level = levels[position]
      let possible = open.filter { isPossible(agent: $0, at: level.value) }
      guard possible.count == level.count else {
        position += 1
        continue
      }
      levels.remove(at: position)
      for agent in possible { hold(agent, at: level.value) }
      position = 0
    }
  }

  /// Whether an agent's bounds and the step of its values allow a level.
  private func isPossible(agent: Int, at value: Double) -> Bool {
    let reach = reach(of: agent)
    if isSame(level(of: agent), value) { return true }
    guard reach.lowerBound <= value + slack(at: value), value - slack(at: value) <= reach.upperBound
    else { return false }
    guard let step = steps[agent] else { return true }
    let multiple = value / step
    return abs(multiple - multiple.rounded()) <= Tolerance.wholeness
  }

  /// Where the values at hand put the open agents: positions of levels, `nil` above all of them.
  ///
  /// - Shape: one per open agent.
  private func placement() -> [Int?] {
    var places: [Int: Int] = [:]
    var agents = openByLevel[...]
    for (position, level) in levels.enumerated() {
      for agent in agents.prefix(level.count) { places[agent] = position }
      agents = agents.dropFirst(level.count)
    }
    return open.map { places[$0] }
  }

  private func placedLevel(of agent: Int) -> Double { level(of: agent) }

  /// The ranks that are left, as the values at hand have them, when there is no time for more.
  private mutating func heldAsTheyAre() -> [AimResult.Rank] {
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
  private mutating func runContinuous(stop: StopSignal) throws(SolverFailure) -> [AimResult.Rank] {
    var pursuit = try ContinuousPursuit(
      program, aims: [.level(levelling)], solver: solver, stop: stop, note: { _ in })
    guard case .reached(let reached) = try pursuit.run(tieBreak: Objective(.maximize, [])),
      let result = reached.results.first
    else { return heldAsTheyAre() }
    if !reached.wasStopped { values = reached.values }
    if !result.isProven { return heldAsTheyAre() }
    for agent in open { hold(agent, at: level(of: agent)) }
    return result.ranks
  }
}
