package import AllotModel
internal import AllotProblems
package import LinearPrograms

extension Scheduler {
  /// What rosters reach that change the former roster by so much and no more, from the fewest
  /// changes that the rules leave to as many as help; at most eight.
  ///
  /// One of them is the plan itself, which `answer` found from the same roster.
  ///
  /// - Returns: the points, and whether none is missing because the search was stopped.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func frontier(
    of problem: DeploymentProblem, from former: FormerRoster, beside plan: DeploymentPlan
  ) throws(SolverFailure) -> (points: [FrontierPoint], isWhole: Bool) {
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: former)
    let all = index.goals(isPlannedAnew: true).filter { $0.objective != .changes }
    let changes = DeploymentGoal(objective: .changes, priority: nil, members: [])
    let (few, many) = ([changes] + all, all + [changes])
    let own = FrontierPoint(of: plan, changes: plan.changes(since: former, steps: index.stepCount))
    note("the first point of the frontier")
    guard let least = try point(index, crews, few, limit: nil) else {
      return ([own], !stop.isRaised)
    }
    var points = [least, own]
    var isWhole = true
    let limits = FrontierPoint.limits(from: least.changes, to: own.changes)
    for (place, limit) in limits.enumerated() {
      note("\(place + 1) of \(limits.count + 1) more points of the frontier")
      if let point = try point(index, crews, many, limit: limit) {
        points.append(point)
      } else if stop.isRaised {
        isWhole = false
      }
    }
    note("the last point of the frontier")
    if let most = try point(index, crews, many, limit: nil) {
      points.append(most)
    } else if stop.isRaised {
      isWhole = false
    }
    return (FrontierPoint.worthWhile(points), isWhole)
  }

  /// The best roster with no more than so many changes; `nil` where there is none, or where the search was
  /// stopped before it found one.
  private func point(
    _ index: DeploymentIndex, _ crews: Crews, _ goals: [DeploymentGoal], limit: Int?
  ) throws(SolverFailure) -> FrontierPoint? {
    let pursuit = RosterPursuit(
      index, crews: crews, goals: goals, solver: solver, stop: stop, effort: effort,
      changeLimit: limit, note: note)
    let ending: RosterPursuit.Ending
    do {
      ending = try pursuit.run()
    } catch {
      // The plan and the points before this one stand.
      if stop.isRaised { return nil }
      throw error
    }
    guard case .roster(let roster, let proofs) = ending else { return nil }
    let plan = index.plan(
      of: roster, crews: crews, goals: goals, proofs: proofs, status: .feasible)
    let result = plan.objectives.first { $0.objective == .changes }
    let fewest = goals.first?.objective == .changes ? result?.bound : nil
    return FrontierPoint(
      of: plan, changes: Int(result?.value ?? 0), fewest: fewest.map { Int($0.rounded()) })
  }
}

extension DeploymentPlan {
  /// How many expert-steps that are not frozen differ from a former roster.
  fileprivate func changes(since former: FormerRoster, steps: Int) -> Int {
    let open = max(0, former.frozenSteps)..<max(steps, former.frozenSteps, 0)
    let (before, now) = (Self.assignments(former.tours, open), Self.assignments(tours, open))
    return Set(before.keys).union(now.keys).count { before[$0] != now[$0] }
  }

  private struct ExpertStep: Hashable {
    let expert: Expert
    let step: Int
  }

  private struct Assignment: Equatable {
    let post: Post.ID
    let profile: Profile.ID
  }

  private static func assignments(
    _ tours: [Tour], _ open: Range<Int>
  ) -> [ExpertStep: Assignment] {
    var assignments: [ExpertStep: Assignment] = [:]
    for tour in tours {
      for step in tour.steps where open.contains(step) {
        assignments[ExpertStep(expert: tour.expert, step: step)] = Assignment(
          post: tour.post, profile: tour.profile)
      }
    }
    return assignments
  }
}

extension FrontierPoint {
  fileprivate init(of plan: DeploymentPlan, changes: Int, fewest: Int? = nil) {
    self.init(
      changes: changes, fewest: fewest,
      objectives: plan.objectives.filter { $0.objective != .changes })
  }

  /// Up to five limits between two counts of changes, evenly far apart.
  static func limits(from least: Int, to most: Int) -> [Int] {
    guard most > least + 1 else { return [] }
    let parts = min(6, most - least)
    return (1..<parts).map { least + (most - least) * $0 / parts }
  }

  /// The points, by changes, that reach something which no point with fewer changes does.
  static func worthWhile(_ points: [FrontierPoint]) -> [FrontierPoint] {
    points.sorted { $0.changes < $1.changes }.reduce(into: []) { kept, point in
      guard let last = kept.last else { return kept.append(point) }
      guard point.isBetter(than: last) else { return }
      guard point.changes == last.changes else { return kept.append(point) }
      kept[kept.count - 1] = FrontierPoint(
        changes: last.changes, fewest: last.fewest ?? point.fewest, objectives: point.objectives)
    }
  }

  private func isBetter(than other: Self) -> Bool {
    for (own, its) in zip(objectives, other.objectives) {
      let noise = Self.noise * max(1, abs(own.value), abs(its.value))
      if abs(own.value - its.value) > noise {
        return own.isRaised == (own.value > its.value)
      }
    }
    return false
  }

  /// Relative to the values: sums of the same numbers in another order.
  private static let noise = 1e-9
}

extension DeploymentObjectiveResult {
  fileprivate var isRaised: Bool {
    DeploymentGoal(objective: objective, priority: priority, members: []).isRaised
  }
}
