internal import AllotModel

/// Reliabilities, which a plan that matches needs with offers does not look at.
struct IdleReliability: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let unreliable = problem.offers.filter { $0.reliability < 1 }
    guard let first = unreliable.first else { return [] }
    let count = unreliable.count == 1 ? "an offer has" : "\(unreliable.count) offers have"
    return [
      Finding(
        .warning, at: first.place,
        "\(count) a reliability below 1, first '\(first.id)'; it does not change a plan of "
          + "'allot match'", maybe: "lower the quantity to what can be counted on")
    ]
  }
}
