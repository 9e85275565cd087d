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
  /// The row that keeps each goal that is a sum, and the column of each goal's worst level.
  private let keptRows: [Int?]
  private let levelColumns: [Int?]
  private let objectives: [Objective]
  private let constants: [Double]

  /// How many stays at moments may be columns before seasons are forgotten.
  private static let manyStays = 200_000

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], known: Roster,
    solver: any Solver
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    let remembers = index.stayCount(of: crews, countsChanges: false) <= RosterRelaxation.manyStays
    var draft = RosterDraft(index, crews: crews, goals: goals)
    let inside = Set(known.seasons.joined())
    for pool in index.problem.pools.indices {
      let own = crews.all.indices.filter { crews.all[$0].pool == pool }
      if own.isEmpty { continue }
      let graph = SeasonGraph(
        of: own, in: crews, index: index, countsChanges: false, remembers: remembers)
      _ = draft.write(graph, ofPool: pool, crews: own.count)
      if !remembers { draft.limitYears(ofPool: pool, crews: own.map { crews.all[$0] }) }
    }
    RosterFormulation.rules.forEach { $0.write(into: &draft) }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let settled = scoring.score(of: Roster(seasons: crews.all.map { _ in [] }))
    var (rows, columns): ([Int?], [Int?]) = ([], [])
    var (objectives, constants): ([Objective], [Double]) = ([], [])
    for (position, goal) in goals.enumerated() {
      let part = draft.relaxedObjective(of: position)
      objectives.append(part.objective)
      columns.append(part.level)
      rows.append(part.level == nil ? draft.addKeptRow(part.objective, position) : nil)
      switch goal.objective {
      case .tours, .cost: constants.append(settled.levels[position][0])
      case .changes: constants.append(part.constant)
      default: constants.append(0)
      }
    }
    let isBeginning = draft.beginning(with: inside)
    sifting = Sifting(draft.program.numbers, beginning: isBeginning, solver: solver)
    self.draft = draft
    keptRows = rows
    levelColumns = columns
    self.objectives = objectives
    self.constants = constants
  }

  /// Bounds of a goal for rosters that are as good as the levels given in all goals before it.
  ///
  /// - Returns: the bounds level by level; `nil` when it was stopped before it had any.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package mutating func bounds(
    of goal: Int, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    guard case .best(let best) = try sifting.solve(for: objectives[goal], stop: stop) else {
      return nil
    }
    let first = rounded(best.value + constants[goal], goal: goal)
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
    if let column = levelColumns[goal] {
      let bounds = sifting.program.columnBounds[column]
      sifting.setBounds(
        ofColumn: column,
        to: isRaised
          ? max(0, value - slack)...bounds.upperBound : 0...min(bounds.upperBound, value + slack))
    } else if let row = keptRows[goal] {
      let own = value - constants[goal]
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

extension RosterDraft {
  /// What crews of a pool serve in each calendar year together.
  fileprivate mutating func limitYears(ofPool pool: Int, crews own: [Crew]) {
    guard index.isLimited[pool], let limit = index.problem.pools[pool].yearlyLimit else { return }
    for year in 0...(index.years.last ?? 0) {
      let used = own.reduce(0) { $0 + $1.standing.used[year] }
      let terms = ways.compactMap { way -> (column: Int, coefficient: Double)? in
        guard way.pool == pool, let stint = way.stint else { return nil }
        let steps = stint.steps.count { index.years[$0] == year }
        return steps == 0 ? nil : (way.column, Double(steps))
      }
      guard !terms.isEmpty else { continue }
      addRow(
        because: .yearIsLimited(index.problem.pools[pool].id, year: year),
        bounds: -Double.infinity...Double(max(0, own.count * limit - used)), terms: terms)
    }
  }

  /// What bounds a goal; a levelled one by a column for its worst level.
  fileprivate mutating func relaxedObjective(
    of position: Int
  ) -> (objective: Objective, level: Int?, constant: Double) {
    switch aim(of: position) {
    case .best(let objective):
      if goals[position].objective != .changes { return (objective, nil, 0) }
      let (terms, constant) = countChanges()
      return (Objective(.minimize, terms), nil, constant)
    case .level(let levelling):
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
      return (Objective(isRaised ? .maximize : .minimize, [(level, 1)]), level, 0)
    }
  }

  fileprivate mutating func addKeptRow(_ objective: Objective, _ goal: Int) -> Int {
    addRow(
      because: .goalIsKept(goal), bounds: -Double.infinity...Double.infinity,
      terms: objective.terms)
    return program.numbers.rowCount - 1
  }

  /// Counts how many crew members at least do something else than before, pool by pool.
  private mutating func countChanges() -> (
    terms: [(column: Int, coefficient: Double)], constant: Double
  ) {
    var terms: [(column: Int, coefficient: Double)] = []
    var constant = Double(crews.lostSteps)
    for pool in index.problem.pools.indices {
      let own = crews.all.filter { $0.pool == pool }
      let present = presentTerms(ofPool: pool)
      for step in crews.frozenSteps..<index.stepCount {
        var before: [Int: Int] = [:]
        for member in own.map(\.former).joined() { before[member[step], default: 0] += 1 }
        constant += Double(before[Former.elsewhere] ?? 0)
        for (seat, count) in before.sorted(by: { $0.key < $1.key }) where seat >= 0 {
          let there = present[seat * index.stepCount + step] ?? []
          let lost = addColumn(.lost(pool: pool, seat: seat), bounds: 0...Double(count))
          addRow(
            because: .changeIsCounted(index.problem.pools[pool].id, step: step),
            bounds: Double(count)...Double.infinity, terms: there + [(lost, 1)])
          terms.append((lost, 1))
        }
        let home = before[Former.home] ?? 0
        guard home > 0 else { continue }
        // Whoever leaves home is present somewhere.
        let all = index.seatsByPool[pool].flatMap { present[$0 * index.stepCount + step] ?? [] }
        let away = Double(own.reduce(0) { $0 + $1.size } - home)
        let lost = addColumn(.lost(pool: pool, seat: Former.home), bounds: 0...Double(home))
        addRow(
          because: .changeIsCounted(index.problem.pools[pool].id, step: step),
          bounds: -Double.infinity...away, terms: all + [(lost, -1)])
        terms.append((lost, 1))
      }
    }
    return (terms, constant)
  }

  /// Who of a pool is present, by seat and step.
  private func presentTerms(ofPool pool: Int) -> [Int: [(column: Int, coefficient: Double)]] {
    var terms: [Int: [(column: Int, coefficient: Double)]] = [:]
    for way in ways where way.pool == pool {
      guard let stint = way.stint else { continue }
      for step in stint.steps {
        terms[stint.seat * index.stepCount + step, default: []].append(
          (way.column, Double(way.crewSize)))
      }
    }
    return terms
  }

  /// Which columns a sifting begins with: all but stays, and of these the ones of a roster.
  fileprivate func beginning(with stints: Set<Stint>) -> [Bool] {
    var isInside = [Bool](repeating: true, count: program.numbers.columnCount)
    for way in ways {
      guard let stint = way.stint else { continue }
      isInside[way.column] = stints.contains(stint)
    }
    return isInside
  }
}
