internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension GameWords {
  /// What each pays when every limit of the plan is paid for at its dual price.
  static func prices(_ prices: MatchPrices, _ game: GameVerdict) -> Self {
    Self(
      lines: [
        "each pays the value of what it asks for, less what its needs and offers are worth by the dual "
          + "prices of the joint plan: what one unit more of a limit would save, times the limit"
      ],
      columns: [("if nothing were met", prices.uncovered.map { Rational(exactly: $0) })]
    ) { player in
      let own = prices.charges.filter { $0.player == player }
      return ["if nothing were met: \(text(prices.uncovered[player]))"]
        + own.map { charge in
          "\(charge.subject.words): \(text(charge.price))*\(text(charge.quantity)) = "
            + text(charge.worth)
        } + ["pays the sum of these = \(text(game.payments[player]))"]
    }
  }

  private static func text(_ value: Double) -> String { FigureWords.text(value) }
}

extension MatchPrices.Subject {
  /// What is paid for.
  fileprivate var words: String {
    switch self {
    case .row(.offerIsAPromise(let offer, let step)): "offer \(offer)\(inStep(step))"
    case .row(.needIsTheMost(let need, let step)): "need \(need)\(inStep(step))"
    case .row(.routeHasACapacity(let ends)): "route \(ends)"
    case .row(.budgetIsKept(let budget)): "its part of the budget '\(budget)'"
    case .row(.substitutionHasALimit(let need, let by)):
      "its part of the limit on '\(by)' for '\(need)'"
    case .row: "a count of the program"
    case .column(.given(let offer, let need)): "what offer \(offer) may give to need \(need)"
    case .column(.met(let need)): "what need \(need) may get"
    case .column: "a quantity of the program"
    }
  }

  private func inStep(_ step: Int?) -> String { step.map { " in step \($0 + 1)" } ?? "" }
}
