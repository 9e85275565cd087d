internal import AllotModel
internal import LinearPrograms

/// A whole flow of all crews in which all goals but burdens weigh in one sum.
///
/// Beyond minimums, what is asked for has a price and no force, so that rounding always finds a way on.
struct WeighedFlow {
  private let formulation: RosterFormulation
  private var program: BareProgram
  private var terms: [(column: Int, coefficient: Double)] = []

  /// In each draw stays count for another part of their cost, by chance, so that draws end apart where
  /// many rosters are as good.
  ///
  /// - Shape: of `stays`: one per pool; `nil` for all.
  init(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], weights: RosterWeights,
    stays: [Set<Stint>]? = nil, draw: Int = 0
  ) {
    var dice = SearchDice(seed: UInt64(WeighedFlow.firstSeed + draw))
    formulation = RosterFormulation(index, crews: crews, goals: goals, stays: stays)
    program = formulation.program
    for (goal, columns) in zip(goals, formulation.draft.goalColumns)
    where goal.objective == .floor {
      for column in columns { program.columnBounds[column] = 0...0 }
    }
    slice(by: weights)
    for way in formulation.draft.ways { weigh(way, by: weights, &dice) }
  }

  /// Whether work is enough to solve it some times.
  func isReached(by effort: Effort) -> Bool {
    effort.reaches(
      columns: program.columnCount, rows: program.rowCount, times: WeighedFlow.fewSolves)
  }

  private static let fewSolves = 10.0
  /// Any other would do as well.
  private static let firstSeed = 2030
  /// A stay counts for so much of its cost at least, and for as much again and a whole at most.
  private static let leastPart = 0.5
  /// What is still broken then is left to the search that mends it.
  private static let mostRounds = 60

  /// The best broken roster, rounded as far as that goes; `nil` where there is none.
  ///
  /// Crews whose seasons could not be made whole serve the first stays of them that are.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func rounded(by solver: any Solver, stop: StopSignal) throws(SolverFailure) -> Roster? {
    let dive = RosterDive(
      formulation, program: program, objective: Objective(.maximize, terms), solver: solver)
    guard let ending = try dive.ending(rounds: WeighedFlow.mostRounds, stop: stop),
      ending.isWhole || formulation.crews.frozenSteps == 0
    else { return nil }
    let values = ending.values.prefix(formulation.program.columnCount)
    return formulation.roster(from: values.map { ($0 + RosterDive.wholeness).rounded(.down) })
  }

  /// Cuts what counts at each post in each step into slices, of which the first ones weigh more.
  private mutating func slice(by weights: RosterWeights) {
    let index = formulation.index
    for post in index.problem.posts.indices {
      let own = weights.slices(ofPost: post)
      for step in index.steps(ofPost: post) {
        let counted = formulation.draft.countedColumn(post: post, step: step)
        guard counted >= 0 else { continue }
        var slices = [(column: counted, coefficient: 1.0)]
        for slice in own {
          let column = program.addColumn(bounds: 0...slice.width)
          slices.append((column, -1))
          terms.append((column, slice.worth))
        }
        program.addRow(bounds: 0...Double.infinity, terms: slices)
      }
    }
  }

  private mutating func weigh(
    _ way: RosterDraft.Way, by weights: RosterWeights, _ dice: inout SearchDice
  ) {
    var price = Double(way.changes) * weights.change
    if let stint = way.stint {
      let pool = formulation.index.problem.pools[way.pool]
      let cost = pool.travelCost + pool.stepCost * Double(stint.steps.count)
      let drawn = WeighedFlow.leastPart + dice.part
      price += Double(way.crewSize) * (weights.money * cost + weights.tour) * drawn
    }
    if price != 0 { terms.append((way.column, -price)) }
  }
}
