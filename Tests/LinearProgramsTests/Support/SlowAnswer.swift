import GLPKSolver

@testable import LinearPrograms

/// The best of a program without whole columns, found the slow and plain way: every aim that was
/// reached becomes a row or a bound, and every agent is asked by a program of its own whether it
/// can do better.
struct SlowAnswer {
  private var program: BareProgram
  /// Shape: one list per aim: the levels from the worst to the best, or the only value.
  private(set) var ranks: [[Double]] = []

  /// How much an aim that was reached may give way, relative to its value: more than the solver's
  /// own tolerance, or what it reached would be called infeasible by the next program.
  private static let slack = 1e-6
  /// How much better an agent must be able to do to count as able to do better.
  private static let gain = 1e-4

  init(of program: BareProgram, aims: [Aim]) throws {
    self.program = program
    for aim in aims {
      switch aim {
      case .best(let objective): ranks.append([try reach(objective)])
      case .level(let levelling): ranks.append(try fill(levelling))
      }
    }
  }

  /// How far ranks lie from these, at most, relative to the largest of their aim.
  ///
  /// What it gave away in one aim shows in the next, so that some 1e-4 mean nothing.
  func distance(to others: [[Double]]) -> Double {
    zip(ranks, others).reduce(0) { farthest, pair in
      let scale = pair.0.reduce(1) { max($0, abs($1)) }
      return zip(pair.0, pair.1).reduce(farthest) { max($0, abs($1.0 - $1.1) / scale) }
    }
  }

  /// How far each column can still move.
  func widths() throws -> [Double] {
    try program.columnBounds.indices.map { column in
      let most = try best(Objective(.maximize, [(column, 1)]), in: program)
      let least = try best(Objective(.minimize, [(column, 1)]), in: program)
      return most - least
    }
  }

  private func best(_ objective: Objective, in program: BareProgram) throws -> Double {
    let session = try GLPKSolver().makeSession(for: program)
    session.setObjective(objective)
    guard case .optimal(let solution) = try session.solve(stop: StopSignal()) else {
      throw SolverFailure("there is no best")
    }
    return solution.objectiveValue
  }

  private mutating func reach(_ objective: Objective) throws -> Double {
    let value = try best(objective, in: program)
    let slack = Self.slack * max(1, abs(value))
    program.addRow(
      bounds: objective.sense == .maximize
        ? (value - slack)...Double.infinity : -Double.infinity...(value + slack),
      terms: objective.terms)
    return value
  }

  private mutating func fill(_ levelling: Levelling) throws -> [Double] {
    var open = Array(levelling.agents.indices)
    var reached: [Double] = []
    let unit = levelling.agents.map { program.columnBounds[$0.column].upperBound / $0.scale }.max()
    while !open.isEmpty {
      let level = try commonLevel(of: open, levelling, unit: max(unit ?? 1, 1e-9))
      var held = program
      for agent in open { hold(agent, of: levelling, at: level, in: &held) }
      let stuck = try open.filter { agent in
        let own = levelling.agents[agent]
        let most = try best(
          Objective(levelling.direction == .raise ? .maximize : .minimize, [(own.column, 1)]),
          in: held)
        return abs(most / own.scale - level) <= Self.gain * max(1, abs(level))
      }
      guard !stuck.isEmpty else { throw SolverFailure("nobody is stuck at \(level)") }
      for agent in stuck { hold(agent, of: levelling, at: level, in: &program) }
      reached += stuck.map { _ in level }
      open.removeAll { stuck.contains($0) }
    }
    return reached
  }

  private func commonLevel(
    of open: [Int], _ levelling: Levelling, unit: Double
  ) throws -> Double {
    var extended = program
    let column = extended.addColumn(bounds: -1e3...1e3)
    for agent in open {
      let own = levelling.agents[agent]
      extended.addRow(
        bounds: levelling.rowBounds, terms: [(own.column, 1 / own.scale / unit), (column, -1)])
    }
    return try best(levelling.objective(of: column), in: extended) * unit
  }

  private func hold(
    _ agent: Int, of levelling: Levelling, at level: Double, in program: inout BareProgram
  ) {
    let own = levelling.agents[agent]
    let bounds = program.columnBounds[own.column]
    let slack = Self.slack * max(1, abs(level))
    switch levelling.direction {
    case .raise:
      let least = min(max(bounds.lowerBound, (level - slack) * own.scale), bounds.upperBound)
      program.columnBounds[own.column] = least...bounds.upperBound
    case .lower:
      let most = max(min(bounds.upperBound, (level + slack) * own.scale), bounds.lowerBound)
      program.columnBounds[own.column] = bounds.lowerBound...most
    }
  }
}
