internal import AllotModel

/// Needs and offers of nothing.
struct EmptyRows: LintRule {
  func findings(in problem: MatchingProblem, _ reach: Reach) -> [Finding] {
    let needs = problem.needs.filter { $0.quantity == 0 }.map { need in
      Finding(
        .warning, at: need.place, "need '\(need.id)' asks for nothing, so it counts as met",
        maybe: "write its quantity, or remove the line")
    }
    let offers = problem.offers.filter { $0.quantity == 0 }.map { offer in
      Finding(
        .warning, at: offer.place, "offer '\(offer.id)' is of nothing",
        maybe: "write its quantity, or remove the line")
    }
    return needs + offers
  }
}
