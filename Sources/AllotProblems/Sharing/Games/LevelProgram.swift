internal import AllotModel
internal import LinearPrograms

/// The program of one level: the largest complaint is made as small as it can be.
///
///     minimise t where
///     x(S) - weight(S) * t <= cost(S)    for each complaint S
///     x(S) = value(S)                    for each fixed sum S, that of all among them
///
/// It is written the other way round, as the dual program with one column for each coalition and
/// one row for each player: a further coalition then is a further column, which leaves the last
/// basis feasible, and a basis has n + 1 columns however many coalitions there are. Costs count
/// from the split of the last round, so that what is solved for is a small correction of it.
struct LevelProgram {
  let program: BareProgram
  let objective: Objective
  private let base: [Double]
  /// What the objective was divided by.
  private let scale: Double

  /// What rounding leaves of a saving of nothing, relative to the largest cost.
  ///
  /// Sums of 28 doubles are right to about 1e-14. Where nobody saves anything, as when every cost is
  /// the sum of those of its members, the savings would be nothing else, and contradict each other.
  private static let noise = 1e-13

  /// What a solve of it says.
  struct Answer {
    /// Shape: one per player.
    /// - Unit: the unit of the game.
    let shares: [Double]
    /// Unit: the unit of the game.
    let complaint: Double
    /// Whether a fixed sum, or else a complaint, is basic: first the fixed, then the complaints.
    let isBasic: [Bool]
    let basis: Basis
  }

  init(
    of game: CostGame, fixed: [FixedSum], complaints: [Complaint], base: [Double]
  ) {
    var program = BareProgram()
    let coalitions = fixed.map(\.coalition) + complaints.map(\.coalition)
    for _ in fixed { program.addColumn(bounds: -.infinity ... .infinity) }
    for _ in complaints { program.addColumn(bounds: 0 ... .infinity) }
    for player in game.players.indices {
      let columns = coalitions.indices.filter { coalitions[$0].contains(player) }
      program.addRow(bounds: 0...0, terms: columns.map { ($0, 1) })
    }
    program.addRow(
      bounds: 1...1,
      terms: complaints.enumerated().map { (fixed.count + $0.offset, Double($0.element.weight)) })
    let sums = fixed.map(\.approximate) + complaints.map { game.units($0.coalition) }
    let noise = Self.noise * (sums.map(abs).max() ?? 0)
    let savings = zip(sums, coalitions).map { sum, coalition in
      let saving = sum - base.sum(over: coalition)
      return abs(saving) > noise ? saving : 0
    }
    let largest = savings.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? largest : 1
    self.program = program
    self.base = base
    self.scale = scale
    objective = Objective(.minimize, savings.enumerated().map { ($0.offset, $0.element / scale) })
  }

  /// The split with the least largest complaint; `nil` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  func solve(
    with splitter: GameSplitter, from basis: Basis?
  ) throws(SolverFailure) -> Answer? {
    let session = try splitter.solver.makeSession(for: program)
    session.setObjective(objective)
    if var basis {
      let missing = program.columnCount - basis.columns.count
      basis.columns += [BasisStatus](repeating: .atLower, count: missing)
      session.setBasis(basis)
    }
    switch try session.solve(stop: splitter.stop) {
    case .stopped: return nil
    case .infeasible, .unbounded:
      throw SolverFailure("the program of a level of the game was called infeasible or unbounded")
    case .optimal(let solution):
      let correction = solution.duals.map { $0 * scale }
      return Answer(
        shares: zip(base, correction).map { $0 + $1 },
        complaint: -correction[base.count],
        isBasic: solution.basis.columns.map { $0 == .basic }, basis: solution.basis)
    }
  }
}

extension [Double] {
  /// What the members of a coalition have together.
  func sum(over coalition: Coalition) -> Double {
    coalition.members.reduce(0) { $0 + self[$1] }
  }
}
