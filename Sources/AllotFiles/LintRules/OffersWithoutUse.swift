internal import AllotModel

/// Offers that no need can use, and why.
struct OffersWithoutUse: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let needed = Set(problem.needs.map(\.resource.text))
    var known = [ObstacleCounts??](repeating: nil, count: reach.supplies.kinds.count)
    var findings: [Finding] = []
    for (offer, kind) in zip(problem.offers, reach.supplies.kindOfRow) {
      guard let kind, findings.count < FindingLog.mostPerFile else { continue }
      let obstacles = known[kind] ?? reach.obstacles(fromKind: kind)
      known[kind] = .some(obstacles)
      if let obstacles { findings.append(finding(offer, obstacles, needed)) }
    }
    return findings
  }

  private func finding(
    _ offer: Offer, _ obstacles: ObstacleCounts, _ needed: Set<String>
  ) -> Finding {
    guard !obstacles.isEmpty else {
      let near =
        needed.count > Limits.comparedNames
        ? nil : Spelling.nearest(to: offer.resource.text, among: needed)
      return Finding(
        .warning, at: offer.place, "nobody needs what offer '\(offer.id)' gives",
        maybe: near.map { "'\($0)' is needed; write the same word in needs and offers" }
          ?? "name what '\(offer.resource)' may stand in for, under substitutes")
    }
    return Finding(
      .warning, at: offer.place,
      "offer '\(offer.id)' can reach no need: of those that fit, \(ObstacleWords.needs(obstacles))")
  }
}
