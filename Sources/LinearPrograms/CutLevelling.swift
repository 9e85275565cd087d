/// Levels many agents without a row for each: by cuts.
///
/// Each agent's column is split in two at the common level. As much as fits below the level is put
/// there (or as little as possible above it, when levels are lowered). Where that leaves a shortfall,
/// the prices of the rows are a cut: a weighted sum of agents that no values take past a certain
/// size. The level at which the cut holds is the next to try (Newton's method, which ends because
/// each cut is used once), and at the last one every agent with a weight in the cut can do no better.
///
/// Levels that turned out too good are tried again for the agents that are left, so that most need
/// one solve to be reached and one to be proven.
struct CutLevelling {
  let levelling: Levelling
  private(set) var face: Face
  /// The column that holds what each agent has beyond the level.
  ///
  /// - Shape: one per agent.
  let twins: [Int]
  /// What one unit of each agent counts in the sum that tries a level.
  ///
  /// - Shape: one per agent.
  let counts: [Double]
  /// The bounds of each agent's whole value.
  ///
  /// - Shape: one per agent.
  private var bounds: [ClosedRange<Double>]
  private(set) var open: [Int]
  private var reached: [Double]
  /// Levels that some agents could not have together, the best first.
  private var tooGood: [Double] = []

  /// Loads a program with split columns into a solver.
  ///
  /// - Throws: `SolverFailure` when the solver cannot take its numbers.
  init(
    _ levelling: Levelling, of program: BareProgram, from start: Start, solver: any Solver
  ) throws(SolverFailure) {
    self.levelling = levelling
    let columns = levelling.agents.map(\.column)
    twins = columns.indices.map { program.columnCount + $0 }
    counts = levelling.counts
    bounds = columns.map { program.columnBounds[$0] }
    open = Array(columns.indices)
    reached = [Double](repeating: 0, count: columns.count)
    var doubled = start
    doubled.values += columns.map { _ in 0 }
    doubled.basis.columns += columns.map { _ in .fixed }
    face = try Face(of: program.doubling(columns), from: doubled, solver: solver)
  }

  /// The level of each agent; `nil` when the work was stopped.
  ///
  /// - Shape: of the answer: one per agent.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func run(
    stop: StopSignal, note: (_ open: Int) -> Void
  ) throws(SolverFailure) -> [Double]? {
    while !open.isEmpty {
      note(open.count)
      guard try settleNext(stop: stop) else {
        joinTwins()
        return nil
      }
    }
    joinTwins()
    return reached
  }

  /// Finds the next level, and settles whoever can do no better; `false` when told to stop.
  private mutating func settleNext(stop: StopSignal) throws(SolverFailure) -> Bool {
    var level = tooGood.popLast() ?? outermost
    var cut: (solution: Solution, weights: [Double])?
    while true {
      guard let solution = try solve(at: level, stop: stop) else { return false }
      let lacks = lacks(of: solution, at: level)
      if isReached(level, lacking: lacks) {
        // Everybody has this much; without a cut, more may be possible.
        if cut != nil || tooGood.isEmpty && level == outermost { break }
        level = tooGood.popLast() ?? outermost
        continue
      }
      tooGood.append(level)
      let weights = weights(by: solution)
      cut = (solution, weights)
      let next = level - sign * sum(lacks) / weight(of: weights)
      // Rounding can leave a shortfall too small to move the level, or a cut without weights.
      guard next.isFinite, isWorse(next, than: level) else { break }
      level = next
    }
    settle(at: level, by: cut)
    return true
  }

  /// 1 when levels are raised, -1 when they are lowered.
  var sign: Double { levelling.direction == .raise ? 1 : -1 }

  private func isWorse(_ level: Double, than other: Double) -> Bool {
    sign * level < sign * other
  }

  /// The best level that the bounds of all open agents allow.
  private var outermost: Double {
    let ends = open.map { agent in
      (sign > 0 ? bounds[agent].upperBound : bounds[agent].lowerBound)
        / levelling.agents[agent].scale
    }
    return (sign > 0 ? ends.min() : ends.max()) ?? 0
  }

  /// What an agent's value is at a level.
  func value(of agent: Int, at level: Double) -> Double {
    let value = level * levelling.agents[agent].scale
    return min(max(value, bounds[agent].lowerBound), bounds[agent].upperBound)
  }

  /// As much as possible below the level, or as little as possible above it.
  private mutating func solve(
    at level: Double, stop: StopSignal
  ) throws(SolverFailure) -> Solution? {
    for agent in open {
      let value = value(of: agent, at: level)
      face.setBounds(
        ofColumn: levelling.agents[agent].column, to: bounds[agent].lowerBound...value)
      face.setBounds(ofColumn: twins[agent], to: 0...(bounds[agent].upperBound - value))
      face.split(levelling.agents[agent].column, with: twins[agent])
    }
    return try face.optimum(for: objective, stop: stop)
  }

  private var objective: Objective {
    let terms = open.map { (column: counted(of: $0), coefficient: counts[$0]) }
    return Objective(sign > 0 ? .maximize : .minimize, terms)
  }

  /// Keeps the level for every agent that counts in the cut or is at its best.
  ///
  /// What is kept is what the last values hold: the level itself may be out of a small agent's
  /// reach by the rounding of large ones.
  private mutating func settle(at level: Double, by cut: (solution: Solution, weights: [Double])?) {
    var left: [Int] = []
    let largest = cut?.weights.max()
    for (position, agent) in open.enumerated() {
      let value = value(of: agent, at: level)
      let best = sign > 0 ? bounds[agent].upperBound : bounds[agent].lowerBound
      let isAtItsBest = abs(best - value) <= Tolerance.priced * max(abs(best), abs(value))
      let weight = cut?.weights[position]
      let counts = weight.map { $0 > Tolerance.multiplier || $0 == largest } ?? false
      guard isAtItsBest || counts else {
        left.append(agent)
        continue
      }
      reached[agent] = level
      bounds[agent] = kept(by: agent, at: value)
      face.setBounds(ofColumn: levelling.agents[agent].column, to: bounds[agent])
      face.setBounds(ofColumn: twins[agent], to: 0...0)
    }
    open = left
  }

  /// The bounds of an agent that keeps a value, or what it has of it.
  private func kept(by agent: Int, at value: Double) -> ClosedRange<Double> {
    let held = face.values[levelling.agents[agent].column] + face.values[twins[agent]]
    let (least, most) = (bounds[agent].lowerBound, bounds[agent].upperBound)
    return sign > 0
      ? max(least, min(value, held, most))...most : least...min(most, max(value, held, least))
  }

  /// Gives each agent's column all of its value and its bounds back.
  private mutating func joinTwins() {
    face.join(levelling.agents.map(\.column), with: twins, within: bounds)
  }
}
