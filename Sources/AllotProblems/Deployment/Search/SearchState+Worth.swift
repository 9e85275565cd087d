internal import AllotModel

/// What a roster under search is worth.
extension SearchState {
  /// What the whole roster is worth.
  mutating func weighed() -> Double {
    work += 12 * index.problem.posts.count * index.stepCount + 4 * crews.all.count
    return worth()
  }

  /// Sums run in the order of posts and crews, so that they are the same whatever came before.
  private mutating func worth() -> Double {
    for cell in worths.takeStaleCells() {
      worths.cells[cell] = cellWorth(cell / index.stepCount, cell % index.stepCount)
    }
    for crew in worths.takeStaleCrews() {
      let season = roster.seasons[crew]
      let own = countsChanges ? changes(in: season, crews.all[crew]) : 0
      worths.changes[crew] = own
      worths.costs[crew] = cost(of: season, crews.all[crew]) + weights.change * Double(own)
    }
    var worth = 0.0
    for cell in worths.cells { worth += cell }
    for cost in worths.costs { worth -= cost }
    if let changeLimit {
      let changes = worths.changes.reduce(crews.lostSteps, +)
      worth -= SearchState.excess * Double(max(0, changes - changeLimit))
    }
    for (state, share) in shares.enumerated() where share > 0 {
      worth -= weights.burden * burdenScale * sent[state] * sent[state] / share
    }
    return worth
  }

  /// What a post is worth in one step, with some more at one of its seats.
  func cellWorth(_ post: Int, _ step: Int, more: Int = 0, at chosen: Int = -1) -> Double {
    let seats = index.seatsByPost[post]
    if index.unitSizes[post] == 1, seats.count == 1 {
      let seat = seats.lowerBound
      let experts = count.counting[seat * index.stepCount + step]
      return weights.worth(ofPost: post, units: seat == chosen ? experts + more : experts)
    }
    var complete = index.problem.posts[post].quantity
    for seat in seats {
      let experts = count.counting[seat * index.stepCount + step] + (seat == chosen ? more : 0)
      complete = min(complete, experts / index.seats[seat].perUnit)
    }
    let whole = weights.worth(ofPost: post, units: complete)
    guard index.unitSizes[post] > 1 else { return whole }
    var partial = 0.0
    for seat in seats {
      let own = index.seats[seat]
      let experts = count.counting[seat * index.stepCount + step] + (seat == chosen ? more : 0)
      let (units, rest) = (experts / own.perUnit, experts % own.perUnit)
      let low = weights.worth(ofPost: post, units: units)
      let high = weights.worth(ofPost: post, units: units + 1)
      let level = low + (high - low) * Double(rest) / Double(own.perUnit)
      partial += level * Double(own.perUnit) / Double(index.unitSizes[post])
    }
    return (1 - SearchState.partialCredit) * whole + SearchState.partialCredit * partial
  }

  /// What members of a team that is not complete count, so that the next one sees a reason to come.
  private static let partialCredit = 0.4

  private func cost(of season: [Stint], _ crew: Crew) -> Double {
    let pool = index.problem.pools[crew.pool]
    let size = Double(crew.size)
    var cost = 0.0
    for stint in season {
      let steps = Double(stint.steps.count)
      cost += size * (weights.tour + weights.money * (pool.travelCost + pool.stepCost * steps))
      cost += size * steps * SearchState.presence
    }
    return cost
  }

  private var countsChanges: Bool { weights.change > 0 || changeLimit != nil }

  /// What a change beyond the limit costs.
  private static let excess = 1e6
}
