internal import AllotModel

/// Pools whose experts can serve nowhere, and why.
struct PoolsWithoutUse: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let asked = problem.posts.filter { $0.quantity > 0 }
    let profiles = Set(asked.flatMap { service.profiles(of: $0) })
    return problem.pools.compactMap { pool in
      guard pool.headcount > 0 else { return nil }
      if profiles.isDisjoint(with: pool.profiles) {
        return unasked(pool, profiles.map(\.text).sorted())
      }
      let obstacles = Set(asked.map { service.obstacle(from: pool, to: $0) })
      guard !obstacles.contains(nil) else { return nil }
      let words = Service.Obstacle.allCases.filter(obstacles.contains).compactMap(Self.words)
      return Finding(
        .warning, at: pool.place,
        "the experts of pool '\(pool.id)' can serve at no post: \(words.joined(separator: ", "))")
    }
  }

  private func unasked(_ pool: Pool, _ asked: [String]) -> Finding {
    let near = pool.profiles.compactMap { Spelling.nearest(to: $0.text, among: asked) }.first
    return Finding(
      .warning, at: pool.place, "no post asks for what pool '\(pool.id)' offers",
      maybe: near.map { "'\($0)' is asked for; write the same word in posts and pools" })
  }

  private static func words(_ obstacle: Service.Obstacle) -> String? {
    switch obstacle {
    case .profile: nil
    case .languages: "they speak none of the languages that are asked for"
    case .ownState: "nobody serves in the state that sends them"
    case .earmark: "they are for other states"
    case .window: "they are there at another time"
    case .shortestTour: "their shortest tour does not fit"
    }
  }
}
