internal import AllotModel
internal import LinearPrograms

extension RosterDraft {
  /// How a goal is bounded and kept; `settled` is what is reached before any way is taken.
  mutating func boundary(of position: Int, settled: RosterScore) -> GoalBoundary {
    switch aim(of: position) {
    case .level(let levelling): return level(levelling, of: position)
    case .best(let objective):
      let isChanges = goals[position].objective == .changes
      let constant = isChanges ? Double(crews.lostSteps) : settled.levels[position][0]
      guard goals[position].objective != .floor else {
        return GoalBoundary(objective: objective, row: nil, level: nil, constant: 0)
      }
      addRow(
        because: .goalIsKept(position), bounds: -Double.infinity...Double.infinity,
        terms: objective.terms)
      return GoalBoundary(
        objective: objective, row: program.numbers.rowCount - 1, level: nil,
        constant: goals[position].isRaised ? 0 : constant)
    }
  }

  /// Adds a column for the worst level of a goal's members.
  private mutating func level(_ levelling: Levelling, of position: Int) -> GoalBoundary {
    let isRaised = goals[position].isRaised
    let most = levelling.agents.map {
      program.numbers.columnBounds[$0.column].upperBound / $0.scale
    }
    let level = addColumn(.worstLevel(goal: position), bounds: 0...(most.max() ?? 0))
    for agent in levelling.agents {
      addRow(
        because: .worstLevelHolds(goal: position),
        bounds: isRaised ? 0...Double.infinity : -Double.infinity...0,
        terms: [(agent.column, 1), (level, -agent.scale)])
    }
    let objective = Objective(isRaised ? .maximize : .minimize, [(level, 1)])
    return GoalBoundary(objective: objective, row: nil, level: level, constant: 0)
  }
}

/// How a goal is bounded, and kept while the next is.
struct GoalBoundary {
  /// Over columns; what is a sum over seasons has none.
  let objective: Objective
  /// The row that keeps a goal that is a sum.
  let row: Int?
  /// The column of the worst level of a goal that levels.
  let level: Int?
  /// What a sum has before any way is taken.
  let constant: Double

  /// The same where columns have other positions.
  func renamed(_ name: (Int) -> Int) -> GoalBoundary {
    GoalBoundary(
      objective: Objective(
        objective.sense, objective.terms.map { (name($0.column), $0.coefficient) }),
      row: row, level: level.map(name), constant: constant)
  }
}
