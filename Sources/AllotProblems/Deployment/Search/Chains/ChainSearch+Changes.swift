internal import AllotModel

/// Changes that are tried; each answers whether nobody lacks anywhere after it.
extension ChainSearch {
  /// Takes out a tour of the burdened state, or one step of it, and lets others fill what that opens.
  mutating func relieve() -> Bool {
    guard let crew = burdenedCrew() else { return false }
    let before = roster.seasons[crew]
    let end = before.ends[dice.below(2 * before.count)]
    var season = before
    if dice.below(2) == 0, before[end.stay].steps.count > 1 { season.shrink(end) }
    if season == before || !roster.isAllowed(season, ofCrew: crew) {
      season = before
      season.remove(at: end.stay)
    }
    roster.set(season, ofCrew: crew)
    return fill(roster.cells(of: before), surplusFirst: false)
  }

  /// Lets a crew exchange one step for another and others go round until all is as before, or take one
  /// more that somebody else leaves.
  mutating func rotate() -> Bool {
    let crew = dice.below(roster.crews.all.count)
    let shifts = roster.shifts[crew]
    guard !shifts.isEmpty else { return false }
    let shift = shifts[dice.below(shifts.count)]
    let size = roster.crews.all[crew].size
    if let loss = shift.loss {
      roster.set(shift.applied(to: roster.seasons[crew]), ofCrew: crew)
      return roster.fill(loss, size: size, ending: .surplus, without: crew, dice: &dice)
    }
    let others = roster.servers[shift.gain]
    guard !others.isEmpty else { return false }
    let other = others[dice.below(others.count)]
    guard other != crew, roster.crews.all[other].size == size,
      let season = roster.seasonWithout(shift.gain, ofCrew: other)
    else { return false }
    roster.set(season, ofCrew: other)
    roster.set(shift.applied(to: roster.seasons[crew]), ofCrew: crew)
    return true
  }

  /// Lets two crews who serve side by side change places from some step on, or change their whole tours.
  mutating func exchangeTails() -> Bool {
    let here = roster.servers[dice.below(roster.servers.count)]
    guard here.count > 1 else { return false }
    let (one, other) = (here[dice.below(here.count)], here[dice.below(here.count)])
    var (own, its) = (roster.seasons[one], roster.seasons[other])
    guard one != other,
      let (first, second) = own.placesSideBySide(with: its)
    else { return false }
    let (tour, mate) = (own[first], its[second])
    if dice.below(2) == 0 {
      (own[first], its[second]) = (mate, tour)
    } else {
      let ends = (tour.steps.upperBound, mate.steps.upperBound)
      own[first] = Stint(seat: tour.seat, steps: tour.steps.lowerBound...ends.1)
      its[second] = Stint(seat: tour.seat, steps: mate.steps.lowerBound...ends.0)
    }
    return exchange(own, one, its, other)
  }

  /// Lets two crews who serve about the same time at different seats change their tours.
  mutating func exchangeTours() -> Bool {
    let count = roster.crews.all.count
    let (one, other) = (dice.below(count), dice.below(count))
    var (own, its) = (roster.seasons[one], roster.seasons[other])
    guard one != other, !own.isEmpty else { return false }
    let first = dice.below(own.count)
    let second = its.firstIndex {
      $0.steps.overlaps(own[first].steps) && $0.seat != own[first].seat
    }
    guard let second else { return false }
    (own[first], its[second]) = (its[second], own[first])
    return exchange(own, one, its, other)
  }

  private mutating func exchange(
    _ own: [Stint], _ one: Int, _ its: [Stint], _ other: Int
  ) -> Bool {
    roster.work += own.count + its.count
    guard roster.crews.all[one].size == roster.crews.all[other].size,
      roster.isAllowed(own, ofCrew: one), roster.isAllowed(its, ofCrew: other)
    else { return false }
    roster.set(own, ofCrew: one)
    roster.set(its, ofCrew: other)
    return true
  }
}

extension [Stint] {
  /// The first stays of two seasons that are at one seat in some step.
  fileprivate func placesSideBySide(with other: [Stint]) -> (own: Int, its: Int)? {
    for (own, stint) in enumerated() {
      let its = other.firstIndex { $0.seat == stint.seat && $0.steps.overlaps(stint.steps) }
      if let its { return (own, its) }
    }
    return nil
  }
}
