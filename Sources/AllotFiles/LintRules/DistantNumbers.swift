internal import AllotModel

/// Numbers of one kind that lie so far apart that the smaller ones drown in rounding.
struct DistantNumbers: LintRule {
  /// Beyond this ratio a solver's tolerances are felt.
  private static let ratio = 1e6

  private struct Number {
    let value: Double
    let owner: String
    let place: Place?
  }

  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    quantities(problem) + weights(problem) + costs(problem) + rates(problem)
  }

  private func quantities(_ problem: MatchingProblem) -> [Finding] {
    let needs = problem.needs.map {
      ($0.resource, Number(value: $0.quantity, owner: "need '\($0.id)'", place: $0.place))
    }
    let offers = problem.offers.map {
      ($0.resource, Number(value: $0.quantity, owner: "offer '\($0.id)'", place: $0.place))
    }
    let byResource = Dictionary(grouping: needs + offers, by: \.0)
    return byResource.keys.sorted().compactMap { resource in
      finding(
        byResource[resource, default: []].map(\.1), "quantities of '\(resource)'",
        "look for a digit too many, or count in another unit")
    }
  }

  private func weights(_ problem: MatchingProblem) -> [Finding] {
    let numbers = problem.needs.map {
      Number(value: $0.weight, owner: "need '\($0.id)'", place: $0.place)
    }
    return finding(numbers, "weights", "use priorities for what comes first").map { [$0] } ?? []
  }

  private func costs(_ problem: MatchingProblem) -> [Finding] {
    let offers = problem.offers.map {
      Number(value: $0.cost, owner: "offer '\($0.id)'", place: $0.place)
    }
    let routes = problem.routes.map {
      Number(value: $0.cost, owner: "route '\($0.from)->\($0.to)'", place: $0.place)
    }
    return finding(offers + routes, "costs", "look for a digit too many").map { [$0] } ?? []
  }

  private func rates(_ problem: MatchingProblem) -> [Finding] {
    problem.substitutes.compactMap { substitute in
      guard substitute.rate > Self.ratio || substitute.rate < 1 / Self.ratio else { return nil }
      return Finding(
        .warning, at: substitute.place,
        "one '\(substitute.by)' meets \(PlainNumber.text(substitute.rate)) of '\(substitute.need)'; "
          + "such rates drown in rounding", maybe: "count '\(substitute.by)' in another unit")
    }
  }

  private func finding(_ numbers: [Number], _ what: String, _ mend: String) -> Finding? {
    let positive = numbers.filter { $0.value > 0 }
    guard let least = positive.min(by: { $0.value < $1.value }),
      let most = positive.max(by: { $0.value < $1.value }),
      most.value / least.value > Self.ratio
    else { return nil }
    return Finding(
      .warning, at: most.place,
      "\(what) reach from \(PlainNumber.text(least.value)), \(least.owner), to "
        + "\(PlainNumber.text(most.value)), \(most.owner); so far apart they drown in rounding",
      maybe: mend)
  }
}
