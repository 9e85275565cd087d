internal import AllotModel

extension ChainSearch {
  /// Gives a crew another season that is no shorter, and lets others make way for it; whether nobody
  /// lacks anywhere then.
  mutating func renewSeason() -> Bool {
    let crew = chosenCrew()
    let state = roster.state(ofCrew: crew)
    guard state != burdened else { return false }
    let before = roster.seasons[crew]
    let season = season(
      ofCrew: crew, likeness: ChainSearch.likenesses[dice.below(ChainSearch.likenesses.count)],
      variety: ChainSearch.varieties[dice.below(ChainSearch.varieties.count)])
    let more = roster.crews.all[crew].size * (season.stepCount - before.stepCount)
    guard season != before, more >= 0,
      roster.lackingCount > 0 || roster.sent[state] + more <= roster.mostSent[state]
    else { return false }
    roster.set(season, ofCrew: crew)
    return fill(roster.cells(of: before), surplusFirst: true) && clear(roster.cells(of: season))
  }

  /// Half of the times one who could serve longer, if such a one is soon met.
  private mutating func chosenCrew() -> Int {
    var crew = dice.below(roster.crews.all.count)
    guard dice.below(2) == 0 else { return crew }
    for _ in 0..<ChainSearch.glances where !couldServeLonger(crew) {
      crew = dice.below(roster.crews.all.count)
    }
    return crew
  }

  private func couldServeLonger(_ crew: Int) -> Bool {
    roster.state(ofCrew: crew) != burdened
      && roster.seasons[crew].stepCount < longest[roster.crews.all[crew].pool]
  }

  /// What a step that a crew serves already is worth more than another, in steps: the more, the more of its
  /// season stays.
  private static let likenesses = [0.05, 0.2, 0.5, 0.8]
  /// By how much the worth of steps varies by chance, in steps.
  private static let varieties = [0, 0.3, 0.6]
  /// How many crews are looked at for one who could serve longer.
  private static let glances = 50

  /// One of the longest seasons of a crew, whoever serves where.
  mutating func season(ofCrew position: Int, likeness: Double, variety: Double) -> [Stint] {
    let crew = roster.crews.all[position]
    let steps = roster.index.stepCount
    let seats = roster.index.seatsByPool[crew.pool]
    let zeros = [Double](repeating: 0, count: seats.count * (steps + 1))
    let never = [Int](repeating: steps, count: seats.count * (steps + 1))
    var prices = SeasonPrices(
      gains: zeros, costs: zeros, homeCosts: [Double](repeating: 0, count: steps + 1),
      tourCost: 0, fullAfterArrivals: never, tooFullAfterArrivals: never,
      fullBeforeLeaving: never, tooFullBeforeLeaving: never)
    let own = roster.seasons[position].seatsByStep(steps)
    for (place, seat) in seats.enumerated() {
      let row = place * (steps + 1)
      for step in 0..<steps {
        let gain = 1 + (own[step] == seat ? likeness : 0) + variety * dice.part
        prices.gains[row + step + 1] = prices.gains[row + step] + gain
      }
    }
    let found = roster.finders[crew.pool].season(for: crew, from: 0, at: prices)
    // Weighing a stay takes about a quarter of the time of weighing a shift.
    roster.work += found.work / 4
    return found.season
  }
}
