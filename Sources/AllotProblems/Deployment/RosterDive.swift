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

  /// How far rounding came.
  package struct Ending {
    /// Shape: one per column of the program.
    package let values: [Double]
    /// Whether every stay is whole.
    package let isWhole: Bool
  }

  /// Values in which every stay is whole; `nil` when rounding came to no end in so many rounds.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func values(
    rounds: Int = mostRounds, stop: StopSignal
  ) throws(SolverFailure) -> [Double]? {
    let ending = try ending(rounds: rounds, stop: stop)
    return ending.flatMap { $0.isWhole ? $0.values : nil }
  }

  /// The last values that keep every row; `nil` where none do, or it was stopped before it had any.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func ending(
    rounds: Int = mostRounds, stop: StopSignal
  ) throws(SolverFailure) -> Ending? {
    let session = try solver.makeSession(for: program)
    session.setObjective(objective)
    var least = stays.map { program.columnBounds[$0].lowerBound }
    guard case .optimal(var solution) = try session.solve(stop: stop) else { return nil }
    for _ in 0..<min(rounds, RosterDive.mostRounds) {
      let values = stays.map { solution.values[$0] }
      let broken = brokenPlaces(values)
      if broken.isEmpty { return Ending(values: solution.values, isWhole: true) }
      for place in stays.indices where values[place] + RosterDive.wholeness >= least[place] + 1 {
        least[place] = (values[place] + RosterDive.wholeness).rounded(.down)
        raise(place, to: least[place], in: session)
      }
      let next = try solvedNext(chosenPlaces(broken, values), values, &least, session, stop)
      guard let next else { break }
      solution = next
    }
    let broken = brokenPlaces(stays.map { solution.values[$0] })
    return Ending(values: solution.values, isWhole: broken.isEmpty)
  }

  /// Values so near to a whole number are whole.
  static let wholeness = 1e-6

  private func brokenPlaces(_ values: [Double]) -> [Int] {
    values.indices.filter { abs(values[$0] - values[$0].rounded()) > RosterDive.wholeness }
  }

  /// The best values with some stays rounded up: all of them, else the first quarter, and so on; in the
  /// end with the first one rounded down.
  private func solvedNext(
    _ places: [Int], _ values: [Double], _ least: inout [Double], _ session: any SolverSession,
    _ stop: StopSignal
  ) throws(SolverFailure) -> Solution? {
    var chosen = places
    while !chosen.isEmpty {
      for place in chosen { raise(place, to: values[place].rounded(.up), in: session) }
      if case .optimal(let next) = try session.solve(stop: stop) {
        for place in chosen { least[place] = values[place].rounded(.up) }
        return next
      }
      // What cannot be rounded up together is undone, and a part of it tried.
      for place in chosen { raise(place, to: least[place], in: session) }
      chosen.removeLast(max(1, chosen.count * 3 / 4))
    }
    session.setBounds(ofColumn: stays[places[0]], to: least[places[0]]...least[places[0]])
    guard case .optimal(let next) = try session.solve(stop: stop) else { return nil }
    return next
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
