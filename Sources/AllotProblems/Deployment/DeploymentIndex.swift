package import AllotModel

/// A deployment problem with names turned into positions: who can serve where, and when.
package struct DeploymentIndex: Sendable {
  package let problem: DeploymentProblem
  /// Unit: steps.
  package let stepCount: Int
  /// The calendar year of each step's first day, counted from the first one.
  ///
  /// - Shape: one per step.
  package let years: [Int]
  package let seats: [Seat]
  /// Shape: one per post.
  package let seatsByPost: [Range<Int>]
  /// The seats that experts of each pool may take at some time, ascending.
  ///
  /// - Shape: one per pool.
  package let seatsByPool: [[Int]]
  /// Whether the yearly limit of a pool can hold anybody back at all.
  ///
  /// - Shape: one per pool.
  package let isLimited: [Bool]
  /// Shape: one per post; how many experts stand behind one unit of its quantity.
  package let unitSizes: [Int]

  package init(_ problem: DeploymentProblem) {
    self.problem = problem
    stepCount = problem.stepCount
    years = DeploymentIndex.years(of: problem)
    var seats: [Seat] = []
    var seatsByPost: [Range<Int>] = []
    for position in problem.posts.indices {
      let start = seats.count
      seats += DeploymentIndex.seats(ofPost: position, in: problem)
      seatsByPost.append(start..<seats.count)
    }
    (self.seats, self.seatsByPost) = (seats, seatsByPost)
    unitSizes = seatsByPost.map { seats[$0].reduce(0) { $0 + $1.perUnit } }
    seatsByPool = problem.pools.map { pool in
      seats.indices.filter { DeploymentIndex.mayServe(pool, at: seats[$0], in: problem) }
    }
    let years = self.years
    isLimited = problem.pools.map { pool in
      guard let limit = pool.yearlyLimit else { return false }
      let days = pool.window.steps.clamped(to: 0...years.count - 1)
      return Dictionary(grouping: days) { years[$0] }.values.contains { $0.count > limit }
    }
  }

  /// The steps in which experts of a pool may be at a seat; `nil` when there are none.
  package func stay(ofPool pool: Int, at seat: Int) -> ClosedRange<Int>? {
    let (own, asked) = (problem.pools[pool].window.steps, seats[seat].steps)
    let first = max(own.lowerBound, asked.lowerBound)
    let last = min(own.upperBound, asked.upperBound, stepCount - 1)
    return first <= last ? first...last : nil
  }

  /// How long one stay of a pool's experts may be.
  ///
  /// - Unit: steps.
  package func tourLengths(ofPool pool: Int) -> ClosedRange<Int> {
    let own = problem.pools[pool]
    let shortest = max(1, own.shortestTour)
    return shortest...max(shortest, min(own.longestTour ?? stepCount, stepCount))
  }

  /// How many whole crews a pool has.
  package func crewCount(ofPool pool: Int) -> Int {
    problem.pools[pool].headcount / max(1, problem.pools[pool].crew)
  }

  /// The priorities of the posts, the first served first.
  package var priorities: [Int] { Set(problem.posts.map(\.priority)).sorted() }
}

extension DeploymentIndex {
  private static func years(of problem: DeploymentProblem) -> [Int] {
    guard let horizon = problem.horizon else { return [0] }
    let years = (0..<horizon.count).map { horizon.firstDay(ofStep: $0).date.year }
    return years.map { $0 - years[0] }
  }

  private static func seats(ofPost position: Int, in problem: DeploymentProblem) -> [Seat] {
    let post = problem.posts[position]
    let last = problem.stepCount - 1
    let steps = post.window.steps.clamped(to: 0...last)
    func seat(_ profile: Profile.ID, _ perUnit: Int) -> Seat {
      Seat(
        post: position, profile: profile, perUnit: perUnit, limit: post.quantity * perUnit,
        steps: steps)
    }
    switch post.demand {
    case .experts(let profile): return [seat(profile, 1)]
    case .teams(let id):
      let team = problem.teams.first { $0.id == id }
      return (team?.members ?? []).map { seat($0.profile, $0.count) }
    }
  }

  private static func mayServe(
    _ pool: Pool, at seat: Seat, in problem: DeploymentProblem
  ) -> Bool {
    let post = problem.posts[seat.post]
    guard pool.state != post.state, pool.profiles.contains(seat.profile) else { return false }
    let isUnderstood =
      post.languages.isEmpty || post.languages.contains { pool.languages.contains($0) }
    let isAllowed = pool.earmark?.contains(post.state) ?? true
    return isUnderstood && isAllowed && !pool.excluded.contains(post.state)
      && pool.window.steps.overlaps(seat.steps)
  }
}
