internal import AllotModel

/// What a roster reaches in each goal.
struct RosterScore: Sendable {
  /// For each goal its levels from the worst to the best; one where nothing is levelled.
  var levels: [[Double]]

  /// The first goal in which another score differs, and whether this one is better there.
  func difference(from other: Self, goals: [DeploymentGoal]) -> (goal: Int, isBetter: Bool)? {
    for (goal, (own, its)) in zip(levels, other.levels).enumerated() {
      for (value, old) in zip(own, its) {
        let noise = RosterScore.noise * max(1, abs(value), abs(old))
        if abs(value - old) <= noise { continue }
        return (goal, (value > old) == goals[goal].isRaised)
      }
    }
    return nil
  }

  func isBetter(than other: Self, goals: [DeploymentGoal]) -> Bool {
    difference(from: other, goals: goals)?.isBetter ?? false
  }

  /// Relative to the values: sums of the same numbers in another order.
  static let noise = 1e-9
}

/// Computes what rosters reach.
struct RosterScoring: Sendable {
  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  private let members: [[Int]]
  /// What the settled tours are worth.
  private let settledSteps: [State.Code: Int]
  private let settledCost: Double

  init(index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal]) {
    self.index = index
    self.crews = crews
    self.goals = goals
    members = goals.map { goal in
      goal.priority.map { index.levelledPosts($0) } ?? []
    }
    let pools = Dictionary(index.problem.pools.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var steps: [State.Code: Int] = [:]
    var cost = 0.0
    for tour in crews.settled {
      guard let pool = pools[tour.expert.pool] else { continue }
      steps[pool.state, default: 0] += tour.steps.count
      cost += pool.travelCost + pool.stepCost * Double(tour.steps.count)
    }
    (settledSteps, settledCost) = (steps, cost)
  }

  func score(of roster: Roster) -> RosterScore {
    score(of: roster, counted: roster.count(of: crews, in: index))
  }

  func score(of roster: Roster, counted count: RosterCount) -> RosterScore {
    RosterScore(levels: goals.indices.map { levels(of: $0, roster, count) })
  }

  /// Whether a roster is better than a score, no goal being counted after the one that tells.
  func isBetter(
    _ roster: Roster, counted count: RosterCount, than other: RosterScore
  ) -> Bool {
    for (position, goal) in goals.enumerated() {
      let own = RosterScore(levels: [levels(of: position, roster, count)])
      let its = RosterScore(levels: [other.levels[position]])
      if let difference = own.difference(from: its, goals: [goal]) { return difference.isBetter }
    }
    return false
  }

  /// The roster that reaches most, the first one of those that reach the same.
  func best(of rosters: [Roster]) -> Roster? {
    var best: (roster: Roster, score: RosterScore)?
    for roster in rosters {
      let score = score(of: roster)
      if let best, !score.isBetter(than: best.score, goals: goals) { continue }
      best = (roster, score)
    }
    return best?.roster
  }

  private func levels(of position: Int, _ roster: Roster, _ count: RosterCount) -> [Double] {
    switch goals[position].objective {
    case .floor: return [floor(of: members[position], count)]
    case .total: return [total(of: members[position], count)]
    case .coverage: return coverages(of: members[position], count).sorted()
    case .burden: return burdens(of: roster).sorted(by: >)
    case .changes: return [Double(changes(of: roster))]
    case .tours: return [Double(tourCount(of: roster))]
    case .cost: return [cost(of: roster)]
    }
  }

  private func floor(of posts: [Int], _ count: RosterCount) -> Double {
    var least = 1.0
    for post in posts {
      let quantity = Double(index.problem.posts[post].quantity)
      for step in index.countableSteps(ofPost: post) {
        least = min(least, Double(count.counted(post: post, step: step)) / quantity)
      }
    }
    return least
  }

  private func total(of posts: [Int], _ count: RosterCount) -> Double {
    posts.reduce(0) { sum, post in
      let covered = index.steps(ofPost: post).reduce(0) {
        $0 + count.counted(post: post, step: $1)
      }
      return sum + index.worth(ofPost: post) * Double(covered)
    }
  }

  /// Shape: one per post, as given.
  func coverages(of posts: [Int], _ count: RosterCount) -> [Double] {
    posts.map { post in
      let steps = index.steps(ofPost: post)
      let covered = steps.reduce(0) { $0 + count.counted(post: post, step: $1) }
      return Double(covered) / Double(index.problem.posts[post].quantity * steps.count)
    }
  }

  /// Shape: one per state whose burden can be told, by code.
  func burdens(of roster: Roster) -> [Double] {
    let steps = stepsByState(of: roster)
    return index.burdenedStates.map { state in
      Double(steps[state] ?? 0) / (index.problem.keyShares?[state] ?? 1)
    }
  }

  /// The expert-steps that each state sends.
  func stepsByState(of roster: Roster) -> [State.Code: Int] {
    var steps = settledSteps
    for (crew, season) in zip(crews.all, roster.seasons) where !season.isEmpty {
      let length = season.reduce(0) { $0 + $1.steps.count }
      steps[index.problem.pools[crew.pool].state, default: 0] += crew.size * length
    }
    return steps
  }

  func changes(of roster: Roster) -> Int {
    crews.all.indices.reduce(crews.lostSteps) { $0 + changes(ofCrew: $1, in: roster) }
  }

  func changes(ofCrew crew: Int, in roster: Roster) -> Int {
    let own = roster.seasons[crew].seatsByStep(index.stepCount)
    return (crews.frozenSteps..<index.stepCount).reduce(0) {
      $0 + crews.all[crew].changes(at: own[$1], step: $1)
    }
  }

  private func tourCount(of roster: Roster) -> Int {
    zip(crews.all, roster.seasons).reduce(crews.settled.count) { $0 + $1.0.size * $1.1.count }
  }

  private func cost(of roster: Roster) -> Double {
    zip(crews.all, roster.seasons).reduce(settledCost) { sum, own in
      let (crew, season) = own
      let pool = index.problem.pools[crew.pool]
      return season.reduce(sum) {
        $0 + Double(crew.size) * (pool.travelCost + pool.stepCost * Double($1.steps.count))
      }
    }
  }
}

extension DeploymentIndex {
  /// The steps in which a post asks for somebody.
  package func steps(ofPost post: Int) -> ClosedRange<Int> {
    problem.posts[post].window.steps.clamped(to: 0...stepCount - 1)
  }

  /// The steps in which somebody can count at a post: whoever comes on the first day of its window
  /// is in briefing.
  package func countableSteps(ofPost post: Int) -> Range<Int> {
    let steps = steps(ofPost: post)
    let end = steps.upperBound + 1
    return min(end, steps.lowerBound + problem.settings.briefing)..<end
  }

  /// What one unit counting in one step adds to the total.
  package func worth(ofPost post: Int) -> Double {
    problem.posts[post].weight * Double(unitSizes[post])
  }
}
