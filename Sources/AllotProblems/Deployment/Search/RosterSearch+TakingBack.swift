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

  /// Seasons of a crew with fewer changes: the fewest, the best of these for all goals, and the
  /// own one without one of its stays.
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
    return seasons
  }
}
