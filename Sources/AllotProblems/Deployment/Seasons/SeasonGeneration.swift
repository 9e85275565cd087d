internal import AllotModel
internal import LinearPrograms

/// Finds the best mixture of whole seasons by a few of them, to which prices add others until none
/// helps any more.
///
/// Every season keeps all rules of a single crew; only that a part of a crew goes one way and the
/// rest another is left. At any prices it has a bound, too, which holds however early it ends.
struct SeasonGeneration {
  let index: DeploymentIndex
  let crews: Crews
  let cohorts: [SeasonCohort]
  let frozenSteps: Int
  let solver: any Solver
  let finders: [SeasonFinder]
  private(set) var seasons: [KnownSeason] = []
  private var positions: [Key: Int] = [:]
  /// The seasons that ask the least of each cohort.
  private(set) var idle: Set<Int> = []
  /// Shape: one per season; whether it is in the program that is solved.
  var isInside: [Bool] = []
  var basis: SeasonBasis?
  /// The program that was solved last.
  var loaded: LoadedSeasons?
  /// The best mixture that was solved last.
  private(set) var solved: SolvedSeasons?

  /// A season that some cohort may have.
  struct KnownSeason {
    let cohort: Int
    let traits: SeasonTraits
    let links: [SeasonRows.Link]
  }

  fileprivate struct Key: Hashable {
    let cohort: Int
    let season: [Stint]
  }

  /// What a generation knows, without the program in a solver's hands, which belongs to its thread.
  struct Knowledge: Sendable {
    fileprivate let seasons: [KnownSeason]
    fileprivate let positions: [Key: Int]
    fileprivate let isInside: [Bool]
    fileprivate let idle: Set<Int>
    fileprivate let basis: SeasonBasis?
  }

  var knowledge: Knowledge {
    Knowledge(seasons: seasons, positions: positions, isInside: isInside, idle: idle, basis: basis)
  }

  init(
    _ index: DeploymentIndex, crews: Crews, countsChanges: Bool, solver: any Solver
  ) {
    self.index = index
    self.crews = crews
    self.solver = solver
    frozenSteps = crews.frozenSteps
    cohorts = crews.cohorts(countingChanges: countsChanges)
    finders = index.problem.pools.indices.map { SeasonFinder(index, pool: $0) }
  }

  /// Goes on from what another one knows of the same crews.
  mutating func begin(with knowledge: Knowledge) {
    seasons = knowledge.seasons
    positions = knowledge.positions
    isInside = knowledge.isInside
    idle = knowledge.idle
    basis = knowledge.basis
    (loaded, solved) = (nil, nil)
  }

  /// Takes a season in, and answers its position.
  @discardableResult
  mutating func add(_ season: [Stint], ofCohort cohort: Int, rows: SeasonRows) -> Int {
    let key = Key(cohort: cohort, season: season)
    if let known = positions[key] {
      isInside[known] = true
      return known
    }
    let crew = crew(ofCohort: cohort)
    let traits = SeasonTraits(season, of: crew, from: frozenSteps, in: index)
    seasons.append(
      KnownSeason(cohort: cohort, traits: traits, links: rows.terms(of: traits, crew: crew, index)))
    positions[key] = seasons.count - 1
    isInside.append(true)
    return seasons.count - 1
  }

  /// Takes in every season of a roster.
  mutating func add(_ roster: Roster, rows: SeasonRows) {
    for (cohort, own) in cohorts.enumerated() {
      for crew in own.crews { add(roster.seasons[crew], ofCohort: cohort, rows: rows) }
    }
  }

  /// Takes in what asks the least of everybody: staying at home, or ending a stay in progress as soon
  /// as the rules let it.
  ///
  /// It is never left out: where others are barred later, it may be the only way left.
  mutating func addIdle(rows: SeasonRows) {
    for cohort in cohorts.indices {
      let stay = crew(ofCohort: cohort).standing.ongoing.map {
        Stint(seat: $0.seat, steps: $0.start...$0.ends[0])
      }
      idle.insert(add(stay.map { [$0] } ?? [], ofCohort: cohort, rows: rows))
    }
  }

  func crew(ofCohort cohort: Int) -> Crew { crews.all[cohorts[cohort].crews[0]] }

  /// The best mixture of seasons, or how far it came.
  ///
  /// - Returns: `nil` where the seasons that are known keep no rows, or when it was stopped before
  ///   it had anything.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func best(
    of request: SeasonRequest, stop: StopSignal
  ) throws(SolverFailure) -> SeasonMixture? {
    var mixture: SeasonMixture?
    var bound = Double.infinity
    var center: [Double]?
    if !request.continues { loaded = nil }
    for round in 0..<request.mostRounds {
      guard let solved = try solve(request, again: round == 0, stop: stop) else { break }
      self.solved = solved
      var prices = solved.duals
      if let center {
        prices = zip(center, prices).map {
          SeasonGeneration.calm * $0 + (1 - SeasonGeneration.calm) * $1
        }
      }
      var added = false
      for own in center == nil ? [prices] : [prices, solved.duals] where !added {
        let found = price(request, at: own)
        if found.bound < bound { (bound, center) = (found.bound, own) }
        added = take(found.seasons, request, at: solved)
        if request.isSettled(solved.value, bound) { break }
      }
      mixture = SeasonMixture(value: solved.value, bound: bound, amounts: solved.amounts)
      if !added || request.isSettled(solved.value, bound) { break }
      if round % 10 == 9 { forget(solved, request) }
    }
    return mixture
  }

  /// How much prices stay where the bound was best.
  private static let calm = 0.6
}
