internal import AllotModel
package import LinearPrograms

extension RosterSearch {
  /// Lowers burdens of the best roster by giving stays, or whole seasons in exchange, to crews of states
  /// that carry less, until none can be given.
  ///
  /// At every post in every step as many stay as before.
  package mutating func shareBurdens(stop: StopSignal) {
    guard found != nil, goals.contains(where: { $0.objective == .burden }) else { return }
    restore()
    var isBetter = true
    while isBetter {
      isBetter = false
      for crew in crewsByBurden() where !stop.isRaised && !state.roster.seasons[crew].isEmpty {
        if relieve(crew) { isBetter = true }
      }
    }
  }

  /// Crews of the most burdened state first.
  private func crewsByBurden() -> [Int] {
    let burdens = crews.all.map { burden(ofPool: $0.pool, more: 0) }
    return crews.all.indices.sorted {
      burdens[$0] == burdens[$1] ? $0 < $1 : burdens[$0] > burdens[$1]
    }
  }

  /// What a pool's state carries with some expert-steps more; nothing where no burden can be told.
  private func burden(ofPool pool: Int, more: Int) -> Double {
    state.burden(ofState: state.stateByPool[pool], more: more)
  }

  /// Gives what a crew does to others, as far as they can take it; whether any did.
  private mutating func relieve(_ crew: Int) -> Bool {
    var isBetter = false
    for other in crewsByBurden().reversed() where canTakeOver(other, from: crew) {
      for (own, its) in exchanges(of: crew, with: other) where isRelief(own, its, crew, other) {
        let before = (state.roster.seasons[crew], state.roster.seasons[other])
        set(own, crew, its, other)
        if note() {
          isBetter = true
          break
        }
        set(before.0, crew, before.1, other)
      }
    }
    return isBetter
  }

  private mutating func set(_ own: [Stint], _ crew: Int, _ its: [Stint], _ other: Int) {
    state.set(own, ofCrew: crew)
    state.set(its, ofCrew: other)
  }

  private func canTakeOver(_ other: Int, from crew: Int) -> Bool {
    let (own, its) = (crews.all[crew], crews.all[other])
    return own.size == its.size && state.stateByPool[own.pool] != state.stateByPool[its.pool]
      && burden(ofPool: its.pool, more: 0) < burden(ofPool: own.pool, more: 0)
  }

  /// Both crews' seasons, after all is exchanged or one stay given.
  private func exchanges(of crew: Int, with other: Int) -> [(own: [Stint], its: [Stint])] {
    let (own, its) = (state.roster.seasons[crew], state.roster.seasons[other])
    let given = own.indices.map { place in
      (
        own: own.filter { $0 != own[place] },
        its: (its + [own[place]]).sorted { $0.steps.lowerBound < $1.steps.lowerBound }
      )
    }
    return [(its, own)] + given
  }

  /// Whether the rules let both do that, and the other's state then carries less than the crew's does
  /// now.
  private func isRelief(_ own: [Stint], _ its: [Stint], _ crew: Int, _ other: Int) -> Bool {
    let (first, second) = (crews.all[crew], crews.all[other])
    let more = its.stepCount - state.roster.seasons[other].stepCount
    return more > 0
      && burden(ofPool: second.pool, more: more * second.size) < burden(ofPool: first.pool, more: 0)
      && isAllowed(its, second) && isAllowed(own, first)
  }

  private func isAllowed(_ season: [Stint], _ crew: Crew) -> Bool {
    let seats = index.seatsByPool[crew.pool]
    let rest = index.problem.pools[crew.pool].rest
    // Most fail here, long before all ways are written out.
    guard season.allSatisfy({ seats.contains($0.seat) || $0.steps.lowerBound < crews.frozenSteps }),
      zip(season, season.dropFirst()).allSatisfy({
        $0.steps.upperBound + rest < $1.steps.lowerBound
      })
    else { return false }
    let ways = ArcMaking(
      index: index, crew: crew, frozenSteps: crews.frozenSteps, countsChanges: false,
      remembers: true)
    return ways.allow(season)
  }
}

extension [Stint] {
  var stepCount: Int { reduce(0) { $0 + $1.steps.count } }
}
