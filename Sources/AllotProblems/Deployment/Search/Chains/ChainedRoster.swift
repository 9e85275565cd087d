internal import AllotModel

/// A roster in which steps are passed on from crew to crew, so that as many serve everywhere as before.
///
/// A cell is a seat in one step: the seat's position times the number of steps, and the step.
struct ChainedRoster: Sendable {
  let index: DeploymentIndex
  let crews: Crews
  private let rules: [SeasonRules]
  let finders: [SeasonFinder]
  private(set) var seasons: [[Stint]]
  /// How many more serve in each cell than shall; below zero where somebody lacks.
  ///
  /// - Shape: one per cell.
  private(set) var excess: [Int]
  /// How many more are asked for in each cell than shall serve there.
  ///
  /// - Shape: one per cell.
  private(set) var lacking: [Int]
  /// How many are asked for in all cells and shall not serve.
  private(set) var lackingCount = 0
  /// What each crew could do more, at the price of another step or of none.
  ///
  /// - Shape: one list per crew.
  private(set) var shifts: [[SeasonShift]]
  /// The crews with a shift that gains each cell.
  ///
  /// - Shape: one list per cell.
  private(set) var gainers: [[Int]]
  /// The crews that serve in each cell.
  ///
  /// - Shape: one list per cell.
  private(set) var servers: [[Int]]
  /// Shape: one per state of a pool.
  let shares: [Double]
  let stateByPool: [Int]
  /// The expert-steps that each state sends.
  ///
  /// - Shape: one per state of a pool.
  private(set) var sent: [Int]
  /// How many expert-steps each state may send at most.
  ///
  /// - Shape: one per state of a pool.
  var mostSent: [Int]
  var trail: ChainTrail
  /// The seasons that were replaced since the last change that was kept.
  private var replaced: [(crew: Int, season: [Stint], shifts: [SeasonShift])] = []
  /// What was asked for since then.
  private var asked: [(cell: Int, size: Int)] = []
  /// How many shifts were weighed; the same on every machine.
  var work = 0

  /// - Precondition: nothing is frozen, and nobody is in briefing.
  init(_ state: SearchState, roster: Roster) {
    index = state.index
    crews = state.crews
    rules = index.problem.pools.indices.map { [index] in SeasonRules(index, pool: $0) }
    finders = state.finders
    (shares, stateByPool) = (state.shares, state.stateByPool)
    let cells = index.seats.count * index.stepCount
    seasons = crews.all.map { _ in [] }
    shifts = crews.all.map { _ in [] }
    excess = [Int](repeating: 0, count: cells)
    lacking = excess
    gainers = [[Int]](repeating: [], count: cells)
    servers = [[Int]](repeating: [], count: cells)
    sent = shares.map { _ in 0 }
    mostSent = shares.map { _ in Int.max }
    trail = ChainTrail(cellCount: cells)
    for (crew, season) in roster.seasons.enumerated() { set(season, ofCrew: crew) }
    for seat in index.seats.indices where index.unitSizes[index.seats[seat].post] == 1 {
      for step in index.seats[seat].steps {
        let cell = seat * index.stepCount + step
        lacking[cell] = max(0, index.seats[seat].limit - excess[cell])
      }
    }
    lackingCount = lacking.reduce(0, +)
    excess = [Int](repeating: 0, count: cells)
    keep()
  }

  /// Asks for some more in a cell from now on.
  mutating func ask(for size: Int, in cell: Int) {
    asked.append((cell, size))
    excess[cell] -= size
    lacking[cell] -= size
    lackingCount -= size
  }

  var roster: Roster { Roster(seasons: seasons) }

  func state(ofCrew crew: Int) -> Int { stateByPool[crews.all[crew].pool] }

  /// Every cell in which a season serves.
  func cells(of season: [Stint]) -> [Int] {
    season.flatMap { Array($0.cells(index.stepCount)) }
  }

  /// Whether a season keeps every rule of the crew's pool.
  func isAllowed(_ season: [Stint], ofCrew crew: Int) -> Bool {
    rules[crews.all[crew].pool].allow(season)
  }

  /// Replaces a crew's season.
  mutating func set(_ season: [Stint], ofCrew crew: Int) {
    replaced.append((crew, seasons[crew], shifts[crew]))
    let shifts = season.shifts(under: rules[crews.all[crew].pool], stepCount: index.stepCount)
    work += 4 * season.count * season.count
    put(season, shifts, ofCrew: crew)
  }

  /// Makes what was done so far last.
  mutating func keep() {
    replaced.removeAll(keepingCapacity: true)
    asked.removeAll(keepingCapacity: true)
  }

  /// Goes back to what lasts.
  mutating func goBack() {
    while let (crew, season, shifts) = replaced.popLast() { put(season, shifts, ofCrew: crew) }
    while let (cell, size) = asked.popLast() {
      excess[cell] += size
      lacking[cell] += size
      lackingCount += size
    }
  }

  private mutating func put(_ season: [Stint], _ shifts: [SeasonShift], ofCrew crew: Int) {
    let size = crews.all[crew].size
    let steps = index.stepCount
    for shift in self.shifts[crew] { gainers[shift.gain].remove(crew) }
    for stint in seasons[crew] {
      for cell in stint.cells(steps) {
        excess[cell] -= size
        servers[cell].remove(crew)
      }
    }
    sent[state(ofCrew: crew)] += size * (season.stepCount - seasons[crew].stepCount)
    seasons[crew] = season
    for stint in season {
      for cell in stint.cells(steps) {
        excess[cell] += size
        servers[cell].append(crew)
      }
    }
    self.shifts[crew] = shifts
    for shift in shifts where !gainers[shift.gain].contains(crew) {
      gainers[shift.gain].append(crew)
    }
  }
}

extension Stint {
  func cells(_ stepCount: Int) -> Range<Int> {
    let row = seat * stepCount
    return (row + steps.lowerBound)..<(row + steps.upperBound + 1)
  }
}

extension [Int] {
  /// Takes one element out, whichever order remains.
  fileprivate mutating func remove(_ element: Int) {
    guard let place = firstIndex(of: element) else { return }
    self[place] = self[count - 1]
    removeLast()
  }
}
