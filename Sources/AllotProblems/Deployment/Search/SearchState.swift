internal import AllotModel

/// A roster under search: who counts where, and what one crew's season would be worth in it.
struct SearchState {
  let index: DeploymentIndex
  let crews: Crews
  var weights: RosterWeights { didSet { worths.forget() } }
  var worths: SearchWorths
  let finders: [SeasonFinder]
  private(set) var roster: Roster
  private(set) var count: RosterCount
  /// The expert-steps that each state sends, by position of the state of a pool.
  private(set) var sent: [Double]
  let stateByPool: [Int]
  let shares: [Double]
  /// Shape: one list per position of a state; its crews, ascending.
  let crewsByState: [[Int]]
  /// How many expert-steps may differ from the roster before; `nil` for as many as help.
  let changeLimit: Int?
  /// What a change costs beyond its weight while seasons are found.
  var changePrice = 0.0
  /// How many stays were weighed; the same on every machine.
  var work = 0

  init(
    _ index: DeploymentIndex, crews: Crews, weights: RosterWeights, changeLimit: Int? = nil
  ) {
    self.changeLimit = changeLimit
    self.index = index
    self.crews = crews
    self.weights = weights
    worths = SearchWorths(index, crews: crews.all.count)
    finders = index.problem.pools.indices.map { SeasonFinder(index, pool: $0) }
    roster = Roster(seasons: crews.all.map { _ in [] })
    count = index.count(ofSettled: crews.settled)
    let states = Set(index.problem.pools.map(\.state)).sorted()
    stateByPool = index.problem.pools.map { states.firstIndex(of: $0.state) ?? 0 }
    shares = states.map { index.problem.keyShares?[$0] ?? 0 }
    sent = states.map { _ in 0 }
    var crewsByState = [[Int]](repeating: [], count: states.count)
    for (position, crew) in crews.all.enumerated() {
      crewsByState[stateByPool[crew.pool]].append(position)
    }
    self.crewsByState = crewsByState
  }

  /// Replaces the season of a crew.
  mutating func set(_ season: [Stint], ofCrew position: Int) {
    let crew = crews.all[position]
    for stint in roster.seasons[position] { count.add(stint, experts: -crew.size) }
    for stint in season { count.add(stint, experts: crew.size) }
    for stint in roster.seasons[position] + season {
      worths.forget(stint.steps, ofPost: index.seats[stint.seat].post)
    }
    worths.forget(crew: position)
    let (before, after) = (roster.seasons[position], season)
    let length = after.reduce(0) { $0 + $1.steps.count } - before.reduce(0) { $0 + $1.steps.count }
    sent[stateByPool[crew.pool]] += Double(crew.size * length)
    roster.seasons[position] = season
  }

  /// The best season of a crew while everybody else stays; the crew itself must be at home.
  ///
  /// `noise` lets what a stay brings vary by a part of it, so that another search finds another.
  mutating func bestSeason(
    ofCrew position: Int, noise: Double, dice: inout SearchDice
  ) -> [Stint] {
    let crew = crews.all[position]
    let prices = prices(for: crew, noise: noise, dice: &dice)
    let found = finders[crew.pool].season(for: crew, from: crews.frozenSteps, at: prices)
    // Pricing a seat for a step costs about as much as weighing a dozen stays.
    work += found.work + 12 * index.seatsByPool[crew.pool].count * index.stepCount
    return found.season
  }

  /// Where fewer count than are asked for and somebody could, by post and step.
  func openCells() -> [(post: Int, step: Int)] {
    var cells: [(post: Int, step: Int)] = []
    for (post, own) in index.problem.posts.enumerated() where !index.seatsByPost[post].isEmpty {
      for step in index.countableSteps(ofPost: post)
      where step >= crews.frozenSteps && count.counted(post: post, step: step) < own.quantity {
        cells.append((post, step))
      }
    }
    return cells
  }

  /// Whether nobody is sent beyond a quantity but for a handover.
  var isWithinQuantities: Bool {
    for seat in index.seats.indices {
      for step in index.seats[seat].steps where step >= crews.frozenSteps {
        let room = room(seat, step)
        if room.arrivals < 0 || room.leaving < 0 { return false }
      }
    }
    return true
  }
}

extension SearchState {
  /// What a state carries with some expert-steps more; nothing where its burden cannot be told.
  func burden(ofState state: Int, more: Int = 0) -> Double {
    shares[state] > 0 ? (sent[state] + Double(more)) / shares[state] : 0
  }

  /// Makes the sum of squares of expert-steps per share about as large as the expert-steps.
  var burdenScale: Double {
    1 / Double(max(1, crews.all.count * index.stepCount))
  }

  /// How many expert-steps of a crew differ from the roster before.
  func changes(ofCrew position: Int) -> Int {
    changes(in: roster.seasons[position], crews.all[position])
  }

  func changes(in season: [Stint], _ crew: Crew) -> Int {
    let own = season.seatsByStep(index.stepCount)
    return (crews.frozenSteps..<index.stepCount).reduce(0) {
      $0 + crew.changes(at: own[$1], step: $1)
    }
  }

  /// What an expert-step costs at least, so that nobody is sent for nothing.
  static let presence = 1e-7

  /// How much room a seat has in a step beside newcomers, and beside those who leave.
  func room(_ seat: Int, _ step: Int) -> (arrivals: Int, leaving: Int) {
    let row = seat * index.stepCount
    let free = index.seats[seat].limit - count.present[row + step]
    let handover = index.problem.settings.handover
    if handover == 0 { return (free, free) }
    var (arrivals, leaving) = (free, free)
    for other in max(0, step - handover + 1)...step { arrivals += count.starts[row + other] }
    for other in step...min(index.stepCount - 1, step + handover - 1) {
      leaving += count.ends[row + other]
    }
    return (arrivals, leaving)
  }
}
