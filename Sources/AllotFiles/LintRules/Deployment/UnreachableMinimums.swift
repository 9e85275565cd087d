internal import AllotModel

/// Minimums that no roster can keep, because of the briefing or because too few can serve.
struct UnreachableMinimums: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let briefing = problem.settings.briefing
    return problem.posts.filter { $0.minimum > 0 }.compactMap { post in
      guard briefing == 0 else { return inBriefing(post, briefing) }
      return tooFew(post, problem, service)
    }
  }

  /// Whoever arrives first is in briefing, so nobody counts in the first steps of a post.
  private func inBriefing(_ post: Post, _ briefing: Int) -> Finding {
    Finding(
      .warning, at: post.place,
      "post '\(post.id)' asks for at least \(post.minimum) from its first step on, and all who "
        + "arrive are in briefing for \(briefing)",
      maybe: "leave 'minimum' empty, or give the first steps a line of their own without one")
  }

  private func tooFew(
    _ post: Post, _ problem: DeploymentProblem, _ service: Service
  ) -> Finding? {
    guard case .experts = post.demand else { return nil }
    let able = problem.pools.filter { service.obstacle(from: $0, to: post) == nil }
      .reduce(0) { $0 + $1.headcount / $1.crew * $1.crew }
    guard able < post.minimum else { return nil }
    return Finding(
      .warning, at: post.place,
      "post '\(post.id)' asks for at least \(post.minimum), and \(able) can serve there",
      maybe: "lower 'minimum', or find more experts")
  }
}
