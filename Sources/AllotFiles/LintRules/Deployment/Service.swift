internal import AllotModel

/// Which pools can serve at which posts, and what is in the way.
struct Service {
  /// What keeps a pool from a post, the first that does.
  enum Obstacle: CaseIterable {
    case profile
    case languages
    case ownState
    case earmark
    case window
    case shortestTour
  }

  private let profilesByTeam: [Team.ID: Set<Profile.ID>]

  init(_ problem: DeploymentProblem) {
    profilesByTeam = Dictionary(
      problem.teams.map { ($0.id, Set($0.members.map(\.profile))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The profiles that a post asks for, any of which helps.
  func profiles(of post: Post) -> Set<Profile.ID> {
    switch post.demand {
    case .experts(let profile): [profile]
    case .teams(let team): profilesByTeam[team] ?? []
    }
  }

  /// What keeps a pool from a post; `nil` when its experts can serve there.
  func obstacle(from pool: Pool, to post: Post) -> Obstacle? {
    if profiles(of: post).isDisjoint(with: pool.profiles) { return .profile }
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
