internal import AllotModel

/// Needs that no offer can reach, and why.
struct NeedsOutOfReach: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let offered = Set(problem.offers.map(\.resource.text))
    var known = [ObstacleCounts??](repeating: nil, count: reach.demands.kinds.count)
    var findings: [Finding] = []
    for (need, kind) in zip(problem.needs, reach.demands.kindOfRow) {
      guard let kind, findings.count < FindingLog.mostPerFile else { continue }
      let obstacles = known[kind] ?? reach.obstacles(toKind: kind)
      known[kind] = .some(obstacles)
      if let obstacles { findings.append(finding(need, obstacles, offered)) }
    }
    return findings
  }

  private func finding(
    _ need: Need, _ obstacles: ObstacleCounts, _ offered: Set<String>
  ) -> Finding {
    guard !obstacles.isEmpty else {
      let near =
        offered.count > Limits.comparedNames
        ? nil : Spelling.nearest(to: need.resource.text, among: offered)
      return Finding(
        .warning, at: need.place, "nobody offers what need '\(need.id)' asks for",
        maybe: near.map { "'\($0)' is offered; write the same word in needs and offers" }
          ?? "ask for offers of '\(need.resource)', or name a substitute")
    }
    return Finding(
      .warning, at: need.place,
      "no offer can reach need '\(need.id)': of those that fit, \(ObstacleWords.offers(obstacles))",
      maybe: Self.mend(obstacles))
  }

  private static func mend(_ obstacles: ObstacleCounts) -> String? {
    if obstacles[.earmark] > 0 { return "ask whether an earmark can be widened" }
    if obstacles[.window] > 0 { return "look at the windows and at the leads of the routes" }
    if obstacles[.closedRoute] > 0 { return "look at the routes that are closed" }
    return nil
  }
}
