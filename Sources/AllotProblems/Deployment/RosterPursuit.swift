internal import AllotModel
package import LinearPrograms

/// Finds a roster and what is proven about it.
///
/// A search leaves a good roster from the first moment on; a relaxation bounds what any roster can
/// reach; where seasons are few enough, whole solutions are searched to proof.
package struct RosterPursuit {
  private let index: DeploymentIndex
  private let crews: Crews
  private let goals: [DeploymentGoal]
  private let solver: any Solver
  private let stop: StopSignal
  private let effort: Effort
  private let changeLimit: Int?
  private let note: (String) -> Void

  package enum Ending {
    case roster(Roster, [GoalProof])
    /// No roster keeps every minimum.
    case none
  }

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], solver: any Solver,
    stop: StopSignal, effort: Effort, changeLimit: Int? = nil, note: @escaping (String) -> Void
  ) {
    self.changeLimit = changeLimit
    self.index = index
    self.crews = crews
    self.goals = goals
    self.solver = solver
    self.stop = stop
    self.effort = effort
    self.note = note
  }

  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped before any
  ///   roster was found.
  package func run() throws(SolverFailure) -> Ending {
    var search = RosterSearch(
      index, crews: crews, goals: goals, changeLimit: changeLimit)
    if goals.contains(where: { $0.objective == .changes }) { search.repeatFormer() }
    if changeLimit == nil { search.fill() }
    if isSmall {
      search.improve(work: min(work / 50, RosterPursuit.firstWork), stop: stop)
      return try solveWhole(from: search.found)
    }
    var relaxation = RosterRelaxation(
      index, crews: crews, goals: goals, known: search.roster, solver: solver)
    if let changeLimit, let goal = goals.firstIndex(where: { $0.objective == .changes }) {
      relaxation.keep(goal, at: Double(changeLimit))
    }
    try improve(&search, beside: &relaxation)
    guard let found = search.found else {
      note("looking for a proof that no roster keeps every minimum")
      let isProven = try RosterRelaxation.leavesMinimumsOpen(
        index, crews: crews, known: search.roster, solver: solver, stop: stop)
      return isProven ? .none : try solveWhole(from: nil)
    }
    return .roster(found, try bound(found, by: &relaxation))
  }

  /// How many stays may be weighed.
  private var work: Int {
    let size = Double(crews.all.count * index.stepCount) / RosterPursuit.usualSize
    return Int(min(effort.work * 3_000 * max(1, size.squareRoot()), 1e15))
  }

  /// Larger problems get more work.
  ///
  /// - Unit: crew-steps.
  private static let usualSize = 3_000.0

  /// Whether a search over whole seasons can be expected to end.
  private var isSmall: Bool { stays <= RosterPursuit.fewStays }

  /// How many stays at moments there are at most.
  private var stays: Int {
    index.stayCount(of: crews, countsChanges: goals.contains { $0.objective == .changes })
  }

  private static let fewStays = 6_000

  /// How many stays at moments may be columns of a program that is solved a hundred times.
  private static let manyStays = 200_000

  /// How many stays are weighed before whole seasons are searched.
  private static let firstWork = 400_000

  /// Improves a roster, aiming at the smallest coverages that the relaxation allows, then at those
  /// that were found.
  private func improve(
    _ search: inout RosterSearch, beside relaxation: inout RosterRelaxation
  ) throws(SolverFailure) {
    var aspired: [Int: Double] = [:]
    for goal in goals.indices where goals[goal].objective == .floor {
      note("bounding the smallest coverage")
      let bound = try relaxation.bounds(of: goal, stop: stop.share(ofRemaining: 5))?.first ?? 1
      aspired[goals[goal].priority ?? 0] = bound
      relaxation.keep(goal, at: bound)
    }
    for goal in goals.indices where goals[goal].objective == .floor { relaxation.keep(goal, at: 0) }
    note("improving the roster")
    search.aspire(to: aspired)
    search.improve(work: work / 4, stop: stop.share(ofRemaining: 7))
    if search.floors != aspired {
      search.aspire(to: search.nextFloors)
      search.restore()
      search.improve(work: work / 4, stop: stop.share(ofRemaining: 7))
    }
    search.aspire(to: search.floors)
    search.restore()
    if stays <= RosterPursuit.manyStays, changeLimit == nil, !stop.isRaised {
      note("rounding the relaxation")
      let formulation = RosterFormulation(index, crews: crews, goals: goals)
      let dive = RosterDive(formulation, floors: search.floors, solver: solver)
      if let roster = try dive.roster(stop: stop.share(ofRemaining: 3)) {
        search.begin(with: roster)
      }
      search.restore()
    }
    search.improve(work: work / 2, stop: stop.share(ofRemaining: 2))
  }

  /// Bounds every goal, given what the roster reaches in those before it.
  private func bound(
    _ roster: Roster, by relaxation: inout RosterRelaxation
  ) throws(SolverFailure) -> [GoalProof] {
    let score = RosterScoring(index: index, crews: crews, goals: goals).score(of: roster)
    var proofs: [GoalProof] = []
    for goal in goals.indices {
      note("\(goals[goal].objective.rawValue): bounding")
      let bounds = try relaxation.bounds(of: goal, stop: stop)
      let reached = score.levels[goal]
      proofs.append(
        GoalProof(
          bounds ?? index.trivialBounds(of: goals[goal]), reached: reached, goal: goals[goal]))
      relaxation.keep(goal, atLevelOf: roster)
    }
    return proofs
  }

  private func solveWhole(from known: Roster?) throws(SolverFailure) -> Ending {
    let formulation = RosterFormulation(
      index, crews: crews, goals: goals, changeLimit: changeLimit)
    let outcome = try pursue(
      formulation.program, aims: formulation.aims, tieBreak: formulation.tieBreak, solver: solver,
      stop: stop, effort: effort, start: known.flatMap { formulation.values(of: $0) },
      note: { note("\(goals[$0.aim].objective.rawValue): \($0.detail)") })
    switch outcome {
    case .infeasible: return .none
    case .stopped: throw SolverFailure("stopped before any roster was found")
    case .reached(let pursuit):
      return .roster(formulation.roster(from: pursuit.values), formulation.proofs(of: pursuit))
    }
  }
}

extension GoalProof {
  /// Bounds beside what is reached.
  init(_ bounds: [Double], reached: [Double], goal: DeploymentGoal) {
    let isMet = zip(bounds, reached).allSatisfy { bound, value in
      abs(bound - value) <= 1e-6 * max(1, abs(value))
    }
    let fair = zip(bounds, reached).map { goal.isRaised ? max($0, $1) : min($0, $1) }
    self.init(bounds: fair, isProven: isMet)
  }
}

extension DeploymentIndex {
  /// What no roster can be better than, whatever else holds.
  fileprivate func trivialBounds(of goal: DeploymentGoal) -> [Double] {
    switch goal.objective {
    case .floor: return [1]
    case .total:
      return [
        levelledPosts(goal.priority ?? 0).reduce(0) {
          $0 + worth(ofPost: $1) * Double(problem.posts[$1].quantity * steps(ofPost: $1).count)
        }
      ]
    case .coverage: return goal.members.map { _ in 1 }
    case .burden: return goal.members.map { _ in 0 }
    case .changes, .tours, .cost: return [0]
    }
  }
}

extension DeploymentIndex {
  /// How many stays at moments crews have at most, by which programs grow.
  func stayCount(of crews: Crews, countsChanges: Bool) -> Int {
    problem.pools.indices.reduce(0) { sum, pool in
      let own = crews.all.filter { $0.pool == pool }
      let kinds = countsChanges ? Set(own.map(\.former)).count : 1
      let limit = problem.pools[pool].yearlyLimit ?? 0
      let width = isLimited[pool] ? min(limit, stepCount) + 1 : 1
      let lengths = tourLengths(ofPool: pool).count
      return sum + kinds * seatsByPool[pool].count * stepCount * lengths * width
    }
  }
}
