package import AllotModel

/// Why posts stay open: each expert or team that is missing in a step has one cause.
///
/// Of everybody who could serve, those at home come first: why they may not, or that they could.
/// Then those who serve elsewhere. What is then still missing lies with pools that cannot serve, the
/// least obstacle first, and at last with nobody offering the profile.
package struct OpenPosts {
  /// How many are missing for one cause.
  private typealias Share = (cause: PostReason.Cause, count: Int)

  private let problem: DeploymentProblem
  private let service: Service
  private let times: RosterTimes
  private let frozenSteps: Int

  /// The reasons of a plan, nothing of which changes in the frozen steps.
  package init(of plan: DeploymentPlan, in problem: DeploymentProblem, frozenSteps: Int = 0) {
    self.problem = problem
    self.frozenSteps = frozenSteps
    service = Service(problem)
    times = RosterTimes(plan.tours, of: problem)
  }

  /// The causes of what a post lacks, the weightiest first; they add up to what is open.
  package func reasons(for result: PostResult) -> [PostReason] {
    guard let post = problem.posts.first(where: { $0.id == result.id }) else { return [] }
    var tally = CauseTally()
    for step in result.steps where step.counted < step.quantity {
      if step.step < frozenSteps {
        tally.add(.frozen, step.quantity - step.counted)
      } else {
        for share in shares(of: post, step) { tally.add(share.cause, share.count) }
      }
    }
    return tally.reasons
  }

  /// The causes of what is missing in one step, in the unit of the post.
  private func shares(of post: Post, _ step: PostResult.Step) -> [Share] {
    let missing = step.quantity - step.counted
    let candidates = service.members(of: post).compactMap { member -> [Share]? in
      let lacking = lacking(member, at: post, step)
      // Another profile that lacks less is not what keeps the last team from being complete.
      guard lacking > (missing - 1) * member.count else { return nil }
      let experts = causes(ofMissing: lacking, member, at: post, step.step)
      return inTeams(experts, of: member.count, missing)
    }
    let leading = candidates.min { Self.rank(of: $0) < Self.rank(of: $1) }
    return leading ?? [(.profile, missing)]
  }

  /// How many experts of a profile more would make everything that is asked for complete.
  private func lacking(_ member: Team.Member, at post: Post, _ step: PostResult.Step) -> Int {
    let present = times.present(at: post.id, as: member.profile, in: step.step)
    let briefing = times.inBriefing(at: post.id, as: member.profile, in: step.step)
    return step.quantity * member.count - (present - briefing)
  }

  /// The causes of missing teams: each team's is that of the first of its experts.
  private func inTeams(_ experts: [Share], of size: Int, _ missing: Int) -> [Share] {
    let causes = experts.flatMap { Array(repeating: $0.cause, count: $0.count) }
    guard let last = causes.last else { return [] }
    return (0..<missing).map { team in
      (cause: team * size < causes.count ? causes[team * size] : last, count: 1)
    }
  }

  /// The most fundamental cause of some; a profile that nobody has comes before a rest.
  private static func rank(of shares: [Share]) -> Int { shares.map { $0.cause.rank }.min() ?? 0 }
}

extension OpenPosts {
  private func causes(
    ofMissing count: Int, _ member: Team.Member, at post: Post, _ step: Int
  ) -> [Share] {
    var (rest, shares) = (count, [Share]())
    func take(_ cause: PostReason.Cause, _ most: Int) {
      let taken = min(rest, most)
      if taken > 0 { shares.append((cause, taken)) }
      rest -= taken
    }
    take(.briefing, times.inBriefing(at: post.id, as: member.profile, in: step))
    guard rest > 0 else { return shares }
    let crowd = crowd(for: post, member, step)
    take(.objectives, crowd.free)
    take(.shortestTour, crowd.tooShort)
    take(.limits, crowd.limited)
    take(.incomplete, crowd.crewTooLarge)
    take(.elsewhere(crowd.posts.sorted()), crowd.elsewhere)
    for (cause, count) in kept(from: post, member, step) { take(cause, count) }
    take(.profile, rest)
    return shares
  }

  /// How those who could serve are kept from it.
  private struct Crowd {
    var free = 0
    var tooShort = 0
    var limited = 0
    var crewTooLarge = 0
    var elsewhere = 0
    var posts: Set<Post.ID> = []

    mutating func add(_ standing: ExpertStanding) {
      switch standing {
      case .here: break
      case .free: free += 1
      case .tooShort: tooShort += 1
      case .limited: limited += 1
      case .crewTooLarge: crewTooLarge += 1
      case .elsewhere(let post):
        elsewhere += 1
        posts.insert(post)
      }
    }
  }

  private func crowd(for post: Post, _ member: Team.Member, _ step: Int) -> Crowd {
    var crowd = Crowd()
    for pool in problem.pools where canServe(pool, at: post, member.profile, step) {
      let room = ExpertRoom(
        pool: pool, post: post, profile: member.profile, limit: post.quantity * member.count,
        step: step, frozenSteps: frozenSteps, times: times)
      for number in 0..<pool.headcount / pool.crew * pool.crew {
        crowd.add(room.standing(of: Expert(pool: pool.id, number: number + 1)))
      }
    }
    return crowd
  }

  private func canServe(_ pool: Pool, at post: Post, _ profile: Profile.ID, _ step: Int) -> Bool {
    pool.window.steps.contains(step)
      && service.obstacle(from: pool, to: post, as: [profile]) == nil
  }

  /// How many experts with the profile some obstacle keeps away, the least obstacle first.
  private func kept(from post: Post, _ member: Team.Member, _ step: Int) -> [Share] {
    var countByCause: [PostReason.Cause: Int] = [:]
    for pool in problem.pools where !canServe(pool, at: post, member.profile, step) {
      let obstacle = service.obstacle(from: pool, to: post, as: [member.profile]) ?? .window
      if let cause = Self.cause(of: obstacle) { countByCause[cause, default: 0] += pool.headcount }
    }
    let causes: [PostReason.Cause] = [.shortestTour, .availability, .destination, .languages]
    return causes.map { ($0, countByCause[$0] ?? 0) }
  }

  private static func cause(of obstacle: Service.Obstacle) -> PostReason.Cause? {
    switch obstacle {
    case .profile: nil
    case .languages: .languages
    case .ownState, .earmark: .destination
    case .window: .availability
    case .shortestTour: .shortestTour
    }
  }
}
