internal import AllotModel
internal import LinearPrograms

/// Counts what quantities given mean for needs, offers and states; it trusts no solver.
struct MatchCount {
  let index: MatchIndex
  /// What each arc gives.
  ///
  /// - Shape: one per arc.
  /// - Unit: units of the resource given.
  let given: [Double]
  /// Shape: one per need.
  let needs: [NeedResult]

  init(index: MatchIndex, given: [Double]) {
    self.index = index
    self.given = given
    needs = index.problem.needs.indices.map { position in
      let demand = index.demand(ofNeed: position)
      let sum = index.arcsByNeed[position].reduce(0) { $0 + index.arcs[$1].met * given[$1] }
      let met = abs(sum - demand) <= Tolerance.priced * demand ? demand : sum
      return NeedResult(
        need: index.problem.needs[position].id, demand: demand, met: met,
        coverage: demand > 0 ? min(1, met / demand) : 1,
        gaps: met < demand ? index.gaps(ofNeed: position, given: given) : [])
    }
  }

  private var problem: MatchingProblem { index.problem }

  var allocations: [Allocation] {
    index.arcs.indices.filter { given[$0] > 0 }.map { position in
      let arc = index.arcs[position]
      let (offer, need) = (problem.offers[arc.offer], problem.needs[arc.need])
      return Allocation(
        offer: offer.id, need: need.id, from: offer.state, to: need.state,
        resource: offer.resource, meets: need.resource, quantity: given[position],
        days: days(of: arc, offer: offer, need: need), needPosition: arc.need)
    }
  }

  var offers: [OfferResult] {
    problem.offers.indices.map { position in
      OfferResult(offer: problem.offers[position].id, given: mostGiven(byOffer: position))
    }
  }

  var contributors: [ContributorResult] {
    let states = Set(problem.offers.map(\.state)).sorted()
    let values = valueByState
    let total = states.reduce(0) { $0 + (values[$1] ?? 0) }
    let key = states.reduce(0) { $0 + (problem.keyShares?[$1] ?? 0) }
    return states.map { state in
      let value = values[state]
      let share = problem.keyShares?[state]
      let isComparable = total > 0 && values.count == states.count
      return ContributorResult(
        state: state, value: value, share: share,
        burden: quotient(value, share),
        ofFair: isComparable
          ? quotient(value.map { $0 / total }, share.map { $0 / key }) : nil)
    }
  }

  /// The money value that each state gives; a state is absent when something it offers has none.
  private var valueByState: [State.Code: Double] {
    var values: [State.Code: Double] = [:]
    var unknown: Set<State.Code> = []
    for (position, offer) in problem.offers.enumerated() {
      if index.resource(ofOffer: position).value == nil { unknown.insert(offer.state) }
      let value = index.arcsByOffer[position].reduce(0) {
        $0 + (index.arcs[$1].value ?? 0) * given[$1]
      }
      values[offer.state, default: 0] += value
    }
    return values.filter { !unknown.contains($0.key) }
  }

  private func quotient(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, other > 0 else { return nil }
    return one / other
  }

  private func mostGiven(byOffer position: Int) -> Double {
    let arcs = index.arcsByOffer[position].filter { given[$0] > 0 }
    guard index.resource(ofOffer: position).isLasting else {
      return arcs.reduce(0) { $0 + given[$1] }
    }
    return largestOverlaps(arcs.map { ($0, index.arcs[$0].steps) })
      .map { $0.elements.reduce(0) { $0 + given[$1] } }.max() ?? 0
  }

  private func days(of arc: Arc, offer: Offer, need: Need) -> ClosedRange<Day>? {
    guard let horizon = problem.horizon else { return nil }
    let first = horizon.firstDay(ofStep: arc.steps.lowerBound)
    var last = horizon.lastDay(ofStep: arc.steps.upperBound)
    if let end = need.window.to { last = min(last, end) }
    let lead = arc.route.map { problem.routes[$0].lead } ?? 0
    if lead == 0, let end = offer.window.to { last = min(last, end) }
    return first...max(first, last)
  }
}
