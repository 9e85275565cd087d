internal import AllotModel

/// Offers that no need can use, and why.
struct OffersWithoutUse: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let needed = Set(problem.needs.map(\.resource.text))
    var known: [Reach.Supply: [Reach.Obstacle: Int]?] = [:]
    var findings: [Finding] = []
    for offer in problem.offers where offer.quantity > 0 && findings.count < FindingLog.mostPerFile
    {
      let kind = Reach.kind(of: offer)
      let obstacles = known[kind] ?? reach.obstacles(from: kind)
      known[kind] = .some(obstacles)
      if let obstacles { findings.append(finding(offer, obstacles, needed)) }
    }
    return findings
  }

  private func finding(
    _ offer: Offer, _ obstacles: [Reach.Obstacle: Int], _ needed: Set<String>
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
