internal import AllotModel

/// Decides whether an offer can serve a need, and on what terms.
struct ArcMaker: Sendable {
  /// What a division may take from a number of lots: 0.3 / 0.1 is below 3.
  ///
  /// - Unit: relative.
  private static let rounding = 1e-12
  /// What may be missing from a lot that still counts as whole.
  ///
  /// - Unit: lots.
  private static let shortfall = 1e-9

  let problem: MatchingProblem
  let numbers: ProblemNumbers

  /// Why an arc cannot be.
  struct Blocked: Error {
    let obstacle: Obstacle

    init(_ obstacle: Obstacle) { self.obstacle = obstacle }
  }

  /// How an offer comes to the needs of a state.
  struct Way {
    /// Position in the problem's routes, when one is written.
    let route: Int?
    /// Unit: steps.
    let lead: Int
  }

  /// The way from an offer to a state, or what keeps it from all of the state's needs.
  func way(fromOffer offer: Int, toState state: Int) -> Result<Way, Blocked> {
    let giver = numbers.stateOfOffer[offer]
    if giver == state { return .failure(Blocked(.sameState)) }
    guard numbers.mayReceive(state, offer: offer) else {
      return .failure(Blocked(.earmarkedElsewhere))
    }
    let position = numbers.routes.position(
      from: giver, to: state, of: numbers.resourceOfOffer[offer])
    guard let position else { return .success(Way(route: nil, lead: 0)) }
    guard problem.routes[position].isOpen else { return .failure(Blocked(.routeClosed)) }
    return .success(Way(route: position, lead: problem.routes[position].lead))
  }

  /// What keeps an offer from a need to whose state it has a way; `nil` when nothing does.
  func obstacle(
    fromOffer offer: Int, toNeed need: Int, substitute: Int?, by way: Way
  ) -> Obstacle? {
    // Most are at another time, which is seen without making an arc.
    guard sharedSteps(ofOffer: offer, andNeed: need, lead: way.lead) != nil else {
      return .outsideWindow
    }
    let arc = arc(offer: offer, need: need, substitute: substitute, by: way)
    if case .failure(let blocked) = arc { return blocked.obstacle }
    return nil
  }

  /// The arc between an offer and a need, or what stands in its way.
  func arc(
    offer position: Int, need needPosition: Int, substitute: Int?, by way: Way
  ) -> Result<Arc, Blocked> {
    guard let steps = sharedSteps(ofOffer: position, andNeed: needPosition, lead: way.lead) else {
      return .failure(Blocked(.outsideWindow))
    }
    let offer = problem.offers[position]
    let need = problem.needs[needPosition]
    let rate = substitute.map { problem.substitutes[$0].rate } ?? 1
    let given = resource(numbers.resourceOfOffer[position])
    let isWhole = given?.isWhole == true || offer.lot != nil
    let lot = offer.lot ?? 1
    var most = min(offer.quantity, need.quantity / rate) / lot
    if isWhole { most = (most * (1 + Self.rounding) + Self.shortfall).rounded(.down) }
    if most <= 0, offer.quantity > 0, need.quantity > 0 { return .failure(Blocked(.indivisible)) }
    let isLastingNeed = resource(numbers.resourceOfNeed[needPosition])?.isLasting == true
    let value = given?.value.map { $0 * (given?.isLasting == true ? Double(steps.count) : 1) }
    return .success(
      Arc(
        offer: position, need: needPosition, rate: rate, steps: steps,
        cost: offer.cost + (way.route.map { problem.routes[$0].cost } ?? 0), route: way.route,
        substitute: substitute, lot: lot, most: most, isWhole: isWhole,
        met: rate * (isLastingNeed ? Double(steps.count) : 1), value: value))
  }

  private func resource(_ number: Int) -> Resource? {
    number < problem.resources.count ? problem.resources[number] : nil
  }

  private func sharedSteps(
    ofOffer offer: Int, andNeed need: Int, lead: Int
  ) -> ClosedRange<Int>? {
    let offered = problem.offers[offer].window.steps
    let needed = problem.needs[need].window.steps
    let first = max(offered.lowerBound + lead, needed.lowerBound)
    let last = min(offered.upperBound + lead, needed.upperBound)
    return first <= last ? first...last : nil
  }
}
