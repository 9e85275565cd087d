internal import AllotProblems

// What the columns and rows of an exported program stand for, for whoever reads its map of names.
// Steps are counted from 1.

extension MatchMeaning {
  var words: String {
    switch self {
    case .given(let offer, let need): "what offer \(offer) gives to need \(need), in its lots"
    case .met(let need): "what need \(need) gets"
    case .coverage(let state, let priority): "mean coverage of \(state) at priority \(priority)"
    case .value(let state): "value that \(state) gives"
    case .isUsed(let offer): "whether offer \(offer) is used"
    case .isShipped(let offer, let need): "whether offer \(offer) gives to need \(need)"
    }
  }
}

extension MatchReason {
  var words: String {
    switch self {
    case .offerIsAPromise(let offer, let step):
      "offer \(offer) gives no more than its quantity\(inStep(step))"
    case .needIsTheMost(let need, let step):
      "need \(need) gets no more than its quantity\(inStep(step))"
    case .metIsCounted(let need): "what need \(need) gets is counted"
    case .needHasAMinimum(let need, let step): "need \(need) gets its minimum\(inStep(step))"
    case .offerHasAMinimum(let offer): "offer \(offer) gives its minimum or nothing"
    case .routeHasACapacity(let ends): "route \(ends) carries no more than its capacity"
    case .substitutionHasALimit(let need, let by):
      "no more of \(by) stands in for \(need) than the limit"
    case .budgetIsKept(let budget): "costs stay within budget \(budget)"
    case .coverageIsCounted(let state, let priority):
      "mean coverage of \(state) at priority \(priority) is counted"
    case .valueIsCounted(let state): "value that \(state) gives is counted"
    case .shipmentIsCounted(let offer, let need):
      "whether offer \(offer) gives to need \(need) is counted"
    }
  }

  private func inStep(_ step: Int?) -> String { step.map { " in step \($0 + 1)" } ?? "" }
}
