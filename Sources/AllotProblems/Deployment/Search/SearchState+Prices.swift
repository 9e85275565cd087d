internal import AllotModel

extension SearchState {
  /// What stays of a crew are worth now.
  func prices(
    for crew: Crew, noise: Double, dice: inout SearchDice
  ) -> SeasonPrices {
    let steps = index.stepCount
    let seats = index.seatsByPool[crew.pool]
    let pool = index.problem.pools[crew.pool]
    let size = Double(crew.size)
    let zeros = [Double](repeating: 0, count: seats.count * (steps + 1))
    let never = [Int](repeating: steps, count: seats.count * (steps + 1))
    var prices = SeasonPrices(
      gains: zeros, costs: zeros, homeCosts: [Double](repeating: 0, count: steps + 1),
      tourCost: size * (weights.tour + weights.money * pool.travelCost),
      fullAfterArrivals: never, tooFullAfterArrivals: never, fullBeforeLeaving: never,
      tooFullBeforeLeaving: never)
    let change = weights.change + changePrice
    let state = stateByPool[crew.pool]
    let share = shares[state]
    var perStep = weights.money * pool.stepCost + SearchState.presence
    if share > 0 { perStep += weights.burden * burdenScale * 2 * (sent[state] + 4) / share }
    for step in crews.frozenSteps..<steps {
      let changed = change * Double(crew.changes(at: Former.home, step: step))
      prices.homeCosts[step + 1] = prices.homeCosts[step] + changed
    }
    for (place, seat) in seats.enumerated() {
      let row = place * (steps + 1)
      let vary = noise == 0 ? 1 : 1 + noise * (dice.part - 0.5)
      for step in 0..<steps {
        let isAsked = index.seats[seat].steps.contains(step)
        let gain = isAsked ? gain(seat, step, crew.size) * vary : 0
        prices.gains[row + step + 1] = prices.gains[row + step] + gain
        let changed =
          change == 0 || step < crews.frozenSteps
          ? 0 : change * Double(crew.changes(at: seat, step: step))
        prices.costs[row + step + 1] = prices.costs[row + step] + size * perStep + changed
      }
      addRooms(of: seat, at: row, for: crew.size, to: &prices)
    }
    return prices
  }

  /// Writes into prices where a crew has room.
  func addRooms(for crew: Crew, to prices: inout SeasonPrices) {
    for (place, seat) in index.seatsByPool[crew.pool].enumerated() {
      addRooms(of: seat, at: place * (index.stepCount + 1), for: crew.size, to: &prices)
    }
  }

  /// How many more may be present at a seat in a step at most.
  func mostRoom(_ seat: Int, _ step: Int) -> Int {
    let room = room(seat, step)
    return max(room.arrivals, room.leaving)
  }

  private func addRooms(of seat: Int, at row: Int, for size: Int, to prices: inout SeasonPrices) {
    for step in stride(from: index.stepCount - 1, through: 0, by: -1) {
      let isOpen = step >= crews.frozenSteps && index.seats[seat].steps.contains(step)
      let room = isOpen ? room(seat, step) : (arrivals: size, leaving: size)
      prices.fullAfterArrivals[row + step] =
        room.arrivals < size ? step : prices.fullAfterArrivals[row + step + 1]
      prices.tooFullAfterArrivals[row + step] =
        room.arrivals < 0 ? step : prices.tooFullAfterArrivals[row + step + 1]
      prices.fullBeforeLeaving[row + step] =
        room.leaving < size ? step : prices.fullBeforeLeaving[row + step + 1]
      prices.tooFullBeforeLeaving[row + step] =
        room.leaving < 0 ? step : prices.tooFullBeforeLeaving[row + step + 1]
    }
  }

  /// What a crew that counts at a seat in one step adds.
  private func gain(_ seat: Int, _ step: Int, _ size: Int) -> Double {
    let post = index.seats[seat].post
    return cellWorth(post, step, more: size, at: seat) - cellWorth(post, step)
  }
}
