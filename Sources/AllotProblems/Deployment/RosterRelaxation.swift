internal import AllotModel
internal import ConcurrentWork
package import LinearPrograms

/// Bounds on what rosters reach, from mixtures of seasons in which crews may be broken.
///
/// Every rule of a single crew holds in every season. No roster is better than the best mixture.
package struct RosterRelaxation {
  private let index: DeploymentIndex
  private let crews: Crews
  private let goals: [DeploymentGoal]
  private let solver: any Solver
  /// The rows, with what goals are kept at.
  private(set) var rows: SeasonRows
  private var generation: SeasonGeneration
  private let countsChanges: Bool
  private let rounding: BoundRounding

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], known: Roster,
    solver: any Solver
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    self.solver = solver
    rows = SeasonRows(index, crews: crews, goals: goals)
    countsChanges = goals.contains { $0.objective == .changes }
    generation = SeasonGeneration(
      index, crews: crews, countsChanges: countsChanges, solver: solver)
    generation.add(known, rows: rows)
    generation.addIdle(rows: rows)
    rounding = BoundRounding(index: index, goals: goals, crews: crews)
  }

  /// Bounds of a goal for rosters that are as good as the levels given in all goals before it.
  ///
  /// - Returns: the bounds level by level; `nil` when it was stopped before it had any.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package mutating func bounds(
    of goal: Int, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    let (sign, constant) = (goals[goal].isRaised ? 1.0 : -1.0, rows.boundaries[goal].constant)
    let rounding = self.rounding
    let bound = { rounding.rounded(sign * $0 + constant, goal: goal) }
    let request = SeasonRequest(
      rows: goals[goal].objective == .floor ? rows.withFloor(of: goals[goal], index) : rows,
      aim: aim(of: goal), counts: generation.cohorts.map(\.crews.count)
    ) { value, most in
      abs(bound(most) - bound(value)) <= RosterRelaxation.noise * max(1, abs(bound(value)))
    }
    guard let best = try generation.best(of: request, stop: stop) else { return nil }
    let count = max(1, goals[goal].members.count)
    let rest: Double = goals[goal].isRaised ? 1 : 0
    return [bound(best.bound)] + [Double](repeating: rest, count: count - 1)
  }

  /// How near to each other value and bound end the search for a better one, relative to them.
  private static let noise = 1e-6

  private func aim(of goal: Int) -> SeasonAim {
    var aim = SeasonAim()
    switch goals[goal].objective {
    case .floor: aim.terms = [(rows.columnBounds.count, 1)]
    case .cost: aim.money = -1
    case .tours: aim.tour = -1
    case .changes: aim.change = -1
    case .total, .coverage, .burden:
      let sign: Double = goals[goal].isRaised ? 1 : -1
      aim.terms = rows.boundaries[goal].objective.terms.map { ($0.column, sign * $0.coefficient) }
    }
    return aim
  }

  /// The stays of seasons by which the mixture behind the last bound would lose no more than a gap.
  ///
  /// - Shape: one per pool.
  func promisingStays(within gap: Double) -> [Set<Stint>] {
    var stays = index.problem.pools.map { _ in Set<Stint>() }
    guard let solved = generation.solved else { return stays }
    for (position, known) in generation.seasons.enumerated()
    where generation.isInside[position] {
      if position < solved.reducedCosts.count, solved.amounts[position] == 0,
        solved.reducedCosts[position] < -gap
      {
        continue
      }
      stays[generation.cohorts[known.cohort].pool].formUnion(known.traits.season)
    }
    return stays
  }

  /// Whole rosters from the best mixture of seasons, good and not proven, one for each of some weights
  /// of the goals, rounded at once.
  ///
  /// - Precondition: no goal is kept.
  /// - Returns: at least one; none for weights where the solver could not do its work.
  /// - Throws: `SolverFailure` when it could do it for none.
  package func rounded(
    aspiring floors: [Int: Double], stop: StopSignal
  ) throws(SolverFailure) -> [RoundedRoster] {
    let (cohorts, knowledge) = (generation.cohorts, generation.knowledge)
    let endings = concurrently(SeasonDive.ratios.count) {
      [index, crews, goals, rows, solver, countsChanges] place
        -> Result<RoundedRoster, SolverFailure> in
      var generation = SeasonGeneration(
        index, crews: crews, countsChanges: countsChanges, solver: solver)
      generation.begin(with: knowledge)
      var dive = SeasonDive(
        index, crews: crews, goals: goals, rows: rows, cohorts: cohorts, floors: floors,
        ratio: SeasonDive.ratios[place])
      do throws(SolverFailure) {
        return .success(try dive.roster(from: &generation, stop: stop))
      } catch {
        return .failure(error)
      }
    }
    var rosters: [RoundedRoster] = []
    var failure: SolverFailure?
    for ending in endings {
      switch ending {
      case .success(let roster): rosters.append(roster)
      case .failure(let own): failure = failure ?? own
      }
    }
    if rosters.isEmpty, let failure { throw failure }
    return rosters
  }

  /// Takes in the seasons of a roster: without one that keeps every minimum there may be no mixture.
  mutating func add(_ roster: Roster) { generation.add(roster, rows: rows) }

  /// Keeps only those goals that were kept while these were the rows.
  mutating func goBack(to rows: SeasonRows) { self.rows = rows }

  /// Lets no goal be worse than it is in a roster from now on.
  package mutating func keep(_ goal: Int, atLevelOf roster: Roster) {
    add(roster)
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    guard let value = scoring.score(of: roster).levels[goal].first else { return }
    keep(goal, at: value)
  }

  /// Lets a goal's worst level be no worse than a value from now on.
  package mutating func keep(_ goal: Int, at value: Double) {
    if goals[goal].objective == .floor {
      for post in index.levelledPosts(goals[goal].priority ?? 0) {
        rows.keep(post, at: value, from: crews.frozenSteps, index)
      }
      return
    }
    let slack = 1e-7 * max(1, abs(value))
    let isRaised = goals[goal].isRaised
    let boundary = rows.boundaries[goal]
    if let column = boundary.level {
      let most = rows.columnBounds[column].upperBound
      rows.columnBounds[column] =
        isRaised ? max(0, value - slack)...most : 0...min(most, value + slack)
    } else if let row = boundary.row {
      let own = value - boundary.constant
      rows.rowBounds[row] =
        isRaised ? (own - slack)...Double.infinity : -Double.infinity...(own + slack)
    }
  }
}

extension SeasonRows {
  /// The same with one column more, the smallest coverage of a goal's posts.
  func withFloor(of goal: DeploymentGoal, _ index: DeploymentIndex) -> SeasonRows {
    var rows = self
    let floor = rows.addColumn(0...1)
    for post in index.levelledPosts(goal.priority ?? 0) {
      let quantity = Double(index.problem.posts[post].quantity)
      for step in index.countableSteps(ofPost: post) {
        let counted = countedColumns[post * index.stepCount + step]
        guard counted >= 0 else { continue }
        rows.addRow(0...Double.infinity, [(counted, 1), (floor, -quantity)])
      }
    }
    return rows
  }

  /// Lets coverage of a post be no smaller than a value in any step from now on.
  mutating func keep(
    _ post: Int, at value: Double, from frozenSteps: Int, _ index: DeploymentIndex
  ) {
    let own = index.problem.posts[post]
    for step in index.countableSteps(ofPost: post) {
      let counted = countedColumns[post * index.stepCount + step]
      guard counted >= 0 else { continue }
      let least = max(step < frozenSteps ? 0 : own.minimum, own.leastUnits(at: value))
      columnBounds[counted] = Double(min(least, own.quantity))...columnBounds[counted].upperBound
    }
  }
}
