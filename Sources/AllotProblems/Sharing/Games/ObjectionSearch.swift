internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// Finds the coalition of a match that objects most, without working out all of them.
///
/// Membership becomes a column of 0 or 1, and the plan of the coalition is found with it:
///
///     maximise sum of share * isMember - sum of cost * given - sum of price * (demand - met)
///     what a row or a column may be <= its limit * isMember, for the states that own the limit
///
/// As limits grow with membership, a split from dual prices is known to be in the core at once.
struct ObjectionSearch {
  /// How many programs are solved at most; the verdict is then left open.
  private static let mostNodes = 1_000

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
    Self.limit(&program, to: members, in: match)
    let gains = shares.indices.map { (members[$0], shares[$0] - game.uncovered[$0]) }
    objective = Objective(
      .maximize,
      gains.filter { $0.1 != 0 } + game.objective.terms.map { ($0.column, -$0.coefficient) })
    self.program = program
    memberColumns = members
  }

  /// Lets limits grow with the membership of those who own them.
  private static func limit(
    _ program: inout BareProgram, to members: [Int], in match: MatchGame
  ) {
    let game = match.program
    let draft = game.formulation.draft
    var limits: [(terms: [(column: Int, coefficient: Double)], most: Double, owner: Int)] = []
    for (column, ends) in zip(draft.givenColumns, game.ends) {
      let most = program.columnBounds[column].upperBound
      limits += ends.members.map { ([(column, 1)], most, $0) }
    }
    for column in draft.metColumns {
      let most = program.columnBounds[column].upperBound
      limits += game.owners(ofColumn: column).members.map { ([(column, 1)], most, $0) }
    }
    func terms(ofRow row: Int) -> [(column: Int, coefficient: Double)] {
      program.terms(ofRow: row).map { (program.termColumns[$0], program.termCoefficients[$0]) }
    }
    for row in program.rowBounds.indices where !game.isShared(row: row) {
      let most = program.rowBounds[row].upperBound
      guard most.isFinite, most > 0 else { continue }
      limits += game.owners(ofRow: row).members.map { (terms(ofRow: row), most, $0) }
    }
    let divided = match.divided.map { limit in
      terms(ofRow: limit.row) + zip(members, limit.parts).map { ($0, -$1) }
    }
    for (terms, most, owner) in limits where most > 0 {
      program.addRow(bounds: -.infinity...0, terms: terms + [(members[owner], -most)])
    }
    for terms in divided { program.addRow(bounds: -.infinity...0, terms: terms) }
  }

  /// The coalition found, and whether no other objects more; it costs what it was found with.
  func worst(
    with splitter: GameSplitter
  ) -> (found: [MatchGame.CoalitionCost], isComplete: Bool) {
    do throws(SolverFailure) {
      let none = [Double](repeating: 0, count: program.columnCount)
      let search = WholeSearch(
        incumbent: none, nodeLimit: Self.mostNodes, stop: splitter.stop)
      splitter.note("searching the coalition that objects most")
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
