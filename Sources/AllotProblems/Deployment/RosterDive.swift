internal import AllotModel
package import LinearPrograms

/// Rounds the best broken roster, a few stays at a time, to a whole one.
///
/// All objectives weigh in one sum, and the smallest coverages are asked for at a price, so that
/// rounding does not end where nothing is feasible. What comes out is good, and not proven.
package struct RosterDive {
  private let formulation: RosterFormulation
  private let solver: any Solver
  private var program: BareProgram
  private let objective: Objective
  /// Columns of stays.
  private let stays: [Int]

  /// - Shape: of `floors`: the smallest coverages that are asked for, by priority.
  package init(_ formulation: RosterFormulation, floors: [Int: Double], solver: any Solver) {
    self.formulation = formulation
    self.solver = solver
    let (index, draft) = (formulation.index, formulation.draft)
    let weights = RosterWeights(index, goals: formulation.goals, floors: floors)
    var program = formulation.program
    program.isWhole = program.isWhole.map { _ in false }
    var terms: [(column: Int, coefficient: Double)] = []
    for post in index.problem.posts.indices {
      for step in index.steps(ofPost: post) {
        let counted = draft.countedColumn(post: post, step: step)
        if counted < 0 { continue }
        terms.append((counted, weights.units[post]))
        let aspired = Double(weights.aspired[post])
        guard aspired > 0, weights.floors[post] > 0 else { continue }
        let short = program.addColumn(bounds: 0...aspired)
        program.addRow(bounds: aspired...Double.infinity, terms: [(counted, 1), (short, 1)])
        terms.append((short, -weights.floors[post]))
      }
    }
    terms += draft.ways.map { ($0.column, -draft.cost(of: $0, by: weights)) }
    self.program = program
    objective = Objective(.maximize, terms.filter { $0.coefficient != 0 })
    stays = draft.ways.filter { $0.stint != nil }.map(\.column)
  }

  /// A whole roster; `nil` when rounding came to no end.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func roster(stop: StopSignal) throws(SolverFailure) -> Roster? {
    let session = try solver.makeSession(for: program)
    session.setObjective(objective)
    var least = stays.map { program.columnBounds[$0].lowerBound }
    guard case .optimal(var solution) = try session.solve(stop: stop) else { return nil }
    for _ in 0..<RosterDive.mostRounds {
      let values = stays.map { solution.values[$0] }
      let broken = stays.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-6 }
      if broken.isEmpty { return formulation.roster(from: solution.values) }
      for place in stays.indices where values[place] + 1e-6 >= least[place] + 1 {
        least[place] = (values[place] + 1e-6).rounded(.down)
        raise(place, to: least[place], in: session)
      }
      let chosen = chosenPlaces(broken, values)
      for place in chosen { raise(place, to: values[place].rounded(.up), in: session) }
      if case .optimal(let next) = try session.solve(stop: stop) {
        for place in chosen { least[place] = values[place].rounded(.up) }
        solution = next
        continue
      }
      // What cannot be rounded up together is rounded down, the most broken one alone.
      for place in chosen { raise(place, to: least[place], in: session) }
      session.setBounds(ofColumn: stays[chosen[0]], to: least[chosen[0]]...least[chosen[0]])
      guard case .optimal(let next) = try session.solve(stop: stop) else { return nil }
      solution = next
    }
    return nil
  }

  private static let mostRounds = 400

  private func raise(_ place: Int, to least: Double, in session: any SolverSession) {
    let most = program.columnBounds[stays[place]].upperBound
    session.setBounds(ofColumn: stays[place], to: min(least, most)...most)
  }

  /// The stays that are nearest to the next whole number, some at a time.
  private func chosenPlaces(_ broken: [Int], _ values: [Double]) -> [Int] {
    let parts = broken.map { (part: values[$0] - values[$0].rounded(.down), place: $0) }
      .sorted { $0.part == $1.part ? $0.place < $1.place : $0.part > $1.part }
    let near = parts.prefix { $0.part > 0.8 }.count
    return parts.prefix(max(1, near, broken.count / 12)).map(\.place)
  }
}

extension RosterDraft {
  /// What a way costs in one sum of all objectives.
  fileprivate func cost(of way: Way, by weights: RosterWeights) -> Double {
    let changes = weights.change * Double(way.changes)
    guard let stint = way.stint else { return changes }
    let pool = index.problem.pools[way.pool]
    let money = pool.travelCost + pool.stepCost * Double(stint.steps.count)
    return changes + Double(way.crewSize) * (weights.tour + weights.money * money)
  }
}
