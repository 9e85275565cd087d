internal import AllotModel

/// Windows of posts and pools that begin within a step, which is then not counted.
///
/// At its end a window loses nothing: a step counts when the window covers its first day.
struct StepsBegunEarlier: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    guard let horizon = problem.horizon else { return [] }
    let posts = problem.posts.filter { $0.quantity > 0 }.compactMap { post in
      finding(in: "post '\(post.id)'", post.window, horizon, at: post.place)
    }
    let pools = problem.pools.filter { $0.headcount > 0 }.compactMap { pool in
      finding(in: "pool '\(pool.id)'", pool.window, horizon, at: pool.place)
    }
    return posts + pools
  }

  private func finding(
    in name: String, _ window: Window, _ horizon: Horizon, at place: Place?
  ) -> Finding? {
    let first = window.steps.lowerBound
    guard let from = window.from, first > 0 else { return nil }
    let counted = horizon.firstDay(ofStep: first)
    guard from < counted else { return nil }
    let earlier = horizon.firstDay(ofStep: first - 1)
    let step = horizon.step.rawValue
    let written = horizon.step == .week ? "\(from.weekday), \(from)" : "\(from)"
    return Finding(
      .warning, at: place,
      "\(name) begins on \(written), within a \(step); it is counted from \(counted), the first day "
        + "of the next", maybe: "write \(earlier) if that \(step) counts, else \(counted)")
  }
}
