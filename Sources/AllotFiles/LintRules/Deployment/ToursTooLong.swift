internal import AllotModel

/// Pools whose shortest tour nobody can make, because of their own window or yearly limit.
struct ToursTooLong: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    problem.pools.compactMap { pool in
      guard pool.headcount > 0 else { return nil }
      let length = pool.window.steps.count
      if pool.shortestTour > length {
        return Finding(
          .warning, at: pool.place,
          "nobody of pool '\(pool.id)' can serve: the shortest tour is \(pool.shortestTour) "
            + "steps, and the pool is there for \(length)",
          maybe: "lower 'tour-min', or let the pool be there for longer")
      }
      guard let limit = pool.yearlyLimit, !allowsTour(pool, limit, problem.horizon) else {
        return nil
      }
      return Finding(
        .warning, at: pool.place,
        "nobody of pool '\(pool.id)' can serve: the shortest tour is \(pool.shortestTour) steps, "
          + "more than the \(limit) of a year", maybe: "lower 'tour-min', or raise 'yearly'")
    }
  }

  /// Whether a shortest tour fits somewhere into the steps that each year allows.
  private func allowsTour(_ pool: Pool, _ limit: Int, _ horizon: Horizon?) -> Bool {
    if pool.shortestTour <= limit { return true }
    guard let horizon else { return false }
    let years = pool.window.steps.map { horizon.firstDay(ofStep: $0).date.year }
    let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    // A tour that is longer than a year allows has to lie across the end of one.
    return counts.count > 1
      && years.indices.dropLast(pool.shortestTour - 1).contains { start in
        let tour = years[start..<start + pool.shortestTour]
        return Dictionary(tour.map { ($0, 1) }, uniquingKeysWith: +).values.allSatisfy {
          $0 <= limit
        }
      }
  }
}

/// Experts who are too few for another crew, and so stay at home.
struct CrewsLeftOver: DeploymentLintRule {
  func findings(in problem: DeploymentProblem, _ service: Service) -> [Finding] {
    problem.pools.compactMap { pool in
      let left = pool.headcount % pool.crew
      guard left > 0 else { return nil }
      if pool.crew > pool.headcount { return noCrew(pool) }
      return Finding(
        .warning, at: pool.place,
        "\(left) of the \(pool.headcount) experts of pool '\(pool.id)' "
          + "\(left == 1 ? "stays" : "stay") at home: they travel in crews of \(pool.crew)",
        maybe: "write a headcount of whole crews, or a smaller crew")
    }
  }

  private func noCrew(_ pool: Pool) -> Finding {
    Finding(
      .warning, at: pool.place,
      "nobody of pool '\(pool.id)' can serve: its headcount is \(pool.headcount), and they travel "
        + "in crews of \(pool.crew)", maybe: "lower the crew, or raise the headcount")
  }
}
