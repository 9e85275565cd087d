package import AllotModel

/// One rule that a roster breaks, in words.
package struct RosterBreach: Hashable, Sendable, CustomStringConvertible {
  package let description: String
}

/// Checks tours against every rule of a problem, from the tours alone.
///
/// It shares no arithmetic with what finds rosters. What is frozen is history: it is compared with
/// the roster before and held to no rule.
package struct RosterRules {
  private let problem: DeploymentProblem
  private let former: FormerRoster?
  private let tours: [Tour]
  private let frozenSteps: Int
  private let stepCount: Int
  private(set) var breaches: [RosterBreach] = []

  /// The rules that the tours break; empty for a roster that may be printed.
  package static func breaches(
    of tours: [Tour], in problem: DeploymentProblem, after former: FormerRoster?
  ) -> [RosterBreach] {
    var rules = RosterRules(problem, former, tours)
    rules.checkHistory()
    rules.checkTours()
    rules.checkExperts()
    rules.checkCrews()
    rules.checkPosts()
    return rules.breaches
  }

  private init(_ problem: DeploymentProblem, _ former: FormerRoster?, _ tours: [Tour]) {
    self.problem = problem
    self.former = former
    self.tours = tours
    stepCount = problem.stepCount
    frozenSteps = min(max(0, former?.frozenSteps ?? 0), stepCount)
  }

  private mutating func breach(_ words: String) {
    breaches.append(RosterBreach(description: words))
  }

  /// Whether a tour ended before the first open step: history, whatever it was.
  private func isOver(_ tour: Tour) -> Bool { tour.steps.upperBound < frozenSteps }

  // MARK: What is frozen

  private mutating func checkHistory() {
    guard frozenSteps > 0 else { return }
    let before = assignments(former?.tours ?? [])
    let now = assignments(tours)
    for key in Set(before.keys).union(now.keys) where before[key] != now[key] {
      breach("\(key.expert) does something else in frozen step \(key.step)")
    }
  }

  private struct ExpertStep: Hashable {
    let expert: Expert
    let step: Int
  }

  private func assignments(_ tours: [Tour]) -> [ExpertStep: [String]] {
    var assignments: [ExpertStep: [String]] = [:]
    for tour in tours {
      for step in tour.steps where step < frozenSteps {
        assignments[ExpertStep(expert: tour.expert, step: step), default: []].append(
          "\(tour.post) as \(tour.profile)")
      }
    }
    return assignments
  }

  // MARK: Each tour

  private mutating func checkTours() {
    let faults = TourFaults(problem, frozenSteps: frozenSteps)
    for tour in tours where !isOver(tour) {
      guard let pool = problem.pools.first(where: { $0.id == tour.expert.pool }),
        let post = problem.posts.first(where: { $0.id == tour.post })
      else {
        breach("\(tour.expert) or \(tour.post) is not known")
        continue
      }
      for words in faults.words(on: tour, pool, post) {
        breach("\(tour.expert) at \(tour.post): \(words)")
      }
    }
  }

  // MARK: Each expert

  private mutating func checkExperts() {
    for (expert, own) in Dictionary(grouping: tours, by: \.expert) {
      guard let pool = problem.pools.first(where: { $0.id == expert.pool }) else { continue }
      let inOrder = own.sorted { $0.steps.lowerBound < $1.steps.lowerBound }
      for (one, next) in zip(inOrder, inOrder.dropFirst()) where !isOver(next) {
        let home = next.steps.lowerBound - one.steps.upperBound - 1
        if home < pool.rest { breach("\(expert) rests \(home) steps") }
        if home == 0, one.post == next.post { breach("\(expert) stays on as another tour") }
      }
      guard let limit = pool.yearlyLimit else { continue }
      var served: [Int: Int] = [:]
      for step in own.map(\.steps).joined() { served[year(of: step), default: 0] += 1 }
      let open = own.filter { !isOver($0) }.map(\.steps).joined().filter { $0 >= frozenSteps }
      for year in Set(open.map(year)) where served[year, default: 0] > limit {
        breach("\(expert) serves \(served[year, default: 0]) steps in a year")
      }
    }
  }

  private func year(of step: Int) -> Int {
    problem.horizon?.firstDay(ofStep: step).date.year ?? 0
  }

  // MARK: Each crew

  private mutating func checkCrews() {
    for pool in problem.pools where pool.crew > 1 {
      let own = tours.filter { $0.expert.pool == pool.id && !isOver($0) }
      let together = Dictionary(grouping: own) { ($0.expert.number - 1) / pool.crew }
      for (crew, tours) in together {
        let alike = Dictionary(grouping: tours) { "\($0.post) \($0.profile) \($0.steps)" }
        let isWhole = alike.values.allSatisfy { $0.count == pool.crew }
        if !isWhole || (crew + 1) * pool.crew > pool.headcount {
          breach("crew \(crew + 1) of \(pool.id) does not travel together")
        }
      }
    }
  }

  // MARK: Each post

  private mutating func checkPosts() {
    for post in problem.posts {
      let own = tours.filter { $0.post == post.id }
      for step in post.window.steps where step >= frozenSteps && step < stepCount {
        var counted = post.quantity
        for (profile, count) in members(of: post) {
          let tours = own.filter { $0.profile == profile }
          let present = tours.count { $0.steps.contains(step) }
          check(present, post.quantity * count, tours, at: post, step: step)
          let counting = tours.count {
            $0.steps.contains(step)
              && step >= $0.steps.lowerBound + problem.settings.briefing
          }
          counted = min(counted, counting / count)
        }
        // Whoever comes on the first day is in briefing, so that nobody can count.
        let isBriefing = step < max(0, post.window.steps.lowerBound) + problem.settings.briefing
        guard counted < post.minimum, !isBriefing else { continue }
        breach("\(post.id) has \(counted) in step \(step)")
      }
    }
  }

  private mutating func check(
    _ present: Int, _ limit: Int, _ tours: [Tour], at post: Post, step: Int
  ) {
    let above = present - limit
    guard above > 0 else { return }
    let handover = problem.settings.handover
    let newcomers = tours.count {
      $0.steps.lowerBound > step - handover && $0.steps.lowerBound <= step
    }
    let leaving = tours.count {
      $0.steps.upperBound >= step && $0.steps.upperBound < step + handover
    }
    if handover == 0 || above > newcomers || above > leaving {
      breach("\(post.id) has \(present) present in step \(step)")
    }
  }

  private func members(of post: Post) -> [(profile: Profile.ID, count: Int)] {
    switch post.demand {
    case .experts(let profile): [(profile, 1)]
    case .teams(let id):
      problem.teams.first { $0.id == id }?.members.map { ($0.profile, $0.count) } ?? []
    }
  }
}
