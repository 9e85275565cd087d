/// Which pools can serve at which posts, and what is in the way.
package struct Service: Sendable {
  /// What keeps a pool from a post, the first that does.
  package enum Obstacle: CaseIterable, Sendable {
    case profile
    case languages
    case ownState
    case earmark
    case window
    case shortestTour
  }

  private let teamByID: [Team.ID: Team]

  package init(_ problem: DeploymentProblem) {
    teamByID = Dictionary(problem.teams.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How many experts of each profile a post asks for at a time, by profile; of a team, for one.
  package func members(of post: Post) -> [Team.Member] {
    switch post.demand {
    case .experts(let profile): [Team.Member(profile: profile, count: 1)]
    case .teams(let team): teamByID[team]?.members ?? []
    }
  }

  /// The profiles that a post asks for, any of which helps.
  package func profiles(of post: Post) -> Set<Profile.ID> { Set(members(of: post).map(\.profile)) }

  /// What keeps a pool from a post; `nil` when its experts can serve there.
  package func obstacle(from pool: Pool, to post: Post) -> Obstacle? {
    obstacle(from: pool, to: post, as: profiles(of: post))
  }

  /// What keeps a pool from serving at a post as any of some profiles.
  package func obstacle(
    from pool: Pool, to post: Post, as profiles: Set<Profile.ID>
  ) -> Obstacle? {
    if profiles.isDisjoint(with: pool.profiles) { return .profile }
    if !post.languages.isEmpty, Set(post.languages).isDisjoint(with: pool.languages) {
      return .languages
    }
    if pool.state == post.state { return .ownState }
    if pool.earmark?.contains(post.state) == false || pool.excluded.contains(post.state) {
      return .earmark
    }
    let (own, asked) = (pool.window.steps, post.window.steps)
    guard own.overlaps(asked) else { return .window }
    return own.clamped(to: asked).count < pool.shortestTour ? .shortestTour : nil
  }
}
