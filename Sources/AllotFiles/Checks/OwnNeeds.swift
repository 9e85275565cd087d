internal import AllotModel

/// States that offer what they need themselves, which they could keep.
struct OwnNeeds {
  private struct Key: Hashable {
    let state: State.Code
    let resource: Resource.ID
  }

  private let problem: MatchingProblem

  init(_ problem: MatchingProblem) { self.problem = problem }

  /// One warning for each need of what its state offers.
  func warn(_ log: FindingLog) {
    // Where nobody both gives and needs, nothing has to be looked up.
    let givers = Set(problem.offers.map(\.state))
    guard problem.needs.contains(where: { givers.contains($0.state) }) else { return }
    let offers = Dictionary(
      problem.offers.map { (Key(state: $0.state, resource: $0.resource), $0) },
      uniquingKeysWith: { first, _ in first })
    for need in problem.needs {
      guard let offer = offers[Key(state: need.state, resource: need.resource)] else { continue }
      log.warning(
        "\(need.state) needs '\(need.resource)' and offers it, as '\(offer.id)'", at: need.place,
        maybe: "ask for what is left after its own, and remove the offer")
    }
  }
}
