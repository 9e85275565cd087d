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
  private let effort: Effort
  private var groups: PoolGroups

  init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], solver: any Solver,
    effort: Effort
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    self.solver = solver
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
    var target = GoalTarget(bound, of: goals[goal], in: index)
    var own = Effort(min(1, effort.work / Effort().work) * RosterPolishing.share)
    while !request.stop.isRaised, !target.isMet(by: level(of: search, goal)) {
      let pass = try pass(from: &roster, request, target.value, own) { search.begin(with: $0) }
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

  /// How a pass over all parts ended.
  private struct Pass {
    var isBetter = false
    /// The best value of the objective, where it was proven for all crews and stays.
    var proven: Double?
  }

  /// Searches parts, the quickest first, until one of them holds a better roster.
  private mutating func pass(
    from roster: inout Roster, _ request: Request, _ target: Double, _ effort: Effort,
    take: (Roster) -> Bool
  ) throws(SolverFailure) -> Pass {
    for part in parts(request) where !request.stop.isRaised {
      guard let flow = flow(beside: roster, request, target, part),
        flow.openColumns <= PoolGroups.mostColumns,
        part.manner == .between || flow.isReached(by: effort),
        let result = try flow.searched(
          part.manner, by: solver, effort: effort, stop: request.stop.share(ofRemaining: 2))
      else { continue }
      // A roster that lacks less of a smallest coverage may not reach more of it yet.
      if let better = result.roster, take(better) || goals[request.goal].objective == .floor {
        roster = better
        return Pass(isBetter: true)
      }
      let isAll = part.pools == nil && part.stays == nil && part.manner == .everywhere
      if isAll, result.isProven { return Pass(proven: result.bound) }
    }
    return Pass()
  }

  private mutating func parts(_ request: Request) -> [Part] {
    let stays = request.promising
    var parts = [Part(stays: stays)]
    if groups.isSmall { parts.append(Part()) }
    parts.append(Part(stays: stays, manner: .rounded))
    parts += groups.drawn().map { Part(pools: $0, manner: .everywhere) }
    parts.append(Part(stays: stays, manner: .everywhere))
    if groups.isSmall { parts.append(Part(manner: .everywhere)) }
    return parts
  }

  private func flow(
    beside roster: Roster, _ request: Request, _ target: Double, _ part: Part
  ) -> RestrictedFlow? {
    RestrictedFlow(
      index, crews: crews, goals: goals, beside: roster, improving: request.goal, towards: target,
      pools: part.pools, stays: part.stays)
  }
}
