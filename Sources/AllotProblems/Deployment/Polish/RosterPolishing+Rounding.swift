internal import AllotModel
internal import LinearPrograms

extension RosterPolishing {
  /// How many rosters were rounded in one sum of all goals.
  struct DrawCount {
    private var all = 0
    private var atGoal = 0

    mutating func beginGoal() { atGoal = 0 }

    /// Counts one more and answers its number; `nil` when there were enough.
    mutating func next() -> Int? {
      guard all < DrawCount.most, atGoal < DrawCount.mostAtGoal else { return nil }
      (all, atGoal) = (all + 1, atGoal + 1)
      return all
    }

    /// Each takes some two seconds at 120 experts, and other goals want time, too.
    private static let most = 40
    private static let mostAtGoal = 10
  }

  /// Rounds the best broken roster of one sum of all goals, and mends by search what that leaves open
  /// or overruns; answers the goal in which the roster found is better, the one asked for or an earlier one.
  ///
  /// Earlier goals have a price and no force in it: where only another roster as good in them has
  /// room for a better one, a flow that keeps them comes to no end.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func roundInOneSum(
    _ search: inout RosterSearch, in request: Request, towards target: Double
  ) throws(SolverFailure) -> Int? {
    guard goals[request.goal].isRaised, let before = search.found else { return nil }
    let isFloor = goals[request.goal].objective == .floor
    for _ in 0..<(isFloor ? 1 : RosterPolishing.drawsPerTotal) where !request.stop.isRaised {
      guard try drawRoster(&search, request, target), let found = search.found else { return nil }
      let gain = scoring.score(of: found).difference(from: scoring.score(of: before), goals: goals)
      if let gain, gain.isBetter, gain.goal <= request.goal { return gain.goal }
    }
    return nil
  }

  /// A smallest coverage has several targets instead.
  private static let drawsPerTotal = 2

  /// Whether there was another draw, and work for it.
  private mutating func drawRoster(
    _ search: inout RosterSearch, _ request: Request, _ target: Double
  ) throws(SolverFailure) -> Bool {
    let goal = goals[request.goal]
    var floors = search.floors
    if goal.objective == .floor { floors[goal.priority ?? 0] = target }
    guard let draw = draws.next() else { return false }
    let flow = WeighedFlow(
      index, crews: crews, goals: goals,
      weights: RosterWeights(index, goals: goals, floors: floors, levelling: true),
      stays: groups.isSmall ? nil : request.promising, draw: draw)
    guard flow.isReached(by: effort),
      let rounded = try flow.rounded(by: solver, stop: request.stop)
    else { return false }
    search.aspire(to: floors, levelling: true)
    search.begin(with: rounded)
    search.clearOverfullSeats()
    search.improve(work: searchWork, patience: .along(RosterPolishing.cooling), stop: request.stop)
    if search.floors != floors { search.aspire(to: search.nextFloors, levelling: true) }
    search.restore()
    search.improve(work: searchWork, patience: .along(RosterPolishing.cooling), stop: request.stop)
    return true
  }

  /// What is accepted at first would lose what rounding found.
  private static let cooling = 0.3...1
}
