internal import AllotModel

/// Posts at which nobody can serve, and why.
struct PostsOutOfReach: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    problem.posts.flatMap { post -> [Finding] in
      guard post.quantity > 0 else { return [] }
      return missingProfiles(of: post, problem, service) ?? unreachable(post, problem, service)
    }
  }

  /// The profiles that no pool has; `nil` when there is none.
  private func missingProfiles(
    of post: Post, _ problem: DeploymentProblem, _ service: Service
  ) -> [Finding]? {
    let offered = Set(problem.pools.flatMap(\.profiles))
    let missing = service.profiles(of: post).subtracting(offered).sorted()
    guard !missing.isEmpty else { return nil }
    return missing.map { profile in
      let near = Spelling.nearest(to: profile.text, among: offered.map(\.text).sorted())
      return Finding(
        .warning, at: post.place, "no pool has the profile '\(profile)' of post '\(post.id)'",
        maybe: near.map { "'\($0)' is offered; write the same word in posts and pools" }
          ?? "find a pool whose experts can serve as that, or change what the post asks for")
    }
  }

  private func unreachable(
    _ post: Post, _ problem: DeploymentProblem, _ service: Service
  ) -> [Finding] {
    let obstacles = problem.pools.map { service.obstacle(from: $0, to: post) }
    guard !obstacles.contains(nil) else { return [] }
    if !obstacles.contains(where: { $0 != .profile && $0 != .languages }) {
      return [missingLanguages(of: post, problem, service)]
    }
    let words = Service.Obstacle.allCases.compactMap { obstacle -> String? in
      let count = obstacles.count { $0 == obstacle }
      return count > 0 ? Self.words(obstacle, count) : nil
    }
    return [
      Finding(
        .warning, at: post.place,
        "nobody can serve at post '\(post.id)': of the pools that have its profile, "
          + words.joined(separator: ", "))
    ]
  }

  private func missingLanguages(
    of post: Post, _ problem: DeploymentProblem, _ service: Service
  ) -> Finding {
    let pools = problem.pools.filter { service.obstacle(from: $0, to: post) == .languages }
    let spoken = Set(pools.flatMap(\.languages).map(\.text)).sorted()
    let asked = post.languages.map(\.text)
    let near = asked.compactMap { Spelling.nearest(to: $0, among: spoken) }.first
    return Finding(
      .warning, at: post.place,
      "no expert for post '\(post.id)' speaks \(asked.joined(separator: " or "))",
      maybe: near.map { "'\($0)' is spoken; write the same word in posts and pools" }
        ?? "look at the languages of the pools, or ask for another one")
  }

  private static func words(_ obstacle: Service.Obstacle, _ count: Int) -> String? {
    let isOne = count == 1
    switch obstacle {
    case .profile: return nil
    case .languages: return "\(count) \(isOne ? "speaks" : "speak") none of its languages"
    case .ownState: return "\(count) \(isOne ? "is its own" : "are its own")"
    case .earmark: return "\(count) \(isOne ? "is" : "are") for other states"
    case .window: return "\(count) \(isOne ? "is" : "are") there at another time"
    case .shortestTour:
      return "\(count) \(isOne ? "has a shortest tour" : "have shortest tours") that "
        + "\(isOne ? "does" : "do") not fit"
    }
  }
}
