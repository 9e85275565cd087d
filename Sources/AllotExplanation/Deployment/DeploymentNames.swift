package import AllotModel

/// The words by which posts, pools and days of a deployment are known to people.
///
/// An id that is only made of its own columns (`LT/Medininkai/screening`) is spelled out; one that
/// somebody chose (`P1`) stays in sight, so that a reader finds the line of the table again.
package struct DeploymentNames: Sendable {
  package let problem: DeploymentProblem
  private let stateByCode: [State.Code: State]
  private let postByID: [Post.ID: Post]
  private let poolByID: [Pool.ID: Pool]
  private let teamByID: [Team.ID: Team]

  package init(of problem: DeploymentProblem) {
    self.problem = problem
    stateByCode = Dictionary(problem.states.map { ($0.code, $0) }) { first, _ in first }
    postByID = Dictionary(problem.posts.map { ($0.id, $0) }) { first, _ in first }
    poolByID = Dictionary(problem.pools.map { ($0.id, $0) }) { first, _ in first }
    teamByID = Dictionary(problem.teams.map { ($0.id, $0) }) { first, _ in first }
  }

  /// - Returns: `nil` for a post that was in a former problem only.
  package func post(_ id: Post.ID) -> Post? { postByID[id] }
  /// - Returns: `nil` for a pool that was in a former problem only.
  package func pool(_ id: Pool.ID) -> Pool? { poolByID[id] }
  package func team(_ id: Team.ID) -> Team? { teamByID[id] }
}

extension DeploymentNames {
  /// `PL Poland`, or only the code when it is the name too.
  package func name(of state: State.Code) -> String {
    guard let name = stateByCode[state]?.name, name != state.text, !name.isEmpty else {
      return state.text
    }
    return "\(state) \(name)"
  }

  /// `LT Medininkai screening`, or `LT Medininkai screening (P1)`.
  package func name(of post: Post) -> String { post.state.text + " " + thing(of: post) }

  package func name(of post: Post.ID) -> String {
    self.post(post).map { name(of: $0) } ?? post.text
  }

  /// What a post is within its state: `Medininkai screening`.
  package func thing(of post: Post) -> String {
    let words = [post.location, demand(of: post)].compactMap(\.self)
    let parts = [post.state.text] + words
    let isMade = post.id.text == parts.joined(separator: "/")
    return words.joined(separator: " ") + (isMade ? "" : " (\(post.id))")
  }

  private func demand(of post: Post) -> String {
    switch post.demand {
    case .experts(let profile): profile.text
    case .teams(let team): team.text
    }
  }
}

extension DeploymentNames {
  /// What a post is counted in: `expert` or `team`.
  package func unit(of post: Post) -> String {
    switch post.demand {
    case .experts: "expert"
    case .teams: "team"
    }
  }

  /// What is asked of a post over time is counted in: `expert-week`.
  package func unitOfDemand(of post: Post) -> String { overTime(unit(of: post)) }

  /// `expert-week`; without a horizon `expert`.
  package func overTime(_ unit: String) -> String {
    problem.horizon.map { "\(unit)-\($0.step.rawValue)" } ?? unit
  }

  /// `3 weeks`; without a horizon `1 step`.
  package func steps(_ count: Int) -> String {
    UnitWords.counted(count, problem.horizon?.step.rawValue ?? "step")
  }

  package func money(_ value: Double) -> String {
    NumberWords.moneyToTheCent(value, currency: problem.currency)
  }
}

extension DeploymentNames {
  /// The first and the last day of some steps; `nil` without a horizon.
  package func days(of steps: ClosedRange<Int>) -> ClosedRange<Day>? {
    problem.horizon.map {
      $0.firstDay(ofStep: steps.lowerBound)...$0.lastDay(ofStep: steps.upperBound)
    }
  }

  /// The first and the last day of a tour: it ends with its last step, or before, when the window
  /// of its post or of its pool ends on a day within that step.
  package func days(of tour: Tour) -> ClosedRange<Day>? {
    guard let days = days(of: tour.steps) else { return nil }
    let ends = [post(tour.post)?.window.to, pool(tour.expert.pool)?.window.to].compactMap(\.self)
    let last = ends.reduce(days.upperBound, min)
    return days.lowerBound...max(days.lowerBound, last)
  }

  /// `2021-07-12 to 2021-08-08`; empty without a horizon.
  package func words(for steps: ClosedRange<Int>) -> String {
    days(of: steps).map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
  }

  /// What a tour costs: the way there and back, and every step.
  ///
  /// - Unit: the problem's currency.
  package func cost(of tour: Tour) -> Double {
    pool(tour.expert.pool).map { $0.travelCost + Double(tour.steps.count) * $0.stepCost } ?? 0
  }
}
