internal import AllotModel
internal import LinearPrograms

/// Makes a roster better goal by goal, by whole flows over the stays that promise most.
///
/// What is found is no worse in any goal before. Where all stays are few, it is searched to proof.
struct RosterPolishing {
  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  let solver: any Solver
  let scoring: RosterScoring
  /// The most work for one flow.
  let effort: Effort
  /// How many stays a search may weigh that mends a rounded roster.
  let searchWork: Int
  private(set) var groups: PoolGroups
  var draws = DrawCount()

  init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], solver: any Solver,
    effort: Effort, searchWork: Int
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    self.solver = solver
    self.searchWork = searchWork
    self.effort = effort.part(RosterPolishing.share)
    scoring = RosterScoring(index: index, crews: crews, goals: goals)
    groups = PoolGroups(
      index, crews: crews, countsChanges: goals.contains { $0.objective == .changes })
  }

  /// Which part of all work one flow may take, and begins with.
  private static let share = 0.2

  /// What is asked of a goal.
  struct Request {
    let goal: Int
    /// The stays that promise most.
    ///
    /// - Shape: one per pool.
    let promising: [Set<Stint>]
    let stop: StopSignal
  }

  /// Improves the roster found in a goal, up to a bound; answers the bound, or a closer one.
  ///
  /// Work for each flow is doubled when nothing better is found.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func improve(
    _ search: inout RosterSearch, in request: Request, upTo bound: Double
  ) throws(SolverFailure) -> Double {
    guard var roster = search.found else { return bound }
    let goal = request.goal
    draws.beginGoal()
    var target = GoalTarget(bound, of: goals[goal], in: index)
    var own = Effort(min(1, effort.work / Effort().work) * RosterPolishing.share)
    while !request.stop.isRaised, !target.isMet(by: level(of: search, goal)) {
      let pass = try pass(from: &roster, &search, request, target.value, own)
      if pass.isEarlier { break }
      if pass.isBetter {
        if goals[goal].objective != .floor { roster = search.found ?? roster }
        target.aimHigher(beyond: level(of: search, goal))
        continue
      }
      roster = search.found ?? roster
      if let proven = pass.proven {
        target.lower(to: proven, isBound: isExact(goal))
        if goals[goal].objective != .floor { break }
      } else if !target.aimLower(beyond: level(of: search, goal)) {
        own = own.part(2)
        if own.work > effort.work { break }
      }
    }
    return target.bound
  }

  /// Improves every level of a goal that levels, beyond the worst.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func level(_ search: inout RosterSearch, in request: Request) throws(SolverFailure) {
    guard !goals[request.goal].members.isEmpty, !request.stop.isRaised, let roster = search.found,
      let flow = flow(beside: roster, request, 0, Part(stays: request.promising)),
      flow.isReached(by: effort)
    else { return }
    let better = try flow.levelled(
      request.goal, by: solver, effort: effort, stop: request.stop)
    if let better { search.begin(with: better) }
  }

  private func level(of search: RosterSearch, _ goal: Int) -> Double {
    search.found.flatMap { scoring.score(of: $0).levels[goal].first } ?? 0
  }

  /// Whether what earlier goals reached is kept as it is, and not member by member.
  private func isExact(_ goal: Int) -> Bool {
    goals[..<goal].allSatisfy { $0.objective != .burden && $0.objective != .coverage }
  }
}

extension RosterPolishing {
  /// Which crews flow over which stays, and how that is searched.
  private struct Part {
    /// `nil` for all.
    var pools: Set<Int>?
    /// `nil` for all.
    var stays: [Set<Stint>]?
    var manner = RestrictedFlow.Manner.between
  }

  private enum Attempt {
    case flow(Part)
    /// All goals in one sum, rounded.
    case oneSum
  }

  /// How a pass over all attempts ended.
  private struct Pass {
    var isBetter = false
    /// Whether it is an earlier goal in which the roster is better, on which all later bounds rest.
    var isEarlier = false
    /// The best value of the objective, where it was proven for all crews and stays.
    var proven: Double?
  }

  /// Makes one attempt after the other, the quickest first, until one of them finds a better roster.
  private mutating func pass(
    from roster: inout Roster, _ search: inout RosterSearch, _ request: Request,
    _ target: Double, _ effort: Effort
  ) throws(SolverFailure) -> Pass {
    let isFloor = goals[request.goal].objective == .floor
    for attempt in attempts(request) where !request.stop.isRaised {
      guard case .flow(let part) = attempt else {
        let gained = try roundInOneSum(&search, in: request, towards: target)
        // Of a smallest coverage, the roster may lack less of the target than what was found.
        if gained != nil || !isFloor { roster = search.found ?? roster }
        if let gained { return Pass(isBetter: true, isEarlier: gained < request.goal) }
        continue
      }
      guard let flow = flow(beside: roster, request, target, part),
        flow.openColumns <= PoolGroups.mostColumns,
        part.manner == .between || flow.isReached(by: effort),
        let result = try flow.searched(
          part.manner, by: solver, effort: effort, stop: request.stop.share(ofRemaining: 2))
      else { continue }
      // A roster that lacks less of a smallest coverage may not reach more of it yet.
      if let better = result.roster, search.begin(with: better) || isFloor {
        roster = better
        return Pass(isBetter: true)
      }
      let isAll = part.pools == nil && part.stays == nil && part.manner == .everywhere
      if isAll, result.isProven { return Pass(proven: result.bound) }
    }
    return Pass()
  }

  private mutating func attempts(_ request: Request) -> [Attempt] {
    let stays = request.promising
    var attempts: [Attempt] = [.flow(Part(stays: stays))]
    if groups.isSmall { attempts.append(.flow(Part())) }
    attempts.append(.flow(Part(stays: stays, manner: .rounded)))
    attempts.append(.oneSum)
    attempts += groups.drawn().map { .flow(Part(pools: $0, manner: .everywhere)) }
    attempts.append(.flow(Part(stays: stays, manner: .everywhere)))
    if groups.isSmall { attempts.append(.flow(Part(manner: .everywhere))) }
    return attempts
  }

  private func flow(
    beside roster: Roster, _ request: Request, _ target: Double, _ part: Part
  ) -> RestrictedFlow? {
    RestrictedFlow(
      index, crews: crews, goals: goals, beside: roster, improving: request.goal, towards: target,
      pools: part.pools, stays: part.stays)
  }
}
