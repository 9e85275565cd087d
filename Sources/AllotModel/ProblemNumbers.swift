/// The rows of a problem with numbers for their states and resources, so that pairs of rows are
/// compared without looking at a name.
///
/// Those of the problem's own lists have the positions in them; what only a row names comes after.
package struct ProblemNumbers: Sendable {
  /// Shape: one per need.
  package let stateOfNeed: [Int]
  /// Shape: one per need.
  package let resourceOfNeed: [Int]
  /// Shape: one per offer.
  package let stateOfOffer: [Int]
  /// Shape: one per offer.
  package let resourceOfOffer: [Int]
  /// The only states that may receive an offer; `nil` means every state.
  ///
  /// - Shape: one per offer.
  package let earmarkOfOffer: [[Int]?]
  /// Shape: one per offer; states that may not receive it.
  package let excludedOfOffer: [[Int]]
  /// Shape: one per substitute.
  package let needOfSubstitute: [Int]
  /// Shape: one per substitute.
  package let byOfSubstitute: [Int]
  package let routes: RouteTable
  package let stateCount: Int
  package let resourceCount: Int

  package init(_ problem: MatchingProblem) {
    var states = Numbering<State>(problem.states.map(\.code))
    var resources = Numbering<Resource>(problem.resources.map(\.id))
    stateOfNeed = problem.needs.map { states.number(of: $0.state) }
    resourceOfNeed = problem.needs.map { resources.number(of: $0.resource) }
    stateOfOffer = problem.offers.map { states.number(of: $0.state) }
    resourceOfOffer = problem.offers.map { resources.number(of: $0.resource) }
    earmarkOfOffer = problem.offers.map { $0.earmark?.map { states.number(of: $0) } }
    excludedOfOffer = problem.offers.map { $0.excluded.map { states.number(of: $0) } }
    needOfSubstitute = problem.substitutes.map { resources.number(of: $0.need) }
    byOfSubstitute = problem.substitutes.map { resources.number(of: $0.by) }
    let ends = problem.routes.map { route in
      RouteTable.Ends(
        from: states.number(of: route.from), to: states.number(of: route.to),
        resource: route.resource.map { resources.number(of: $0) })
    }
    routes = RouteTable(ends, stateCount: states.count)
    stateCount = states.count
    resourceCount = resources.count
  }
}

extension ProblemNumbers {
  /// Whether the earmark and the exclusions of an offer let a state receive it.
  package func mayReceive(_ state: Int, offer: Int) -> Bool {
    (earmarkOfOffer[offer]?.contains(state) ?? true) && !excludedOfOffer[offer].contains(state)
  }
}

/// Gives each name a number, the next one to each that is new.
private struct Numbering<Subject> {
  private var numberByName: [Identifier<Subject>: Int] = [:]
  /// Rows that follow each other often have the same state or resource.
  private var last: (name: Identifier<Subject>, number: Int)?

  init(_ names: [Identifier<Subject>]) {
    numberByName.reserveCapacity(names.count)
    for (position, name) in names.enumerated() where numberByName[name] == nil {
      numberByName[name] = position
    }
    count = names.count
  }

  private(set) var count: Int

  mutating func number(of name: Identifier<Subject>) -> Int {
    if let last, last.name == name { return last.number }
    let number = numberByName[name] ?? count
    if number == count {
      numberByName[name] = number
      count += 1
    }
    last = (name, number)
    return number
  }
}
