internal import AllotModel
internal import LinearPrograms

extension RosterPursuit {
  /// Bounds every goal, given what the roster reaches in those before it, and improves it in each as
  /// near to the bound as it comes.
  ///
  /// - Precondition: the search found a roster.
  func polished(
    _ search: inout RosterSearch, beside relaxation: inout RosterRelaxation
  ) throws(SolverFailure) -> Ending {
    var polishing = isPolished ? polishing : nil
    if let found = search.found { relaxation.add(found) }
    var ladder = GoalLadder<SeasonRows>()
    while ladder.goal < goals.count {
      let (goal, rows) = (ladder.goal, relaxation.rows)
      let step = try improve(goal, &search, beside: &relaxation, polishing: &polishing)
      if let earlier = ladder.take(step, from: rows) {
        // What later goals are kept at belongs to the roster before.
        relaxation.goBack(to: earlier)
        continue
      }
      if goals[goal].objective == .changes { search.takeBackChanges(stop: stop) }
      if let found = search.found { relaxation.keep(goal, atLevelOf: found) }
    }
    search.takeBackChanges(stop: stop)
    guard let found = search.found else { throw SolverFailure("a roster that was found is lost") }
    let score = RosterScoring(index: index, crews: crews, goals: goals).score(of: found)
    return .roster(
      found,
      goals.indices.map { GoalProof(ladder.bounds[$0], reached: score.levels[$0], goal: goals[$0]) }
    )
  }

  /// Bounds a goal and improves the roster in it, or in an earlier one where that is found on the way.
  private func improve(
    _ goal: Int, _ search: inout RosterSearch, beside relaxation: inout RosterRelaxation,
    polishing: inout RosterPolishing?
  ) throws(SolverFailure) -> GoalLadder<SeasonRows>.Step {
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let before = search.found.map { scoring.score(of: $0) }
    func earlierGain() -> Int? {
      guard let found = search.found, let before else { return nil }
      let gain = scoring.score(of: found).difference(from: before, goals: goals)
      return gain.flatMap { $0.goal < goal ? $0.goal : nil }
    }
    if goals[goal].objective == .burden, changeLimit == nil {
      search.shareBurdens(stop: stop.share(ofRemaining: isLarge ? 2 : 3))
      if let goal = earlierGain() { return .gained(inGoal: goal) }
    }
    var bounds = try bounds(of: goal, beside: &relaxation)
    guard !bounds.isEmpty, let found = search.found else { return .bounds(bounds) }
    let gap = abs(bounds[0] - scoring.score(of: found).levels[goal][0])
    let request = RosterPolishing.Request(
      goal: goal, promising: relaxation.promisingStays(within: gap),
      stop: shareOfTime(for: goal))
    note("\(goals[goal].objective.rawValue): improving the roster")
    bounds[0] = try polishing?.improve(&search, in: request, upTo: bounds[0]) ?? bounds[0]
    if let goal = earlierGain() { return .gained(inGoal: goal) }
    try polishing?.level(&search, in: request)
    return earlierGain().map { .gained(inGoal: $0) } ?? .bounds(bounds)
  }

  /// The bounds of a goal level by level, which hold as long as no earlier goal becomes better.
  ///
  /// Empty where nobody is asked for at any of its posts.
  private func bounds(
    of goal: Int, beside relaxation: inout RosterRelaxation
  ) throws(SolverFailure) -> [Double] {
    note("\(goals[goal].objective.rawValue): bounding")
    let trivial = index.trivialBounds(of: goals[goal], for: crews)
    if trivial.isEmpty { return [] }
    var own = try relaxation.bounds(of: goal, stop: shareOfTime(for: goal)) ?? trivial
    own[0] = goals[goal].isRaised ? min(own[0], trivial[0]) : max(own[0], trivial[0])
    return own
  }

  /// Half of the time that is left, at the last goal all of it: the first ones decide, and most are soon
  /// proven.
  private func shareOfTime(for goal: Int) -> StopSignal {
    stop.share(ofRemaining: min(RosterPursuit.goalsAhead, goals.count - goal))
  }

  private static let goalsAhead = 2

  /// Where stays are too many, solving one program after the other would take the search's time.
  private var isPolished: Bool { !isLarge && changeLimit == nil }

  private var polishing: RosterPolishing {
    RosterPolishing(
      index, crews: crews, goals: goals, solver: solver, effort: effort, searchWork: work / 10)
  }
}
