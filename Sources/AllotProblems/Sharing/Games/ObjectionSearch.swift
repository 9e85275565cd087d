internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// Finds the coalition of a match that objects most, without working out all of them.
///
/// Membership becomes a column of 0 or 1, and the plan of the coalition is found with it:
///
///     maximise sum of share * isMember - sum of cost * given - sum of price * (demand - met)
///     given(offer, need) <= the most that it can be * isMember, for both states
struct ObjectionSearch {
  private let match: MatchGame
  private var program: BareProgram
  private var objective: Objective
  /// The column of each player's membership.
  private let memberColumns: [Int]

  init(against shares: [Double], in match: MatchGame) {
    self.match = match
    let game = match.program
    var program = game.formulation.program
    program.isWhole = program.isWhole.map { _ in false }
    let members = shares.map { _ in program.addColumn(bounds: 0...1, isWhole: true) }
    for (arc, ends) in game.ends.enumerated() {
      let column = game.formulation.draft.givenColumns[arc]
      let most = program.columnBounds[column].upperBound
      for player in ends.members where most > 0 {
        program.addRow(
          bounds: -.infinity...0, terms: [(column, 1), (members[player], -most)])
      }
    }
    for limit in match.divided {
      let own = program.terms(ofRow: limit.row).map {
        (column: program.termColumns[$0], coefficient: program.termCoefficients[$0])
      }
      let parts = zip(members, limit.parts).map { (column: $0, coefficient: -$1) }
      program.addRow(bounds: -.infinity...0, terms: own + parts)
    }
    let gains = shares.indices.map { (members[$0], shares[$0] - game.uncovered[$0]) }
    objective = Objective(
      .maximize,
      gains.filter { $0.1 != 0 } + game.objective.terms.map { ($0.column, -$0.coefficient) })
    self.program = program
    memberColumns = members
  }

  /// The coalition found, and whether no other objects more; it costs what it was found with.
  func worst(
    with splitter: GameSplitter
  ) -> (found: [MatchGame.CoalitionCost], isComplete: Bool) {
    do throws(SolverFailure) {
      let none = [Double](repeating: 0, count: program.columnCount)
      let search = WholeSearch(incumbent: none, stop: splitter.stop)
      let outcome = try splitter.solver.solveWhole(program, for: objective, search: search)
      guard case .found(let values?, _, _, let isProven) = outcome else { return ([], false) }
      let members = memberColumns.indices.filter { values[memberColumns[$0]] > 0.5 }
      let coalition = Coalition(members)
      guard !members.isEmpty, members.count < memberColumns.count else { return ([], isProven) }
      var solves = try MatchGameSolves(of: match.program, splitter: splitter)
      solves.divide(match.divided)
      guard let cost = try solves.cost(of: coalition) else { return ([], false) }
      return (
        [MatchGame.CoalitionCost(coalition: coalition, cost: Rational(exactly: cost))], isProven
      )
    } catch {
      // What is known of other coalitions still stands.
      return ([], false)
    }
  }
}
