internal import AllotModel
package import LinearPrograms

extension RosterSearch {
  /// Takes back each change of the best roster that can be taken back alone and makes no earlier
  /// goal worse, until none is left.
  package mutating func takeBackChanges(stop: StopSignal) {
    guard found != nil, goals.contains(where: { $0.objective == .changes }) else { return }
    restore()
    var isBetter = true
    while isBetter {
      isBetter = false
      for crew in crews.all.indices where !stop.isRaised && state.changes(ofCrew: crew) > 0 {
        if takeBack(crew) { isBetter = true }
      }
    }
  }

  private mutating func takeBack(_ crew: Int) -> Bool {
    let own = state.roster.seasons[crew]
    for season in seasonsBack(ofCrew: crew) where season != own {
      state.set(season, ofCrew: crew)
      if note() { return true }
      state.set(own, ofCrew: crew)
    }
    return false
  }

  /// Seasons of a crew with fewer changes: the fewest, the best of these for all goals, the own one
  /// without one of its stays, and the own one with one of its former stays in the place of what
  /// stands in its way.
  private mutating func seasonsBack(ofCrew crew: Int) -> [[Stint]] {
    let (own, weights) = (state.roster.seasons[crew], state.weights)
    let changes = goals.filter { $0.objective == .changes }
    let others = goals.filter { $0.objective != .changes }
    state.set([], ofCrew: crew)
    var seasons = [changes, changes + others].map { goals in
      state.weights = RosterWeights(index, goals: goals, floors: floors)
      return state.bestSeason(ofCrew: crew, noise: 0, dice: &dice)
    }
    state.weights = weights
    state.set(own, ofCrew: crew)
    // A stay in progress may end only where the rules let it.
    for stint in own where stint.steps.lowerBound >= crews.frozenSteps {
      seasons.append(own.filter { $0 != stint })
    }
    let ways = ArcMaking(
      index: index, crew: crews.all[crew], frozenSteps: crews.frozenSteps, countsChanges: false,
      remembers: true)
    let rest = index.problem.pools[crews.all[crew].pool].rest
    let restored = formerStays(ofCrew: crew).map { own.with($0, rest: rest) }
    return seasons + restored.filter { ways.allow($0) }
  }

  /// The stays that end in open steps and that all members of a crew made by the roster before.
  private func formerStays(ofCrew position: Int) -> [Stint] {
    let stays = crews.all[position].former.map { seats in
      seats.indices.reduce(into: [Stint]()) { stays, step in
        guard seats[step] >= 0 else { return }
        var steps = step...step
        if let last = stays.last, last.seat == seats[step], last.steps.upperBound == step - 1 {
          steps = last.steps.lowerBound...step
          stays.removeLast()
        }
        stays.append(Stint(seat: seats[step], steps: steps))
      }
    }
    return (stays.first ?? []).filter { stay in
      stay.steps.upperBound >= crews.frozenSteps && stays.allSatisfy { $0.contains(stay) }
    }
  }
}

extension [Stint] {
  /// The same season with a stay, and without those that leave no rest beside it.
  fileprivate func with(_ stay: Stint, rest: Int) -> [Stint] {
    let others = filter {
      $0.steps.upperBound + rest < stay.steps.lowerBound
        || stay.steps.upperBound + rest < $0.steps.lowerBound
    }
    return (others + [stay]).sorted { $0.steps.lowerBound < $1.steps.lowerBound }
  }
}
