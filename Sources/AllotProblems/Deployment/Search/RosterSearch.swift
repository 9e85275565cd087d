internal import AllotModel
package import LinearPrograms

/// Searches good rosters without proof: seasons are taken out and put in again, each the best while
/// the others stay.
///
/// The same problem takes the same steps on every machine, as long as nobody stops it.
package struct RosterSearch {
  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  private let scoring: RosterScoring
  var state: SearchState
  var dice = SearchDice(seed: 2021)
  /// The smallest coverage to aim at, by priority.
  private var aspired: [Int: Double] = [:]
  /// The best roster that keeps every limit and minimum, and what it reaches.
  private var best: (roster: Roster, score: RosterScore)?

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], changeLimit: Int? = nil
  ) {
    self.index = index
    self.crews = crews
    self.goals = goals
    scoring = RosterScoring(index: index, crews: crews, goals: goals)
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

  /// The next better values that the smallest coverages could take, up to what is aspired to.
  package var nextFloors: [Int: Double] {
    var next = floors
    for (priority, value) in floors {
      let better = index.floorValues(ofPriority: priority).first { $0 > value + RosterScore.noise }
      next[priority] = min(better ?? value, max(value, aspired[priority] ?? value))
    }
    return next
  }

  /// Takes a roster that is known, where it is better than what was found, and answers whether it is.
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

  /// Aims at other smallest coverages from now on, in all steps alike where it is `levelling`.
  package mutating func aspire(to floors: [Int: Double], levelling: Bool = false) {
    aspired = floors
    state.weights = RosterWeights(index, goals: goals, floors: floors, levelling: levelling)
  }

  /// Improves until so many stays were weighed.
  ///
  /// A roster that is good already would be lost by what is accepted at first; `skipped` is the part
  /// of the way from accepting much to accepting nothing that is left out.
  package mutating func improve(work: Int, skipped: Double = 0, stop: StopSignal) {
    guard !crews.all.isEmpty else { return }
    let budget = state.work + work
    let start = state.work
    let patiences = state.weights.patiences
    var worth = state.weighed()
    while state.work < budget, !stop.isRaised {
      let done = Double(state.work - start) / Double(max(1, work))
      let part = skipped + (1 - skipped) * done
      let patience = patiences[min(patiences.count - 1, Int(part * Double(patiences.count)))]
      let removed = chosenCrews()
      let before = removed.map { state.roster.seasons[$0] }
      for crew in removed { state.set([], ofCrew: crew) }
      let noise = dice.below(2) == 0 ? 0 : 0.4 * (1 - part) * dice.part
      if state.changeLimit != nil {
        state.changePrice = patiences[0] * RosterSearch.changePrices[dice.below(6)]
      }
      for crew in dice.shuffled(removed) {
        let season = state.bestSeason(ofCrew: crew, noise: noise, dice: &dice)
        state.set(season, ofCrew: crew)
      }
      let after = state.weighed()
      if after >= worth - patience * dice.part, state.isWithinQuantities {
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
    let score = scoring.score(of: state.roster, counted: state.count)
    if let best, !score.isBetter(than: best.score, goals: goals) { return false }
    best = (state.roster, score)
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

  /// A seat and a step of its post, where something is open if such a one is soon found.
  private mutating func chosenCell() -> (seat: Int, step: Int) {
    var cell = (seat: 0, step: 0)
    for _ in 0..<8 {
      let seat = dice.below(index.seats.count)
      let steps = index.seats[seat].steps
      cell = (seat, steps.lowerBound + dice.below(steps.count))
      let post = index.seats[seat].post
      let counted = state.count.counted(post: post, step: cell.step)
      if counted < index.problem.posts[post].quantity { return cell }
    }
    return cell
  }

  /// Some crews that may stand in each other's way: they can serve at one post about one time.
  private mutating func chosenCrews() -> [Int] {
    let size = 2 + dice.below(min(5, crews.all.count))
    if dice.below(3) == 0 || index.seats.isEmpty {
      return dice.some(size, of: Array(crews.all.indices))
    }
    let (seat, step) = chosenCell()
    let near = crews.all.indices.filter { crew in
      guard index.seatsByPool[crews.all[crew].pool].contains(seat) else { return false }
      let season = state.roster.seasons[crew]
      return season.isEmpty
        || season.contains { $0.steps.lowerBound <= step + 3 && step <= $0.steps.upperBound + 3 }
    }
    return dice.some(size, of: near.isEmpty ? Array(crews.all.indices) : near)
  }
}

extension SearchDice {
  /// Up to `count` different elements.
  fileprivate mutating func some(_ count: Int, of elements: [Int]) -> [Int] {
    var pool = elements
    for place in 0..<min(count, pool.count) {
      pool.swapAt(place, place + below(pool.count - place))
    }
    return Array(pool.prefix(count))
  }

  fileprivate mutating func shuffled(_ elements: [Int]) -> [Int] {
    some(elements.count, of: elements)
  }
}
