internal import AllotModel

/// Minimums that no roster can keep because too few can serve, and posts where the briefing outlasts
/// the window.
struct UnreachableMinimums: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    problem.posts.compactMap { post in
      inBriefing(post, problem) ?? (post.minimum > 0 ? tooFew(post, problem, service) : nil)
    }
  }

  private func inBriefing(_ post: Post, _ problem: DeploymentProblem) -> Finding? {
    let briefing = problem.settings.briefing
    let length = post.window.steps.clamped(to: 0...problem.stepCount - 1).count
    guard briefing >= length, briefing > 0, post.quantity > 0 else { return nil }
    return Finding(
      .warning, at: post.place,
      "nobody can count at post '\(post.id)': it is open for \(length) "
        + "step\(length == 1 ? "" : "s"), and all who arrive are in briefing for \(briefing)",
      maybe: "lower 'briefing', or open the post for longer")
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
