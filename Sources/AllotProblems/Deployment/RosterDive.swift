internal import AllotModel
package import LinearPrograms

/// Rounds the best broken roster, a few stays at a time, to a whole one.
///
/// What comes out keeps every row and is good, and not proven.
package struct RosterDive {
  private let solver: any Solver
  private var program: BareProgram
  private let objective: Objective
  /// Columns of stays.
  private let stays: [Int]

  /// Rounds in a program over the columns of a formulation, and perhaps others behind them.
  package init(
    _ formulation: RosterFormulation, program: BareProgram, objective: Objective, solver: any Solver
  ) {
    self.solver = solver
    self.program = program
    self.program.isWhole = program.isWhole.map { _ in false }
    self.objective = objective
    stays = formulation.draft.ways.filter { $0.stint != nil }.map(\.column)
  }

  /// Values in which every stay is whole; `nil` when rounding came to no end in so many rounds.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func values(
    rounds: Int = mostRounds, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    let session = try solver.makeSession(for: program)
    session.setObjective(objective)
    var least = stays.map { program.columnBounds[$0].lowerBound }
    guard case .optimal(var solution) = try session.solve(stop: stop) else { return nil }
    for _ in 0..<min(rounds, RosterDive.mostRounds) {
      let values = stays.map { solution.values[$0] }
      let broken = stays.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-6 }
      if broken.isEmpty { return solution.values }
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

  package static let mostRounds = 400

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
