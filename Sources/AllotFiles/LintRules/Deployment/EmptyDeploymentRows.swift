internal import AllotModel

/// Posts and pools of nobody, and tables without rows.
struct EmptyDeploymentRows: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let posts = problem.posts.filter { $0.quantity == 0 }.map { post in
      Finding(
        .warning, at: post.place, "post '\(post.id)' asks for nobody, so it counts as staffed",
        maybe: "write its quantity, or remove the line")
    }
    let pools = problem.pools.filter { $0.headcount == 0 }.map { pool in
      Finding(
        .warning, at: pool.place, "pool '\(pool.id)' is of nobody",
        maybe: "write its headcount, or remove the line if none of its experts has served yet")
    }
    let counts = [("posts", problem.posts.count), ("pools", problem.pools.count)]
    let tables = counts.filter { $0.1 == 0 }.map { name, _ in
      Finding(.warning, at: nil, "the table of \(name) has no rows")
    }
    return posts + pools + tables
  }
}

/// Teams for which no post asks.
struct UnusedTeams: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let asked = Set(problem.posts.map(\.demand))
    return problem.teams.filter { !asked.contains(.teams($0.id)) }.map { team in
      Finding(.warning, at: nil, "no post asks for the team '\(team.id)'")
    }
  }
}

/// Reliabilities, which a roster does not look at.
struct IdlePoolReliability: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    let unreliable = problem.pools.filter { $0.reliability < 1 }
    guard let first = unreliable.first else { return [] }
    let count = unreliable.count == 1 ? "a pool has" : "\(unreliable.count) pools have"
    return [
      Finding(
        .warning, at: first.place,
        "\(count) a reliability below 1, first '\(first.id)'; it does not change a roster",
        maybe: "lower the headcount to what can be counted on")
    ]
  }
}
