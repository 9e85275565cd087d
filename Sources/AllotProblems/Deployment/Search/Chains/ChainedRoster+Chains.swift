internal import AllotModel

extension ChainedRoster {
  /// How a chain of shifts that fills a cell may end.
  enum ChainEnd {
    /// Whoever has a step left and whose state may send one more, but for one state.
    case room(besides: Int?)
    /// Whoever has a step left, whatever the state sends.
    case anybody
    /// Whoever comes from a cell in which more serve than shall.
    case surplus
  }

  /// How a chain of shifts that clears a cell may end.
  enum ClearingEnd {
    /// In a cell for which more are asked than shall serve there.
    case lack
    /// With a crew of a state, who has a step less.
    case crew(ofState: Int)
    /// With any crew, who has a step less.
    case anyCrew
  }

  /// Lets somebody more serve in a cell, by the shortest chain of shifts: who takes the step gives up
  /// another, which the next one takes, until one takes it for nothing.
  ///
  /// Crews of other sizes take no part, nor does an `absent` one.
  ///
  /// - Returns: whether there is such a chain; if not, nothing has changed.
  mutating func fill(
    _ cell: Int, size: Int, ending end: ChainEnd, without absent: Int = -1, dice: inout SearchDice
  ) -> Bool {
    trail.begin(at: cell)
    while let here = trail.next() {
      let takers = gainers[here]
      let first = dice.below(takers.count)
      for place in takers.indices {
        let crew = takers[(first + place) % takers.count]
        if crew == absent || crews.all[crew].size != size { continue }
        work += shifts[crew].count
        for (number, shift) in shifts[crew].enumerated() where shift.gain == here {
          if isEnd(shift, ofCrew: crew, end),
            let links = trail.links(to: here, beside: crew)
          {
            follow(links, and: (crew, shift.applied(to: seasons[crew])))
            return true
          }
          if let loss = shift.loss {
            trail.meet(loss, by: ChainTrail.Link(crew: crew, shift: number), from: here)
          }
        }
      }
    }
    return false
  }

  private func isEnd(_ shift: SeasonShift, ofCrew crew: Int, _ end: ChainEnd) -> Bool {
    switch end {
    case .room(let spared):
      let state = state(ofCrew: crew)
      return shift.loss == nil && state != spared
        && sent[state] + crews.all[crew].size <= mostSent[state]
    case .anybody: return shift.loss == nil
    case .surplus: return shift.loss.map { excess[$0] >= crews.all[crew].size } ?? false
    }
  }

  /// Lets somebody less serve in a cell, by the shortest chain of shifts: who leaves it takes another
  /// step, which the next one leaves, until one leaves it for nothing or nobody has to.
  ///
  /// Crews of other sizes take no part.
  ///
  /// - Returns: whether there is such a chain; if not, nothing has changed.
  mutating func clear(
    _ cell: Int, size: Int, ending end: ClearingEnd, dice: inout SearchDice
  ) -> Bool {
    if case .lack = end, lackingCount < size { return false }
    trail.begin(at: cell)
    while let here = trail.next() {
      if case .lack = end, lacking[here] >= size, let links = trail.links(to: here) {
        ask(for: size, in: here)
        follow(links)
        return true
      }
      let leavers = servers[here]
      let first = dice.below(leavers.count)
      for place in leavers.indices {
        let crew = leavers[(first + place) % leavers.count]
        if crews.all[crew].size != size { continue }
        work += shifts[crew].count + 1
        if mayLeave(crew, end), let season = seasonWithout(here, ofCrew: crew),
          let links = trail.links(to: here, beside: crew)
        {
          follow(links, and: (crew, season))
          return true
        }
        for (number, shift) in shifts[crew].enumerated() where shift.loss == here {
          trail.meet(shift.gain, by: ChainTrail.Link(crew: crew, shift: number), from: here)
        }
      }
    }
    return false
  }

  private func mayLeave(_ crew: Int, _ end: ClearingEnd) -> Bool {
    switch end {
    case .lack: false
    case .crew(let state): state == self.state(ofCrew: crew)
    case .anyCrew: true
    }
  }

  /// A crew's season without a step at an end of a stay, or a stay of one step; `nil` where the rules do not
  /// let it.
  func seasonWithout(_ cell: Int, ofCrew crew: Int) -> [Stint]? {
    let own = seasons[crew]
    for end in own.ends where own.cell(at: end, stepCount: index.stepCount) == cell {
      var season = own
      if own[end.stay].steps.count > 1 {
        season.shrink(end)
      } else {
        season.remove(at: end.stay)
      }
      if isAllowed(season, ofCrew: crew) { return season }
    }
    return nil
  }

  private mutating func follow(
    _ links: [ChainTrail.Link], and last: (crew: Int, season: [Stint])? = nil
  ) {
    let seasons = links.map { shifts[$0.crew][$0.shift].applied(to: self.seasons[$0.crew]) }
    if let last { set(last.season, ofCrew: last.crew) }
    for (link, season) in zip(links, seasons) { set(season, ofCrew: link.crew) }
  }
}
