internal import AllotModel
internal import LinearPrograms

/// Searches good rosters without proof: seasons are taken out and put in again, each the best while
/// the others stay.
///
/// The same problem takes the same steps on every machine, where no time is set and nobody stops it.
package struct RosterSearch: Sendable {
  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  let scoring: RosterScoring
  var state: SearchState
  var dice = SearchDice(seed: 2021)
  /// The smallest coverage to aim at, by priority.
  private(set) var aspired: [Int: Double] = [:]
  /// Where crews are taken out.
  var focus = SearchFocus.anywhere
  /// Shape: one list per seat; the crews that may serve there, ascending.
  let crewsBySeat: [[Int]]
  /// The best roster that keeps every limit and minimum, and what it reaches.
  private(set) var best: (roster: Roster, score: RosterScore)?

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], changeLimit: Int? = nil
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    scoring = RosterScoring(index: index, crews: crews, goals: goals)
    var crewsBySeat = [[Int]](repeating: [], count: index.seats.count)
    for (position, crew) in crews.all.enumerated() {
      for seat in index.seatsByPool[crew.pool] { crewsBySeat[seat].append(position) }
    }
    self.crewsBySeat = crewsBySeat
    state = SearchState(
      index, crews: crews, weights: RosterWeights(index, goals: goals, floors: [:]),
      changeLimit: changeLimit)
  }

  /// The best roster found so far; `nil` when none keeps every minimum.
  package var found: Roster? { best?.roster }

  /// The roster where the search stands; it may lack minimums.
  package var roster: Roster { state.roster }

  /// The smallest coverages of the best roster found, by priority.
  package var floors: [Int: Double] {
    var floors: [Int: Double] = [:]
    for (place, goal) in goals.enumerated() where goal.objective == .floor {
      floors[goal.priority ?? 0] = best?.score.levels[place].first ?? 0
    }
    return floors
  }

  /// Goes to a roster, keeps it where it is the best so far, and answers whether it is.
  @discardableResult
  package mutating func begin(with roster: Roster) -> Bool {
    for crew in crews.all.indices { state.set(roster.seasons[crew], ofCrew: crew) }
    return note()
  }

  /// Fills an empty roster with what crews did before, as far as the rules let them.
  package mutating func repeatFormer() {
    let weights = state.weights
    state.weights = RosterWeights(
      index, goals: goals.filter { $0.objective == .changes }, floors: [:])
    fill()
    state.weights = weights
  }

  /// Fills an empty roster crew by crew, those who can serve at few seats first.
  package mutating func fill() {
    let order = crews.all.indices.sorted { one, other in
      let (first, second) = (crews.all[one].pool, crews.all[other].pool)
      return (index.seatsByPool[first].count, one) < (index.seatsByPool[second].count, other)
    }
    for crew in order { state.set([], ofCrew: crew) }
    for crew in order {
      let season = state.bestSeason(ofCrew: crew, noise: 0, dice: &dice)
      state.set(season, ofCrew: crew)
    }
    note()
  }

  /// Aims at other smallest coverages from now on, in all steps alike where it is `levelling`; each
  /// objective weighs `ratio` times the next.
  mutating func aspire(
    to floors: [Int: Double], levelling: Bool = false, ratio: Double = RosterWeights.usualRatio
  ) {
    aspired = floors
    state.weights = RosterWeights(
      index, goals: goals, floors: floors, levelling: levelling, ratio: ratio)
  }

  /// Improves until so many stays were weighed, accepting less and less as its work or its time goes
  /// by.
  mutating func improve(
    work: Int, patience: SearchPatience = .along(0...1), stop: StopSignal
  ) {
    guard !crews.all.isEmpty else { return }
    let budget = state.work + work
    let workBefore = state.work
    let beginning = ContinuousClock.now
    let allowance = SearchAllowance(patience, weights: state.weights)
    var worth = state.weighed()
    while state.work < budget, !stop.isRaised {
      let done = max(
        Double(state.work - workBefore) / Double(max(1, work)), stop.timePart(since: beginning))
      let removed = chosenCrews()
      let before = removed.map { state.roster.seasons[$0] }
      for crew in removed { state.set([], ofCrew: crew) }
      let noise = dice.below(2) == 0 ? 0 : allowance.noise(at: done) * dice.part
      if state.changeLimit != nil {
        state.changePrice = allowance.most * RosterSearch.changePrices[dice.below(6)]
      }
      for crew in dice.shuffled(removed) {
        let season = state.bestSeason(ofCrew: crew, noise: noise, dice: &dice)
        state.set(season, ofCrew: crew)
      }
      let after = state.weighed()
      if after >= worth - allowance.loss(at: done) * dice.part, state.isWithinQuantities {
        worth = after
        note()
      } else {
        for (crew, season) in zip(removed, before) { state.set(season, ofCrew: crew) }
      }
    }
  }

  /// What changes may cost where they are limited, in the most that a unit brings; which price is
  /// right shows only when it is tried.
  private static let changePrices = [0, 0.02, 0.1, 0.25, 0.5, 1]

  /// Goes back to the best roster found.
  package mutating func restore() {
    guard let best else { return }
    for crew in crews.all.indices { state.set(best.roster.seasons[crew], ofCrew: crew) }
  }

  /// Keeps the roster where the search stands when it is the best so far, and answers whether it is.
  @discardableResult
  mutating func note() -> Bool {
    guard state.isWithinQuantities, keepsMinimums else { return false }
    if let limit = state.changeLimit, scoring.changes(of: state.roster) > limit { return false }
    if let best, !scoring.isBetter(state.roster, counted: state.count, than: best.score) {
      return false
    }
    best = (state.roster, scoring.score(of: state.roster, counted: state.count))
    return true
  }

  private var keepsMinimums: Bool {
    for (position, post) in index.problem.posts.enumerated() where post.minimum > 0 {
      for step in index.countableSteps(ofPost: position) where step >= crews.frozenSteps {
        if state.count.counted(post: position, step: step) < post.minimum { return false }
      }
    }
    return true
  }
}
