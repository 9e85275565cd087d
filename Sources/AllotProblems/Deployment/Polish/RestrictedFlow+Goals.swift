internal import AllotModel
internal import LinearPrograms

extension RestrictedFlow {
  /// Lets a goal be no worse than it is.
  mutating func keep(_ goal: Int) {
    let columns = formulation.draft.goalColumns[goal]
    switch formulation.goals[goal].objective {
    case .floor:
      for column in columns { program.columnBounds[column] = values[column]...values[column] }
    case .burden:
      for column in columns {
        program.columnBounds[column] = program.columnBounds[column].lowerBound...values[column]
      }
    case .coverage:
      for column in columns {
        program.columnBounds[column] = values[column]...program.columnBounds[column].upperBound
      }
    case .total, .changes, .tours, .cost:
      guard case .best(let objective) = formulation.aims[goal] else { return }
      let value = objective.value(at: values)
      let slack = RestrictedFlow.slack * max(1, abs(value))
      program.addRow(
        bounds: objective.sense == .maximize
          ? (value - slack)...Double.infinity : -Double.infinity...(value + slack),
        terms: objective.terms)
    }
  }

  /// Relative to what is kept: sums of the same numbers in another order.
  private static let slack = 1e-9

  /// Tells how good a goal is.
  mutating func aim(at goal: Int, _ target: Double) {
    if formulation.goals[goal].objective == .floor {
      aim(atFloor: target, ofPriority: formulation.goals[goal].priority ?? 0)
      return
    }
    switch formulation.aims[goal] {
    case .best(let objective): self.objective = objective
    case .level(let levelling): aim(atWorstLevelOf: levelling)
    }
  }

  /// What lacks of a smallest coverage is to be as little as possible.
  ///
  /// The smallest coverage itself would not tell which of two rosters is nearer to it.
  private mutating func aim(atFloor target: Double, ofPriority priority: Int) {
    let index = formulation.index
    var terms: [(column: Int, coefficient: Double)] = []
    for post in index.levelledPosts(priority) {
      let least = Double(index.problem.posts[post].leastUnits(at: target))
      for step in index.countableSteps(ofPost: post) {
        let counted = formulation.draft.countedColumn(post: post, step: step)
        guard counted >= 0, least > 0 else { continue }
        let lacking = program.addColumn(bounds: 0...least, isWhole: true)
        values.append(max(0, least - values[counted]))
        program.addRow(bounds: least...Double.infinity, terms: [(counted, 1), (lacking, 1)])
        terms.append((lacking, 1))
      }
    }
    for (goal, own) in formulation.goals.enumerated()
    where own.objective == .floor && own.priority == priority {
      for column in formulation.draft.goalColumns[goal] {
        program.columnBounds[column] = 0...0
        values[column] = 0
      }
    }
    objective = Objective(.minimize, terms)
  }

  private mutating func aim(atWorstLevelOf levelling: Levelling) {
    let isRaised = levelling.direction == .raise
    let levels = levelling.agents.map { values[$0.column] / $0.scale }
    guard let worst = isRaised ? levels.min() : levels.max() else { return }
    let level = program.addColumn(bounds: isRaised ? 0...1 : 0...worst)
    values.append(worst)
    for agent in levelling.agents {
      program.addRow(
        bounds: isRaised ? 0...Double.infinity : -Double.infinity...0,
        terms: [(agent.column, 1), (level, -agent.scale)])
    }
    objective = Objective(isRaised ? .maximize : .minimize, [(level, 1)])
  }
}
