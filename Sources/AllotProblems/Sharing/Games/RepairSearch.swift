internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// Finds the nearest split that leaves each coalition no more than is granted to object.
///
///     minimise half the sum of |d(i)| where
///     d(S) <= cost(S) + granted - x(S)    for each coalition S
///     d(all) = 0
///
/// Like a level, it is solved as the dual program, with a column for each coalition that is needed.
struct RepairSearch {
  private let game: CostGame
  private let splitter: GameSplitter
  /// Shape: one per player.
  /// - Unit: the unit of the game.
  private let shares: [Rational]
  private let granted: Rational
  /// The first is that of all, whose sum stays.
  private var coalitions: [Coalition]
  private var known: Set<Coalition>

  init(of shares: [Rational], in game: CostGame, granted: Rational, splitter: GameSplitter) {
    self.game = game
    self.splitter = splitter
    self.shares = shares
    self.granted = granted
    let all = game.grandCoalition
    coalitions = [all]
    for player in game.players.indices {
      coalitions.append(Coalition([player]))
      coalitions.append(all.without(player))
    }
    known = []
    coalitions = coalitions.filter { $0.bits != 0 && known.insert($0).inserted }
  }

  /// A split, and the sums that determine it.
  struct Repaired {
    /// Shape: one per player.
    /// - Unit: the unit of the game.
    let shares: [Rational]
    let equations: GameEquations
  }

  /// The repaired split; `nil` when told to stop.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  mutating func find() throws(SolverFailure) -> Repaired? {
    var basis: Basis?
    while true {
      guard let solution = try solve(from: basis) else { return nil }
      basis = solution.basis
      guard let repaired = repaired(at: solution.basis) else {
        throw SolverFailure("a repair of the split does not hold in exact arithmetic")
      }
      guard let worst = worst(under: repaired.shares) else { return nil }
      if worst.isEmpty { return repaired }
      let new = worst.filter { known.insert($0).inserted }
      if new.isEmpty { throw SolverFailure("a repair of the split makes no progress") }
      coalitions += new
      splitter.note("repair: \(coalitions.count) coalitions looked at closely")
    }
  }

  /// What a coalition may pay more than it does now.
  private func room(of coalition: Coalition) -> Rational {
    let paid = coalition.members.reduce(Rational.zero) { $0 + shares[$1] }
    if coalition == game.grandCoalition { return Rational(Int(game.totalUnits)) - paid }
    return Rational(Int(game.units(coalition))) + granted - paid
  }

  private func solve(from basis: Basis?) throws(SolverFailure) -> Solution? {
    var program = BareProgram()
    for (position, _) in coalitions.enumerated() {
      program.addColumn(bounds: (position == 0 ? -.infinity : 0) ... .infinity)
    }
    for player in game.players.indices {
      let columns = coalitions.indices.filter { coalitions[$0].contains(player) }
      program.addRow(bounds: -0.5...0.5, terms: columns.map { ($0, 1) })
    }
    let rooms = coalitions.map { room(of: $0).double }
    let largest = rooms.reduce(0) { max($0, abs($1)) }
    let session = try splitter.solver.makeSession(for: program)
    session.setObjective(
      Objective(.minimize, rooms.enumerated().map { ($0, $1 / (largest > 0 ? largest : 1)) }))
    if var basis {
      let missing = program.columnCount - basis.columns.count
      basis.columns += [BasisStatus](repeating: .atLower, count: missing)
      session.setBasis(basis)
    }
    switch try session.solve(stop: splitter.stop) {
    case .optimal(let solution): return solution
    case .stopped: return nil
    case .infeasible, .unbounded:
      throw SolverFailure("the program of a repair was called infeasible or unbounded")
    }
  }

  /// The split at which basic coalitions use all their room and players of basic rows keep what
  /// they pay.
  private func repaired(at basis: Basis) -> Repaired? {
    let moving = game.players.indices.filter { basis.rows[$0] != .basic }
    let binding = coalitions.indices.filter { basis.columns[$0] == .basic }.map { coalitions[$0] }
    guard moving.count == binding.count,
      let factors = factors(of: binding, for: moving)
    else { return nil }
    let equations = equations(of: binding, factors, moving: moving)
    let unit = Rational(game.unitsPerOne)
    let repaired = equations.coefficients.map { own in
      zip(own, equations.equations).reduce(Rational.zero) { total, term in
        term.0.isZero ? total : total + term.0 * term.1.value * unit
      }
    }
    return repaired.reduce(0, +) == Rational(Int(game.totalUnits))
      ? Repaired(shares: repaired, equations: equations) : nil
  }

  /// How often the sum of each binding coalition counts in the share of each moving player.
  ///
  /// - Shape: moving players by binding coalitions; `nil` when the sums do not determine the shares.
  private func factors(of binding: [Coalition], for moving: [Int]) -> [[Rational]]? {
    let matrix: [[Int128]] = binding.indices.map { row in
      moving.map { binding[row].contains($0) ? 1 : 0 } + binding.indices.map { $0 == row ? 1 : 0 }
    }
    let elimination = ExactElimination(matrix, columns: moving.count)
    let divisor = Rational(BigInteger(elimination.divisor))
    var factors = moving.map { _ in [Rational]() }
    for row in binding.indices {
      guard let inverse = elimination.solution(forColumn: moving.count + row) else { return nil }
      for (position, factor) in inverse.enumerated() {
        factors[position].append(factor == 0 ? 0 : Rational(BigInteger(factor)) / divisor)
      }
    }
    return factors
  }

  /// The sums of binding coalitions, and what players who do not move keep.
  private func equations(
    of binding: [Coalition], _ factors: [[Rational]], moving: [Int]
  ) -> GameEquations {
    let unit = Rational(game.unitsPerOne)
    let kept = game.players.indices.filter { !moving.contains($0) }
    let sums = binding.map { coalition in
      GameEquations.Equation(
        coalition: coalition, cost: game.cost(coalition),
        value: (room(of: coalition) + shares.sum(over: coalition)) / unit,
        source: coalition == game.grandCoalition ? .all : .limit)
    }
    let keeping = kept.map { player in
      GameEquations.Equation(
        coalition: Coalition([player]), cost: game.cost(Coalition([player])),
        value: shares[player] / unit, source: .kept)
    }
    let coefficients = game.players.indices.map { player -> [Rational] in
      guard let position = moving.firstIndex(of: player) else {
        return sums.map { _ in 0 } + kept.map { $0 == player ? 1 : 0 }
      }
      let own = factors[position]
      // What is kept is taken off the sums of the coalitions that have it.
      let taken = kept.map { player in
        zip(binding, own).reduce(Rational.zero) { $1.0.contains(player) ? $0 - $1.1 : $0 }
      }
      return own + taken
    }
    return GameEquations(equations: sums + keeping, coefficients: coefficients)
  }

  /// The coalitions that pay the most beyond what is granted, exactly; `nil` when told to stop.
  private func worst(under exact: [Rational]) -> [Coalition]? {
    let approximate = exact.map(\.double)
    let margin = LevelSearch.tolerance * (approximate.map(abs).max() ?? 1)
    let exceeds = ExactExcesses(of: game, shares: exact).exceeds(granted)
    let (none, all) = (Coalition(bits: 0), game.grandCoalition)
    var worst = WorstCoalitions(6 * game.players.count, above: granted.double - margin)
    let scan = ExcessScan(game: game, splitter: splitter)
    let isDone = scan.scan(approximate, above: worst.cutoff) { coalition, excess in
      if coalition != none, coalition != all, exceeds(coalition) {
        worst.insert(coalition, excess)
      }
      return worst.cutoff
    }
    return isDone ? worst.sorted().map(\.coalition) : nil
  }
}
