internal import AllotModel

/// What every part of a season brings, below 0 where it costs.
struct SeasonRates {
  /// One expert who counts, by seat and step.
  var counting: [Double]
  var present: [Double]
  /// One expert whose tour begins in the step, or ends with it.
  var starts: [Double]
  var ends: [Double]
  /// One expert-step.
  ///
  /// - Shape: one per pool.
  var expertStep: [Double]
  /// One unit of the currency.
  var money = 0.0
  /// One expert's tour.
  var tour = 0.0
  /// One expert-step that differs from the roster before.
  var change = 0.0

  init(_ index: DeploymentIndex) {
    let zeros = [Double](repeating: 0, count: index.seats.count * index.stepCount)
    (counting, present, starts, ends) = (zeros, zeros, zeros, zeros)
    expertStep = index.problem.pools.map { _ in 0 }
  }

  /// What a whole season of a crew brings.
  func worth(of traits: SeasonTraits, crew: Crew, in index: DeploymentIndex) -> Double {
    let size = Double(crew.size)
    var worth =
      money * traits.cost + tour * Double(traits.tours) + change * Double(traits.changes)
      + expertStep[crew.pool] * Double(traits.expertSteps)
    let briefing = index.problem.settings.briefing
    for stint in traits.season {
      let row = stint.seat * index.stepCount
      let (first, last) = (stint.steps.lowerBound, stint.steps.upperBound)
      worth += size * (starts[row + first] + ends[row + last])
      for step in stint.steps {
        worth += size * present[row + step]
        if step >= first + briefing { worth += size * counting[row + step] }
      }
    }
    return worth
  }

  /// The same as prices by which a season is found.
  func prices(for crew: Crew, from frozenSteps: Int, in index: DeploymentIndex) -> SeasonPrices {
    let steps = index.stepCount
    let seats = index.seatsByPool[crew.pool]
    let pool = index.problem.pools[crew.pool]
    let size = Double(crew.size)
    let zeros = [Double](repeating: 0, count: seats.count * (steps + 1))
    let never = [Int](repeating: steps, count: seats.count * (steps + 1))
    var prices = SeasonPrices(
      gains: zeros, costs: zeros, homeCosts: [Double](repeating: 0, count: steps + 1),
      tourCost: -size * (tour + money * pool.travelCost), arrivals: zeros, departures: zeros,
      fullAfterArrivals: never, tooFullAfterArrivals: never, fullBeforeLeaving: never,
      tooFullBeforeLeaving: never)
    let own = expertStep[crew.pool] + money * pool.stepCost
    for step in frozenSteps..<steps where change != 0 {
      let changed = change * Double(crew.changes(at: Former.home, step: step))
      prices.homeCosts[step + 1] = prices.homeCosts[step] - changed
    }
    for (place, seat) in seats.enumerated() {
      let (row, cells) = (place * (steps + 1), seat * steps)
      for step in 0..<steps {
        let changed =
          change == 0 || step < frozenSteps
          ? 0 : change * Double(crew.changes(at: seat, step: step))
        let there = size * (present[cells + step] + own) + changed
        prices.gains[row + step + 1] = prices.gains[row + step] + size * counting[cells + step]
        prices.costs[row + step + 1] = prices.costs[row + step] - there
        prices.arrivals[row + step] = size * starts[cells + step]
        prices.departures[row + step] = size * ends[cells + step]
      }
    }
    return prices
  }
}
