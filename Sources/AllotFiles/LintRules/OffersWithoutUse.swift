internal import AllotModel

/// Offers that no need can use, and why.
struct OffersWithoutUse: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let needed = Set(problem.needs.map(\.resource.text))
    var known: [Reach.Supply: [Reach.Obstacle: Int]?] = [:]
    return problem.offers.filter { $0.quantity > 0 }.compactMap { offer in
      let kind = Reach.kind(of: offer)
      let obstacles = known[kind] ?? reach.obstacles(from: kind)
      known[kind] = .some(obstacles)
      return obstacles.map { finding(offer, $0, needed) }
    }
  }

  private func finding(
    _ offer: Offer, _ obstacles: [Reach.Obstacle: Int], _ needed: Set<String>
  ) -> Finding {
    guard !obstacles.isEmpty else {
      let near = Spelling.nearest(to: offer.resource.text, among: needed)
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
