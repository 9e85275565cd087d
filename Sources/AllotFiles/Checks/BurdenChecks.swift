internal import AllotModel

/// What must be there before burdens can be compared.
struct BurdenChecks {
  private let problem: MatchingProblem
  private let log: FindingLog

  init(_ problem: MatchingProblem, log: FindingLog) {
    self.problem = problem
    self.log = log
  }

  func tell() {
    tellMissingValues()
    tellEmptyShares()
  }

  /// Every resource that is offered has a value.
  private func tellMissingValues() {
    guard problem.resources.contains(where: { $0.value == nil }) else { return }
    let firstOffers = Dictionary(
      problem.offers.map { ($0.resource, $0) }, uniquingKeysWith: { first, _ in first })
    for resource in problem.resources where resource.value == nil {
      guard let offer = firstOffers[resource.id] else { continue }
      let unit = resource.isLasting ? "one unit for one step" : "one unit"
      log.error(
        "'\(resource.id)' is offered and has no value, and burdens are counted in values",
        at: resource.place ?? offer.place,
        maybe: resource.place == nil
          ? "add a table of resources with a column 'value', or leave burden out of the objectives"
          : "write under 'value' what \(unit) is worth, or leave burden out of the objectives")
    }
  }

  /// Every state that offers has a part of the key.
  private func tellEmptyShares() {
    var told: Set<State.Code> = []
    for offer in problem.offers {
      let share = problem.keyShares?[offer.state] ?? 0
      guard share < Limits.smallestShare, told.insert(offer.state).inserted else { continue }
      log.error(
        "\(offer.state) offers, but its share of the key '\(problem.settings.key)' is "
          + (share > 0 ? "next to zero, " : "zero, ")
          + "so its burden would have no end", at: offer.place,
        maybe: "look at its figures in the table of states")
    }
  }
}
