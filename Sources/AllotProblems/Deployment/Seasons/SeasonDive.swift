internal import AllotModel
internal import LinearPrograms

/// What a dive came to; where it was stopped, the crews that were left found what room there was.
package struct RoundedRoster: Sendable {
  package let roster: Roster
  package let wasStopped: Bool
}

/// Turns the best mixture of seasons into a whole roster, a few crews at a time.
///
/// All objectives weigh in one sum, and what is asked for in it has a price and no force, so that
/// there is always a way on. What comes out is good, and not proven.
struct SeasonDive {
  private let index: DeploymentIndex
  private let crews: Crews
  private var rows: SeasonRows
  private let aim: SeasonAim
  /// The crews whose seasons are settled, and everybody's room beside them.
  private var state: SearchState
  /// Shape: one list per cohort; the crews that have no season yet.
  private var left: [[Int]]

  /// Each objective weighs `ratio` times the next.
  ///
  /// - Shape: of `floors`: the smallest coverages that are asked for, by priority.
  init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], rows: SeasonRows,
    cohorts: [SeasonCohort], floors: [Int: Double], ratio: Double
  ) {
    self.index = index
    self.crews = crews
    let weights = RosterWeights(
      index, goals: goals, floors: floors, levelling: true, ratio: ratio)
    var own = rows
    var aim = own.slice(by: weights, index)
    aim.money = -weights.money
    aim.tour = -weights.tour
    aim.change = -weights.change
    for (goal, boundary) in zip(goals, rows.boundaries) where goal.objective == .burden {
      guard let level = boundary.level else { continue }
      let shares = index.burdenedStates.reduce(0) { $0 + (index.problem.keyShares?[$1] ?? 0) }
      aim.terms.append((level, -weights.burden * shares))
    }
    (self.rows, self.aim) = (own, aim)
    state = SearchState(index, crews: crews, weights: weights)
    left = cohorts.map(\.crews)
  }

  /// A whole roster.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func roster(
    from generation: inout SeasonGeneration, stop: StopSignal
  ) throws(SolverFailure) -> RoundedRoster {
    var continues = false
    while openCount > 0, !stop.isRaised {
      let isClose = !continues || openCount <= SeasonDive.fewCrews
      let request = SeasonRequest(
        rows: rows, aim: aim, counts: left.map(\.count),
        mostRounds: isClose ? SeasonDive.manyRounds : SeasonDive.fewRounds, continues: continues,
        rooms: { [state] crew, prices in state.addRooms(for: crew, to: &prices) },
        isBarred: barred(generation),
        isSettled: { value, bound in bound - value <= SeasonDive.noise * abs(value) })
      guard let mixture = try generation.best(of: request, stop: stop),
        settle(mixture, atLeast: max(1, openCount / SeasonDive.parts), generation)
      else { break }
      continues = true
    }
    let wasStopped = openCount > 0 && stop.isRaised
    fill()
    return RoundedRoster(roster: state.roster, wasStopped: wasStopped)
  }

  /// How many crews have no season yet.
  private var openCount: Int { left.reduce(0) { $0 + $1.count } }

  /// How often prices are asked where it decides: at first, and again for the last crews, whose
  /// seasons have to fit into what the others leave; between, the seasons that are known nearly do.
  private static let manyRounds = 20
  private static let fewRounds = 10
  private static let fewCrews = 100

  /// Which known seasons no crew that is left has room for.
  private func barred(_ generation: SeasonGeneration) -> [Bool] {
    generation.seasons.map { known in
      guard let crew = left[known.cohort].first else { return true }
      let size = crews.all[crew].size
      return known.traits.season.contains { stint in
        stint.steps.contains { step in
          step >= crews.frozenSteps && state.mostRoom(stint.seat, step) < size
        }
      }
    }
  }

  /// Settles what is whole in a mixture, and what is nearest to it, some crews at least if there is
  /// room; whether anybody was.
  private mutating func settle(
    _ mixture: SeasonMixture, atLeast least: Int, _ generation: SeasonGeneration
  ) -> Bool {
    var quota = least
    var settled = false
    var parts: [(part: Double, season: Int)] = []
    for (season, amount) in mixture.amounts.enumerated() where amount > SeasonDive.nothing {
      let whole = (amount + SeasonDive.nothing).rounded(.down)
      for _ in 0..<Int(whole) where give(season, generation) {
        settled = true
        quota -= 1
      }
      if amount - whole > SeasonDive.nothing { parts.append((amount - whole, season)) }
    }
    parts.sort { $0.part == $1.part ? $0.season < $1.season : $0.part > $1.part }
    for (part, season) in parts where quota > 0 || part > SeasonDive.nearlyWhole {
      if give(season, generation) { (settled, quota) = (true, quota - 1) }
    }
    return settled
  }

  /// The part of those who are left that is settled before prices are asked again: many at first, one
  /// by one in the end.
  private static let parts = 2
  /// How near to its bound a mixture is good enough to be rounded, relative to its value.
  private static let noise = 1e-4
  /// What each objective weighs in the next.
  ///
  /// Where the first goals weigh all, what is settled first leaves too little room. Which of these is
  /// better shows only in the end: the first mostly covers more, the second shares burdens better.
  static let ratios = [10.0, 4.0]
  private static let nearlyWhole = 0.9
  /// Parts of a crew that are none but for the solver's tolerance.
  private static let nothing = 1e-6

  /// Gives a season to the next crew of its cohort, where there is one and room for it.
  private mutating func give(_ season: Int, _ generation: SeasonGeneration) -> Bool {
    let known = generation.seasons[season]
    guard let crew = left[known.cohort].first else { return false }
    state.set(known.traits.season, ofCrew: crew)
    guard state.isWithinQuantities else {
      state.set([], ofCrew: crew)
      return false
    }
    left[known.cohort].removeFirst()
    takeOut(known.traits.season, of: crew)
    return true
  }

  /// Takes what a settled season adds out of the rows.
  private mutating func takeOut(_ season: [Stint], of position: Int) {
    let crew = crews.all[position]
    let traits = SeasonTraits(season, of: crew, from: crews.frozenSteps, in: index)
    for link in rows.terms(of: traits, crew: crew, index) {
      let bounds = rows.rowBounds[link.row]
      rows.rowBounds[link.row] =
        (bounds.lowerBound - link.coefficient)...(bounds.upperBound - link.coefficient)
    }
  }

  /// Gives everybody who is left the best season beside the others.
  private mutating func fill() {
    var dice = SearchDice(seed: 1)
    for crew in left.joined().sorted() {
      let season = state.bestSeason(ofCrew: crew, noise: 0, dice: &dice)
      state.set(season, ofCrew: crew)
    }
  }
}

extension SeasonRows {
  /// Cuts what counts at each post in each step into slices, of which the first ones weigh more, and
  /// answers what they weigh.
  fileprivate mutating func slice(by weights: RosterWeights, _ index: DeploymentIndex) -> SeasonAim
  {
    var aim = SeasonAim()
    for post in index.problem.posts.indices {
      let slices = weights.slices(ofPost: post)
      for step in index.steps(ofPost: post) {
        let counted = countedColumns[post * index.stepCount + step]
        guard counted >= 0 else { continue }
        columnBounds[counted] = 0...0
        for (place, slice) in slices.enumerated() {
          let column = place == 0 ? counted : addTwin(of: counted, 0...slice.width)
          columnBounds[column] = 0...slice.width
          aim.terms.append((column, slice.worth))
        }
      }
    }
    return aim
  }
}
