internal import AllotModel

/// Numbers of one kind that lie so far apart that the smaller ones drown in rounding.
struct DistantNumbers: LintRule {
  /// Beyond this ratio a solver's tolerances are felt.
  private static let ratio = 1e6

  /// Whose number it is.
  fileprivate enum Owner {
    case need(Need)
    case offer(Offer)
    case route(Route)
  }

  /// The least and the largest number above zero, each the first of its size.
  private struct Span {
    private(set) var least: (value: Double, owner: Owner)?
    private(set) var most: (value: Double, owner: Owner)?

    mutating func add(_ value: Double, _ owner: @autoclosure () -> Owner) {
      guard value > 0 else { return }
      if value < least?.value ?? .infinity { least = (value, owner()) }
      if value > most?.value ?? 0 { most = (value, owner()) }
    }
  }

  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    quantities(problem, reach.numbers) + weights(problem) + costs(problem) + rates(problem)
  }

  private func quantities(_ problem: MatchingProblem, _ numbers: ProblemNumbers) -> [Finding] {
    var spans = [Span](repeating: Span(), count: numbers.resourceCount)
    for (need, resource) in zip(problem.needs, numbers.resourceOfNeed) {
      spans[resource].add(need.quantity, .need(need))
    }
    for (offer, resource) in zip(problem.offers, numbers.resourceOfOffer) {
      spans[resource].add(offer.quantity, .offer(offer))
    }
    return zip(problem.resources, spans).compactMap { resource, span in
      finding(
        span, "quantities of '\(resource.id)'",
        "look for a digit too many, or count in another unit")
    }
  }

  private func weights(_ problem: MatchingProblem) -> [Finding] {
    var span = Span()
    for need in problem.needs { span.add(need.weight, .need(need)) }
    return finding(span, "weights", "use priorities for what comes first").map { [$0] } ?? []
  }

  private func costs(_ problem: MatchingProblem) -> [Finding] {
    var span = Span()
    for offer in problem.offers { span.add(offer.cost, .offer(offer)) }
    for route in problem.routes { span.add(route.cost, .route(route)) }
    return finding(span, "costs", "look for a digit too many").map { [$0] } ?? []
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

  private func finding(
    _ span: Span, _ what: @autoclosure () -> String, _ mend: String
  ) -> Finding? {
    guard let least = span.least, let most = span.most, most.value / least.value > Self.ratio
    else { return nil }
    return Finding(
      .warning, at: most.owner.place,
      "\(what()) reach from \(PlainNumber.text(least.value)), \(least.owner.words), to "
        + "\(PlainNumber.text(most.value)), \(most.owner.words); so far apart they drown in rounding",
      maybe: mend)
  }
}

extension DistantNumbers.Owner {
  fileprivate var words: String {
    switch self {
    case .need(let need): "need '\(need.id)'"
    case .offer(let offer): "offer '\(offer.id)'"
    case .route(let route): "route '\(route.from)->\(route.to)'"
    }
  }

  fileprivate var place: Place? {
    switch self {
    case .need(let need): need.place
    case .offer(let offer): offer.place
    case .route(let route): route.place
    }
  }
}
