internal import AllotModel

/// Needs and offers of nothing, and tables without rows.
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
    return needs + offers + emptyTables(problem)
  }

  private func emptyTables(_ problem: MatchingProblem) -> [Finding] {
    let counts = [("needs", problem.needs.count), ("offers", problem.offers.count)]
    return counts.filter { $0.1 == 0 }.map { name, _ in
      Finding(.warning, at: nil, "the table of \(name) has no rows")
    }
  }
}
