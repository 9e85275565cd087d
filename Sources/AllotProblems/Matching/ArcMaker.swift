internal import AllotModel

/// Decides whether an offer can serve a need, and on what terms.
struct ArcMaker {
  /// What a division may take from a number of lots: 0.3 / 0.1 is below 3.
  ///
  /// - Unit: relative.
  private static let rounding = 1e-12
  /// What may be missing from a lot that still counts as whole.
  ///
  /// - Unit: lots.
  private static let shortfall = 1e-9

  let problem: MatchingProblem
  let resourceByID: [Resource.ID: Resource]
  let routes: RouteTable

  /// Why an arc cannot be.
  struct Blocked: Error {
    let obstacle: Obstacle

    init(_ obstacle: Obstacle) { self.obstacle = obstacle }
  }

  /// The arc between an offer and a need, or what stands in its way.
  func arc(offer position: Int, need needPosition: Int, substitute: Int?) -> Result<Arc, Blocked> {
    let offer = problem.offers[position]
    let need = problem.needs[needPosition]
    if offer.state == need.state { return .failure(Blocked(.sameState)) }
    let isMeant = offer.earmark.map { $0.contains(need.state) } ?? true
    if !isMeant || offer.excluded.contains(need.state) {
      return .failure(Blocked(.earmarkedElsewhere))
    }
    let routePosition = routes.position(from: offer.state, to: need.state, of: offer.resource)
    let route = routePosition.map { problem.routes[$0] }
    if route?.isOpen == false { return .failure(Blocked(.routeClosed)) }
    guard let steps = sharedSteps(of: offer, and: need, lead: route?.lead ?? 0) else {
      return .failure(Blocked(.outsideWindow))
    }
    let rate = substitute.map { problem.substitutes[$0].rate } ?? 1
    let given = resourceByID[offer.resource]
    let isWhole = given?.isWhole == true || offer.lot != nil
    let lot = offer.lot ?? 1
    var most = min(offer.quantity, need.quantity / rate) / lot
    if isWhole { most = (most * (1 + Self.rounding) + Self.shortfall).rounded(.down) }
    if most <= 0, offer.quantity > 0, need.quantity > 0 { return .failure(Blocked(.indivisible)) }
    let isLastingNeed = resourceByID[need.resource]?.isLasting == true
    let value = given?.value.map { $0 * (given?.isLasting == true ? Double(steps.count) : 1) }
    return .success(
      Arc(
        offer: position, need: needPosition, rate: rate, steps: steps,
        cost: offer.cost + (route?.cost ?? 0), route: routePosition, substitute: substitute,
        lot: lot, most: most, isWhole: isWhole,
        met: rate * (isLastingNeed ? Double(steps.count) : 1), value: value))
  }

  private func sharedSteps(of offer: Offer, and need: Need, lead: Int) -> ClosedRange<Int>? {
    let first = max(offer.window.steps.lowerBound + lead, need.window.steps.lowerBound)
    let last = min(offer.window.steps.upperBound + lead, need.window.steps.upperBound)
    return first <= last ? first...last : nil
  }
}
