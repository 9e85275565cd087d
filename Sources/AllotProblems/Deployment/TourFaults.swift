internal import AllotModel

/// Checks one tour against its pool and its post.
struct TourFaults {
  private let problem: DeploymentProblem
  private let frozenSteps: Int

  init(_ problem: DeploymentProblem, frozenSteps: Int) {
    self.problem = problem
    self.frozenSteps = frozenSteps
  }

  /// What speaks against a tour, in words; empty when nothing does.
  func words(on tour: Tour, _ pool: Pool, _ post: Post) -> [String] {
    var faults: [String] = []
    if !(1...max(1, pool.headcount)).contains(tour.expert.number) { faults.append("nobody") }
    if pool.state == post.state { faults.append("serves in the state that sends") }
    if !pool.profiles.contains(tour.profile) || !asks(post, for: tour.profile) {
      faults.append("serves as \(tour.profile)")
    }
    let speaks = post.languages.contains { pool.languages.contains($0) }
    if !post.languages.isEmpty && !speaks { faults.append("speaks no language asked for") }
    if let earmark = pool.earmark, !earmark.contains(post.state) { faults.append("earmarked") }
    if pool.excluded.contains(post.state) { faults.append("kept from \(post.state)") }
    for step in tour.steps where step >= frozenSteps {
      if !pool.window.steps.contains(step) || !post.window.steps.contains(step)
        || step >= problem.stepCount
      {
        faults.append("step \(step) is outside a window")
      }
    }
    let length = tour.steps.upperBound - tour.steps.lowerBound + 1
    if length < pool.shortestTour || length > pool.longestTour ?? problem.stepCount {
      faults.append("stays \(length) steps")
    }
    return faults
  }

  private func asks(_ post: Post, for profile: Profile.ID) -> Bool {
    switch post.demand {
    case .experts(let asked): asked == profile
    case .teams(let id):
      problem.teams.contains { team in
        team.id == id && team.members.contains { $0.profile == profile }
      }
    }
  }
}
