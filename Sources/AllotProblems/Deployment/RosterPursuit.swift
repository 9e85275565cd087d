internal import AllotModel
package import LinearPrograms

/// Finds a roster and what is proven about it.
///
/// A search leaves a good roster from the first moment on; a relaxation bounds what any roster can
/// reach, and its stays are searched for better ones; where seasons are few enough, whole solutions
/// are searched to proof.
package struct RosterPursuit {
  let index: DeploymentIndex
  let crews: Crews
  let goals: [DeploymentGoal]
  let solver: any Solver
  let stop: StopSignal
  let effort: Effort
  let changeLimit: Int?
  let note: @Sendable (String) -> Void

  package enum Ending {
    case roster(Roster, [GoalProof])
    /// No roster keeps every minimum.
    case none
  }

  package init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], solver: any Solver,
    stop: StopSignal, effort: Effort, changeLimit: Int? = nil,
    note: @escaping @Sendable (String) -> Void
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

  /// Begins with a roster that is known, where there is one.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work, or was stopped before any
  ///   roster was found.
  func run(from known: Roster?) throws(SolverFailure) -> Ending {
    var search = RosterSearch(
      index, crews: crews, goals: goals, changeLimit: changeLimit)
    if countsChanges { search.repeatFormer() }
    // A roster that is mended begins with the one before, even where a new one covers more at first.
    if changeLimit == nil, !(isLarge && countsChanges) { search.fill() }
    if let known { search.begin(with: known) }
    if isSmall {
      search.improve(work: min(work / 50, RosterPursuit.firstWork), stop: stop)
      guard try seekMinimums(&search) else { return .none }
      return withoutNeedlessChanges(try solveWhole(from: search.found), search: &search)
    }
    var relaxation = RosterRelaxation(
      index, crews: crews, goals: goals, known: search.roster, solver: solver)
    if let changeLimit, let goal = goals.firstIndex(where: { $0.objective == .changes }) {
      relaxation.keep(goal, at: Double(changeLimit))
    }
    try improve(&search, beside: &relaxation)
    if search.found == nil {
      guard try seekMinimums(&search) else { return .none }
      guard let found = search.found else { return try solveWhole(from: nil) }
      relaxation.add(found)
      try improve(&search, beside: &relaxation)
    }
    search.takeBackChanges(stop: stop)
    if !isLarge { search.shareBurdens(stop: stop.share(ofRemaining: 3)) }
    return try polished(&search, beside: &relaxation)
  }

  /// What a search over whole seasons found, without changes that can be taken back alone.
  ///
  /// Only where something was left unproven can there be any.
  private func withoutNeedlessChanges(_ ending: Ending, search: inout RosterSearch) -> Ending {
    guard case .roster(let roster, let proofs) = ending, !proofs.allSatisfy(\.isProven) else {
      return ending
    }
    search.begin(with: roster)
    search.takeBackChanges(stop: stop)
    guard let found = search.found else { return ending }
    let score = RosterScoring(index: index, crews: crews, goals: goals).score(of: found)
    return .roster(
      found,
      goals.indices.map {
        GoalProof(proofs[$0].bounds, reached: score.levels[$0], goal: goals[$0])
      })
  }

  /// How many stays may be weighed.
  var work: Int {
    let size = Double(crews.all.count * index.stepCount) / RosterPursuit.usualSize
    return Int(min(effort.work * 3_000 * max(1, size.squareRoot()), 1e15))
  }

  /// Larger problems get more work.
  ///
  /// - Unit: crew-steps.
  private static let usualSize = 3_000.0

  var countsChanges: Bool { goals.contains { $0.objective == .changes } }

  /// Whether a search over whole seasons can be expected to end.
  var isSmall: Bool { stays <= RosterPursuit.fewStays }

  /// How many stays at moments there are at most.
  private var stays: Int {
    index.stayCount(of: crews, countsChanges: countsChanges)
  }

  private static let fewStays = 6_000

  /// How many stays at moments may be columns of a program that is solved a hundred times.
  private static let manyStays = 200_000

  /// How many stays are weighed before whole seasons are searched.
  private static let firstWork = 400_000

  /// Whether stays are too many to be columns of a program, so that seasons are rounded instead.
  var isLarge: Bool { stays > RosterPursuit.manyStays && changeLimit == nil }

  /// Lets a search that found no roster go on from one that keeps every minimum; `false` where none
  /// does.
  ///
  /// Only stays at posts that ask for a minimum count: whoever serves elsewhere may as well stay at
  /// home. Where changes are limited, the roster may have too many.
  private func seekMinimums(_ search: inout RosterSearch) throws(SolverFailure) -> Bool {
    if search.found != nil { return true }
    note("looking for a roster that keeps every minimum")
    let isProven = try RosterRelaxation.leavesMinimumsOpen(
      index, crews: crews, known: search.roster, solver: solver, stop: stop)
    if isProven { return false }
    let formulation = RosterFormulation(
      index, crews: crews, goals: [], stays: index.staysAtMinimums(of: crews))
    let outcome = try pursue(
      formulation.program, aims: [], tieBreak: Objective(.minimize, []), solver: solver,
      stop: stop, effort: effort, asksUnique: false)
    switch outcome {
    case .infeasible: return false
    case .stopped: throw SolverFailure("stopped before any roster was found")
    case .reached(let pursuit):
      search.begin(with: formulation.roster(from: pursuit.values))
      return true
    }
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
