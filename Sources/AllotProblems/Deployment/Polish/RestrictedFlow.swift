internal import AllotModel
internal import LinearPrograms

/// A whole flow of some crews over some stays, in which a roster is to become better in one goal and
/// no worse in those before it.
///
/// All other crews stay where they are. It begins with the roster's own values.
struct RestrictedFlow {
  private let roster: Roster
  /// Positions of the crews that flow, ascending.
  private let free: [Int]
  let formulation: RosterFormulation
  /// The columns and rows of the formulation, and those that keep earlier goals and tell the goal.
  var program: BareProgram
  var objective = Objective(.maximize, [])
  /// The roster's values of every column.
  var values: [Double]

  /// Lets the crews of `pools`, or all, flow over `stays` and those that they make already, or over
  /// all; `target` is the smallest coverage to come near to, where that is the goal.
  ///
  /// It is `nil` where the roster's seasons are no paths of the flow.
  ///
  /// - Shape: of `stays`: one per pool.
  init?(
    _ index: DeploymentIndex, crews: Crews, goals: [DeploymentGoal], beside roster: Roster,
    improving goal: Int, towards target: Double,
    pools: Set<Int>? = nil, stays: [Set<Stint>]? = nil
  ) {
    self.roster = roster
    free = crews.all.indices.filter { pools?.contains(crews.all[$0].pool) ?? true }
    let own = pools == nil ? crews : crews.only(free, beside: roster, in: index)
    var allowed = stays
    for crew in stays == nil ? [] : free {
      allowed?[crews.all[crew].pool].formUnion(roster.seasons[crew])
    }
    formulation = RosterFormulation(index, crews: own, goals: goals, stays: allowed)
    let part = Roster(seasons: free.map { roster.seasons[$0] })
    guard let values = formulation.values(of: part) else { return nil }
    (program, self.values) = (formulation.program, values)
    for earlier in 0..<goal { keep(earlier) }
    aim(at: goal, target)
  }

  /// How many columns are not settled.
  var openColumns: Int { program.columnBounds.count { $0.lowerBound < $0.upperBound } }

  /// Whether work is enough for some nodes of a search everywhere.
  ///
  /// GLPK looks at every broken column of a node before it branches, and rounding solves the program
  /// anew for some columns at a time: in large programs either takes seconds.
  func isReached(by effort: Effort) -> Bool {
    effort.reaches(columns: openColumns, rows: program.rowCount, times: RestrictedFlow.fewNodes)
  }

  private static let fewNodes = 10.0

  /// The whole roster in which the free crews do what whole values say.
  func roster(from values: [Double]) -> Roster {
    var whole = roster
    let part = formulation.roster(from: Array(values.prefix(formulation.program.columnCount)))
    for (crew, season) in zip(free, part.seasons) { whole.seasons[crew] = season }
    return whole
  }
}

extension Crews {
  /// Some of the crews; what the others do in a roster counts as settled.
  fileprivate func only(
    _ positions: [Int], beside roster: Roster, in index: DeploymentIndex
  ) -> Crews {
    var others = roster
    for crew in positions { others.seasons[crew] = [] }
    let isFree = Set(positions)
    let scoring = RosterScoring(index: index, crews: self, goals: [])
    let changes = all.indices.reduce(0) { sum, crew in
      isFree.contains(crew) ? sum : sum + scoring.changes(ofCrew: crew, in: roster)
    }
    return Crews(
      all: positions.map { all[$0] }, frozenSteps: frozenSteps,
      settled: others.tours(of: self, in: index), lostSteps: lostSteps + changes)
  }
}
