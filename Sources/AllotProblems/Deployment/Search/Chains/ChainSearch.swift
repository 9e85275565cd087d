internal import AllotModel
internal import LinearPrograms

/// Fills what is open in a roster and lowers its burdens by chains of crews who pass steps on from one
/// to the next; nowhere do fewer serve than before.
///
/// Whole tours of a burdened state are taken out, and what that opens is filled step by step; seasons
/// become longer, and the steps that they push out wander to where somebody lacks, or to where a burdened
/// state serves. In between, steps and tours are exchanged at no cost, so that the next chains find
/// other ways.
///
/// - Source: ejection chains, F. Glover, Discrete Applied Mathematics 65 (1996), pages 223 to 253.
struct ChainSearch: Sendable {
  var roster: ChainedRoster
  var dice: SearchDice
  /// The sizes of crews, the largest first.
  let sizes: [Int]
  private let crewsByState: [[Int]]
  private let lowersBurdens: Bool
  /// The state that shall send less; `nil` where none is chosen.
  private(set) var burdened: Int?
  /// How long the longest season of each pool's crews is.
  ///
  /// - Shape: one per pool.
  private(set) var longest: [Int] = []

  /// - Precondition: nothing is frozen, nobody is in briefing, and there is no handover.
  init(_ state: SearchState, roster: Roster, lowersBurdens: Bool, dice: SearchDice) {
    self.roster = ChainedRoster(state, roster: roster)
    self.dice = dice
    self.lowersBurdens = lowersBurdens
    crewsByState = state.crewsByState
    sizes = Set(state.crews.all.map(\.size)).sorted(by: >)
    longest = state.index.problem.pools.indices.map { pool in
      guard let crew = state.crews.all.firstIndex(where: { $0.pool == pool }) else { return 0 }
      return season(ofCrew: crew, likeness: 0, variety: 0).stepCount
    }
  }

  /// Improves until so many shifts were weighed, or nothing is left that could become better.
  mutating func improve(work: Int, stop: StopSignal) {
    guard !roster.crews.all.isEmpty else { return }
    let budget = roster.work + work
    fillOpenCells(stop: stop)
    while roster.work < budget, !stop.isRaised, chooseAim() {
      for _ in 0..<ChainSearch.reliefs { attempt { $0.relieve() } }
      for _ in 0..<ChainSearch.exchanges where !stop.isRaised {
        attempt { $0.rotate() }
        attempt { $0.exchangeTails() }
        attempt { $0.exchangeTours() }
      }
      for _ in 0..<ChainSearch.newSeasons where !stop.isRaised { attempt { $0.renewSeason() } }
    }
  }

  private static let reliefs = 4
  private static let exchanges = 200
  private static let newSeasons = 200

  /// Tries a change, which lasts where more are served than before, or no state sends more than it may.
  private mutating func attempt(_ change: (inout Self) -> Bool) {
    let lacking = roster.lackingCount
    guard change(&self), roster.lackingCount < lacking || roster.keepsMostSent else {
      return roster.goBack()
    }
    roster.keep()
    if let burdened { roster.lowerMostSent(ofState: burdened) }
  }

  /// A crew of the burdened state that serves.
  mutating func burdenedCrew() -> Int? {
    guard let burdened else { return nil }
    let crews = crewsByState[burdened].filter { !roster.seasons[$0].isEmpty }
    return crews.isEmpty ? nil : crews[dice.below(crews.count)]
  }
}

// MARK: Whose burden shall fall

extension ChainSearch {
  /// Chooses whose burden shall fall, mostly the largest, and what all states may send at most: those
  /// that carry less shall not come up to it.
  ///
  /// - Returns: whether anything can become better.
  private mutating func chooseAim() -> Bool {
    let order = lowersBurdens ? roster.statesByBurden() : []
    guard let first = order.first, roster.sent[first] > 0 else {
      burdened = nil
      return roster.lackingCount > 0
    }
    let isLargest = dice.below(ChainSearch.timesLargest) > 0
    let place = isLargest ? 0 : dice.below(min(order.count, ChainSearch.ranks))
    burdened = order[place]
    roster.limitSent(below: order[place], sparing: order.prefix(place + 1))
    return true
  }

  /// Once in so many times one of the next burdens is chosen.
  private static let timesLargest = 4
  private static let ranks = 3
}
