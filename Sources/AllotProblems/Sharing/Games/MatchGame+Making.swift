package import AllotModel
internal import ExactNumbers
package import LinearPrograms

extension GameSplitter {
  /// What a unit of demand costs that is left uncovered: the value of the resource.
  ///
  /// - Returns: The prices, and the resources needed that have no value.
  package func prices(
    of problem: MatchingProblem
  ) -> (prices: [Resource.ID: Double], missing: [Resource.ID]) {
    let needed = Set(problem.needs.map(\.resource))
    var prices: [Resource.ID: Double] = [:]
    for resource in problem.resources where needed.contains(resource.id) {
      prices[resource.id] = resource.value
    }
    return (prices, needed.filter { prices[$0] == nil }.sorted())
  }

  /// Works out the game that a matching problem makes of its states.
  ///
  /// - Parameters:
  ///   - problem: The matching problem; 2 to 64 states need or offer something.
  ///   - prices: What a unit of demand costs that is left uncovered, for each resource needed.
  ///   - blocs: Coalitions of which it is asked whether they would be better off alone.
  /// - Returns: `nil` when told to stop.
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func matchGame(
    of problem: MatchingProblem, prices: [Resource.ID: Double], blocs: [[State.Code]] = []
  ) throws(SolverFailure) -> MatchGame? {
    let program = MatchGameProgram(of: problem, prices: prices)
    var maker = try MatchGameMaker(of: program, blocs: blocs, splitter: self)
    return try maker.make()
  }
}

/// Solves the programs that a game from the match consists of.
struct MatchGameMaker {
  /// How far a cost that a solver found may be off, relative to what nothing covered would cost.
  private static let precision = 1e-9

  private let program: MatchGameProgram
  private let blocs: [Coalition]
  private let splitter: GameSplitter
  private var solves: MatchGameSolves
  private let scale: Double
  /// Unit: units of the game.
  private var costs: [Coalition: Double] = [:]

  init(
    of program: MatchGameProgram, blocs: [[State.Code]], splitter: GameSplitter
  ) throws(SolverFailure) {
    self.program = program
    self.splitter = splitter
    solves = try MatchGameSolves(of: program, splitter: splitter)
    let players = program.players
    self.blocs = blocs.map { bloc in
      Coalition(players.indices.filter { bloc.contains(players[$0]) })
    }
    let largest = max(1, program.uncovered.reduce(0, +))
    var scale = 1_000_000.0
    while largest * scale >= CostGame.mostUnits / 4, scale > 1 { scale /= 10 }
    self.scale = scale
  }

  private var all: Coalition { .all(of: program.players.count) }

  private var noise: Double {
    max(2, Self.precision * scale * program.uncovered.reduce(0, +)).rounded()
  }

  mutating func make() throws(SolverFailure) -> MatchGame? {
    guard try solve(all), let optimum = solves.solution else { return nil }
    let owen = OwenShares(of: program, at: optimum)
    solves.divide(owen.divided)
    let players = program.players.indices
    let singles = players.map { Coalition([$0]) }
    let rest = players.map { all.without($0) }
    let pairs = players.flatMap { first in
      players.filter { $0 > first }.map { Coalition([first, $0]) }
    }
    for coalition in singles + pairs + blocs + rest {
      guard try solve(coalition) else { return nil }
    }
    // Told to stop here, what the prices and few coalitions say still stands.
    let table = try makeTable()
    let outline = GameOutline(
      players: program.players, total: money(all), standAlone: singles.map(money),
      withoutOne: rest.map(money))
    let known = Set(singles + pairs + blocs + rest).filter { $0 != all }.sorted()
    return MatchGame(
      outline: outline,
      known: known.map { MatchGame.CoalitionCost(coalition: $0, cost: money($0)) },
      blocs: blocs, table: table, dividedLimits: program.words(for: owen.divided),
      owenSplit: owen.split(of: outline.total, scale: scale),
      noise: Rational(exactly: noise) / Rational(exactly: scale), program: program,
      divided: owen.divided)
  }

  /// Solves the program of a coalition unless that was done; `false` when told to stop.
  private mutating func solve(_ coalition: Coalition) throws(SolverFailure) -> Bool {
    if costs[coalition] != nil { return true }
    guard let cost = try solves.cost(of: coalition) else { return false }
    costs[coalition] = (cost * scale).rounded()
    if costs.count % 64 == 0 { splitter.note("\(costs.count) coalitions have planned alone") }
    return true
  }

  private func money(_ coalition: Coalition) -> Rational {
    Rational(exactly: costs[coalition] ?? 0) / Rational(exactly: scale)
  }

  /// The costs of all coalitions; neighbours in the order differ by one state.
  private mutating func makeTable() throws(SolverFailure) -> CostGame? {
    let count = program.players.count
    guard count <= MatchGame.mostTabulated else { return nil }
    var table = [Double](repeating: 0, count: 1 << count)
    for step in 1..<table.count {
      let coalition = Coalition(bits: UInt64(step ^ step >> 1))
      guard let cost = try solves.cost(of: coalition) else { return nil }
      table[Int(coalition.bits)] = (cost * scale).rounded()
      if step % 1024 == 0 {
        splitter.note("\(step) of \(table.count - 1) coalitions have planned alone")
      }
    }
    return CostGame(
      players: program.players, units: table, unitsPerOne: Int(scale), noise: noise)
  }
}
