internal import AllotModel

/// What single stays of a pool's crews are worth at given prices, and whether there is room.
struct StayWorth {
  let stepCount: Int
  let rest: Int
  let briefing: Int
  let handover: Int

  /// What a stay at a seat, given by its place, brings with the rest after it.
  func worth(_ place: Int, _ steps: ClosedRange<Int>, _ prices: SeasonPrices) -> Double {
    let row = place * (stepCount + 1)
    let (first, last) = (steps.lowerBound, steps.upperBound)
    var value = prices.costs[row + first] - prices.costs[row + last + 1] - prices.tourCost
    if first + briefing <= last {
      value += prices.gains[row + last + 1] - prices.gains[row + first + briefing]
    }
    if !prices.arrivals.isEmpty {
      value += prices.arrivals[row + first] + prices.departures[row + last]
    }
    return value - costAtHome(after: last, prices)
  }

  func haveRoom(_ place: Int, _ steps: ClosedRange<Int>, _ prices: SeasonPrices) -> Bool {
    let row = place * (stepCount + 1)
    let (first, last) = (steps.lowerBound, steps.upperBound)
    let settled = min(stepCount, first + handover)
    if prices.fullAfterArrivals[row + settled] <= last { return false }
    if handover == 0 { return true }
    if prices.tooFullAfterArrivals[row + first] <= min(last, first + handover - 1) { return false }
    if prices.fullBeforeLeaving[row + first] <= last - handover { return false }
    return prices.tooFullBeforeLeaving[row + max(first, last - handover + 1)] > last
  }

  /// What a stay that began before the first open step still brings when it ends with `last`.
  ///
  /// `place` is `nil` where the pool's experts may no more begin a stay at its seat.
  func worth(
    of ongoing: Standing.Ongoing, at place: Int?, until last: Int, from frozenSteps: Int,
    _ prices: SeasonPrices
  ) -> Double {
    guard let place else { return -costAtHome(after: last, prices) }
    let row = place * (stepCount + 1)
    var value = -costAtHome(after: last, prices)
    if !prices.departures.isEmpty { value += prices.departures[row + last] }
    guard last >= frozenSteps else { return value }
    let counts = max(frozenSteps, ongoing.start + briefing)
    value += prices.costs[row + frozenSteps] - prices.costs[row + last + 1]
    if counts <= last { value += prices.gains[row + last + 1] - prices.gains[row + counts] }
    let settled = max(frozenSteps, min(stepCount, ongoing.start + handover))
    if prices.fullAfterArrivals[row + settled] <= last { value -= StayWorth.crowding }
    return value
  }

  private func costAtHome(after last: Int, _ prices: SeasonPrices) -> Double {
    prices.homeCosts[min(stepCount, last + 1 + rest)] - prices.homeCosts[last + 1]
  }

  /// What going on where there is no room costs: only where every other way is closed.
  private static let crowding = 1e6
}
