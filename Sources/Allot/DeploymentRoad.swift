internal import AllotExplanation
package import AllotFiles
internal import AllotModel
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot deploy`: read, plan, report.
package struct DeploymentRoad {
  private let scheduler: Scheduler

  package init(scheduler: Scheduler) { self.scheduler = scheduler }

  /// What is planned anew, and what of it is asked.
  package struct Former: Sendable {
    /// The path of a plan in JSON.
    package var path: String
    /// Everything before this day stays, written as 2021-07-12; `nil` when nothing has to.
    package var freeze: String?
    /// Whether to find what more changes would bring.
    package var asksFrontier: Bool

    package init(path: String, freeze: String? = nil, asksFrontier: Bool = false) {
      self.path = path
      self.freeze = freeze
      self.asksFrontier = asksFrontier
    }
  }

  /// Reads a problem and reports its roster, or why it has none.
  ///
  /// Warnings name lines, which sorting a table changes, so they stand beside the report and not
  /// in it.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func report(
    on path: String, from former: Former? = nil, warn: (Finding) -> Void = { _ in }
  ) throws -> DeploymentReport {
    let read = try DeploymentReader.read(path: path)
    for warning in (read.warnings + lint(read.problem)).sorted() { warn(warning) }
    let problem = read.problem
    try Self.check(problem, hasFormer: former != nil)
    let roster = try former.map { try Self.roster($0, for: problem, warn) }
    if roster != nil { Self.tellChangesMissing(problem, warn) }
    var facts = DeploymentFacts(
      path: path, digest: problem.digest, solver: scheduler.solver.name, former: roster,
      formerPath: former?.path)
    switch try scheduler.answer(to: problem, from: roster) {
    case .noRoster(let conflict):
      facts.conflicts = conflict.members
      return DeploymentReport(of: problem, plan: .none, facts: facts)
    case .plan(let found):
      let plan = found.explained(in: problem, frozenSteps: roster?.frozenSteps ?? 0)
      if let roster, former?.asksFrontier == true {
        let frontier = try scheduler.frontier(of: problem, from: roster, beside: found)
        (facts.frontier, facts.isFrontierWhole) = (frontier.points, frontier.isWhole)
      }
      return DeploymentReport(of: problem, plan: plan, facts: facts)
    }
  }

  /// Changes are counted against a former roster; without one, there has to be another objective.
  private static func check(
    _ problem: DeploymentProblem, hasFormer: Bool
  ) throws(InvalidInput) {
    guard problem.settings.objectives == [.changes], !hasFormer else { return }
    throw InvalidInput([
      Finding(
        .error, at: nil, "'changes' is an objective, and no plan is given to count them against",
        maybe: "name one with --from, or list other objectives")
    ])
  }

  /// Whoever plans anew mostly wants to change little, which is no objective unless it is listed.
  private static func tellChangesMissing(
    _ problem: DeploymentProblem, _ warn: (Finding) -> Void
  ) {
    if problem.settings.objectives?.contains(.changes) ?? true { return }
    warn(
      Finding(
        .warning, at: nil,
        "the objectives do not list 'changes', so no tour is kept for its own sake",
        maybe: "write 'changes' after 'total', where it counts with --from only"))
  }

  private static func roster(
    _ former: Former, for problem: DeploymentProblem, _ warn: (Finding) -> Void
  ) throws(InvalidInput) -> FormerRoster {
    let read = try RosterReader.read(path: former.path, for: problem)
    for warning in read.warnings { warn(warning) }
    let frozen = try former.freeze.map { text throws(InvalidInput) in
      try frozenSteps(before: text, of: problem)
    }
    if let text = former.freeze, let frozen, frozen == 0 || frozen == problem.stepCount {
      let why =
        frozen == 0
        ? "not after the first day of the horizon, so nothing is kept"
        : "after the last step of the horizon has begun, so nothing is planned anew"
      warn(Finding(.warning, at: nil, "--freeze is \(text), \(why)"))
    }
    return FormerRoster(tours: read.tours, frozenSteps: frozen ?? 0)
  }

  /// How many steps begin before a day.
  private static func frozenSteps(
    before text: String, of problem: DeploymentProblem
  ) throws(InvalidInput) -> Int {
    guard let day = Day(iso: text) else {
      throw InvalidInput([
        Finding(.error, at: nil, "--freeze is '\(text)'; a day is written as 2021-07-12")
      ])
    }
    guard let horizon = problem.horizon else {
      throw InvalidInput([
        Finding(
          .error, at: nil, "--freeze names a day, but the problem has no horizon",
          maybe: "leave out --freeze")
      ])
    }
    return horizon.steps(from: nil, to: day.advanced(by: -1)).map { $0.upperBound + 1 } ?? 0
  }
}

extension DeploymentPlan {
  /// The plan with the reasons why posts stay open.
  fileprivate func explained(in problem: DeploymentProblem, frozenSteps: Int) -> Self {
    var plan = self
    let reasons = OpenPosts(of: self, in: problem, frozenSteps: frozenSteps)
    for position in plan.posts.indices {
      plan.posts[position].reasons = reasons.reasons(for: plan.posts[position])
    }
    return plan
  }

  /// The roster of a problem that has none.
  fileprivate static let none = DeploymentPlan(
    status: .infeasible, objectives: [], tours: [], posts: [], pools: [], contributors: [])
}
