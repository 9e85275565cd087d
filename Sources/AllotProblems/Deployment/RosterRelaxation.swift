internal import AllotModel
package import LinearPrograms

/// Bounds on what rosters reach, from a program that may break experts.
///
/// Crews of a pool are one flow, whatever they did before; changes are counted by how many do what.
/// Where seasons are too many, yearly limits hold for all crews of a pool together. No roster is
/// better than its best.
package struct RosterRelaxation {
  private let index: DeploymentIndex
  private let crews: Crews
  private let goals: [DeploymentGoal]
  private let draft: RosterDraft
  private var sifting: Sifting
  /// Shape: one per goal.
  private let boundaries: [GoalBoundary]

  /// How many stays at moments may be columns before seasons are forgotten.
  private static let manyStays = 200_000

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], known: Roster,
    solver: any Solver
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    var draft = RosterDraft(index, crews: crews, goals: goals)
    draft.writePools(remembering: RosterRelaxation.remembers(index, crews))
    for rule in RosterFormulation.rules { rule.write(into: &draft) }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let settled = scoring.score(of: Roster(seasons: crews.all.map { _ in [] }))
    boundaries = goals.indices.map { draft.boundary(of: $0, settled: settled) }
    let isBeginning = draft.beginning(with: Set(known.seasons.joined()))
    sifting = Sifting(draft.program.numbers, beginning: isBeginning, solver: solver)
    self.draft = draft
  }

  /// Whether yearly limits hold for each crew.
  static func remembers(_ index: DeploymentIndex, _ crews: Crews) -> Bool {
    index.stayCount(of: crews, countsChanges: false) <= manyStays
  }

  /// Bounds of a goal for rosters that are as good as the levels given in all goals before it.
  ///
  /// - Returns: the bounds level by level; `nil` when it was stopped before it had any.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package mutating func bounds(
    of goal: Int, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    guard case .best(let best) = try sifting.solve(for: boundaries[goal].objective, stop: stop)
    else {
      return nil
    }
    let first = rounded(best.value + boundaries[goal].constant, goal: goal)
    let count = max(1, goals[goal].members.count)
    let rest: Double = goals[goal].isRaised ? 1 : 0
    return [first] + [Double](repeating: rest, count: count - 1)
  }

  /// Lets no goal be worse than it is in a roster from now on.
  package mutating func keep(_ goal: Int, atLevelOf roster: Roster) {
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    guard let value = scoring.score(of: roster).levels[goal].first else { return }
    keep(goal, at: value)
  }

  /// Lets a goal's worst level be no worse than a value from now on.
  package mutating func keep(_ goal: Int, at value: Double) {
    if goals[goal].objective == .floor {
      let values = index.floorValues(ofPriority: goals[goal].priority ?? 0)
      for (own, column) in zip(values, draft.goalColumns[goal]) {
        let isReached = own <= value + RosterScore.noise
        sifting.setBounds(ofColumn: column, to: (isReached ? 1 : 0)...1)
      }
      return
    }
    let slack = 1e-7 * max(1, abs(value))
    let isRaised = goals[goal].isRaised
    if let column = boundaries[goal].level {
      let bounds = sifting.program.columnBounds[column]
      sifting.setBounds(
        ofColumn: column,
        to: isRaised
          ? max(0, value - slack)...bounds.upperBound : 0...min(bounds.upperBound, value + slack))
    } else if let row = boundaries[goal].row {
      let own = value - boundaries[goal].constant
      sifting.setBounds(
        ofRow: row,
        to: isRaised ? (own - slack)...Double.infinity : -Double.infinity...(own + slack))
    }
  }

  /// The best value that the goal can take and that is no better than a bound.
  private func rounded(_ bound: Double, goal: Int) -> Double {
    let own = goals[goal]
    let noise = 1e-6 * max(1, abs(bound))
    switch own.objective {
    case .floor:
      let values = index.floorValues(ofPriority: own.priority ?? 0)
      return values.last { $0 <= bound + noise } ?? (values.isEmpty ? 1 : 0)
    case .total:
      let worths = index.levelledPosts(own.priority ?? 0).map { index.worth(ofPost: $0) }
      guard worths.allSatisfy({ $0 == $0.rounded() }) else { return bound }
      return (bound + noise).rounded(.down)
    case .changes, .tours: return (bound - noise).rounded(.up)
    case .burden:
      let shares = index.burdenedStates.compactMap { index.problem.keyShares?[$0] }
      return shares.map { ((bound - noise) * $0).rounded(.up) / $0 }.min() ?? bound
    case .coverage:
      let demands = index.levelledPosts(own.priority ?? 0).map {
        Double(index.problem.posts[$0].quantity * index.steps(ofPost: $0).count)
      }
      return demands.map { ((bound + noise) * $0).rounded(.down) / $0 }.max() ?? bound
    case .cost: return bound
    }
  }
}

/// How a goal is bounded, and kept while the next is.
struct GoalBoundary {
  let objective: Objective
  /// The row that keeps a goal that is a sum.
  let row: Int?
  /// The column of the worst level of a goal that levels.
  let level: Int?
  /// What a sum has before any way is taken.
  let constant: Double
}
