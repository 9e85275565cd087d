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
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    if let found = search.found { relaxation.add(found) }
    var bounds: [[Double]] = []
    // The rows before each goal was kept.
    var rows: [SeasonRows] = []
    while bounds.count < goals.count {
      let goal = bounds.count
      rows.append(relaxation.rows)
      let before = search.found.map { scoring.score(of: $0) }
      if goals[goal].objective == .burden, changeLimit == nil {
        search.shareBurdens(stop: stop.share(ofRemaining: isLarge ? 2 : 3))
      }
      bounds.append(try improve(goal, &search, beside: &relaxation, polishing: &polishing))
      if let found = search.found, let before,
        let gain = scoring.score(of: found).difference(from: before, goals: goals),
        gain.goal < goal
      {
        // What later goals are kept at belongs to the roster before.
        relaxation.goBack(to: rows[gain.goal])
        rows.removeLast(rows.count - gain.goal)
        bounds.removeLast(bounds.count - gain.goal)
        continue
      }
      if goals[goal].objective == .changes { search.takeBackChanges(stop: stop) }
      if let found = search.found { relaxation.keep(goal, atLevelOf: found) }
    }
    search.takeBackChanges(stop: stop)
    guard let found = search.found else { throw SolverFailure("a roster that was found is lost") }
    let score = scoring.score(of: found)
    return .roster(
      found,
      goals.indices.map { GoalProof(bounds[$0], reached: score.levels[$0], goal: goals[$0]) })
  }

  /// Bounds a goal and improves the roster in it, or in an earlier one where that is found on the way.
  ///
  /// - Returns: the bounds level by level, which hold where no earlier goal became better.
  private func improve(
    _ goal: Int, _ search: inout RosterSearch, beside relaxation: inout RosterRelaxation,
    polishing: inout RosterPolishing?
  ) throws(SolverFailure) -> [Double] {
    let name = goals[goal].objective.rawValue
    note("\(name): bounding")
    let trivial = index.trivialBounds(of: goals[goal])
    // Nobody is asked for at any of its posts.
    if trivial.isEmpty { return [] }
    var own = try relaxation.bounds(of: goal, stop: shareOfTime(for: goal)) ?? trivial
    own[0] = goals[goal].isRaised ? min(own[0], trivial[0]) : max(own[0], trivial[0])
    guard let found = search.found else { return own }
    let scoring = RosterScoring(index: index, crews: crews, goals: goals)
    let score = scoring.score(of: found)
    let gap = abs(own[0] - score.levels[goal][0])
    let request = RosterPolishing.Request(
      goal: goal, promising: relaxation.promisingStays(within: gap),
      stop: shareOfTime(for: goal))
    note("\(name): improving the roster")
    own[0] = try polishing?.improve(&search, in: request, upTo: own[0]) ?? own[0]
    let gain = search.found.flatMap {
      scoring.score(of: $0).difference(from: score, goals: goals)
    }
    if let gain, gain.goal < goal { return own }
    try polishing?.level(&search, in: request)
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
