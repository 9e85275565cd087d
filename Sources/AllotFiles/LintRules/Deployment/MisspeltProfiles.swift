internal import AllotModel

/// Profiles of pools for which nobody asks, but for one that is spelled nearly like it.
///
/// A pool may list more than is asked for, so what resembles nothing is passed over; so is what
/// resembles another profile of the same pool, which tells the two apart.
struct MisspeltProfiles: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let members = problem.teams.flatMap(\.members).map(\.profile)
    let asked = Set(problem.posts.flatMap { service.profiles(of: $0) }).union(members)
    let words = asked.map(\.text).sorted()
    var nearest: [Profile.ID: String?] = [:]
    return problem.pools.flatMap { pool -> [Finding] in
      // A pool of which nothing is asked for is told by another rule.
      guard !asked.isDisjoint(with: pool.profiles) else { return [] }
      return pool.profiles.filter { !asked.contains($0) }.compactMap { profile in
        let known = nearest[profile] ?? Spelling.nearest(to: profile.text, among: words)
        nearest[profile] = .some(known)
        guard let near = known, !pool.profiles.contains(Profile.ID(near)) else { return nil }
        return finding(profile, of: pool, near)
      }
    }
  }

  private func finding(_ profile: Profile.ID, of pool: Pool, _ near: String) -> Finding {
    Finding(
      .warning, at: pool.place,
      "no post or team asks for the profile '\(profile)' of pool '\(pool.id)'",
      maybe: "'\(near)' is asked for; write the same word in posts and pools")
  }
}
