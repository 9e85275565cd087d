internal import AllotModel
internal import AllotProblems
internal import ExactNumbers
internal import LinearPrograms

/// The games of a sharing problem, each made once.
struct SharingGames {
  let splitter: GameSplitter
  private var made: [String: Game] = [:]
  private var cores: [String: CoreState] = [:]

  init(splitter: GameSplitter) { self.splitter = splitter }

  /// The game of a basis; `nil` when it was told to stop.
  mutating func game(
    of basis: GameBasis, blocs: [[State.Code]]
  ) throws(SolverFailure) -> Game? {
    if let game = made[basis.name] { return game }
    let game: Game?
    switch basis.source {
    case .table(let table): game = .table(table)
    case .airport(let airport): game = .airport(airport)
    case .match(let problem):
      let prices = splitter.prices(of: problem).prices
      game = try splitter.matchGame(of: problem, prices: prices, blocs: blocs).map(Game.match)
    }
    made[basis.name] = game
    return game
  }

  /// The first game of a problem; `nil` when it has none, or was told to stop.
  mutating func firstGame(
    of problem: SharingProblem
  ) throws(SolverFailure) -> (name: String, game: Game)? {
    for method in problem.methods {
      guard case .game(let basis) = method.basis else { continue }
      return try game(of: basis, blocs: problem.blocs).map { (basis.name, $0) }
    }
    return nil
  }

  /// What a game says of payments of its players.
  mutating func verdict(
    on payments: [Rational], in game: Game, called name: String, blocs: [[State.Code]]
  ) throws(SolverFailure) -> GameVerdict {
    var verdict = GameVerdict(
      name: name, players: game.players, total: game.total, payments: payments)
    verdict.standing = splitter.standing(of: payments, in: game)
    verdict.blocs = self.blocs(blocs, of: game, payments)
    if cores[name] == nil { cores[name] = try splitter.coreState(of: game) }
    verdict.core = cores[name]
    let isMendable = verdict.isInCore == false && verdict.core?.isEmpty == false
    if isMendable, let table = game.table {
      verdict.repair = try splitter.repair(of: payments, in: table)
    }
    return verdict
  }

  private func blocs(
    _ blocs: [[State.Code]], of game: Game, _ payments: [Rational]
  ) -> [GameVerdict.Bloc] {
    blocs.compactMap { bloc in
      let members = game.players.indices.filter { bloc.contains(game.players[$0]) }
      let coalition = Coalition(members)
      guard !members.isEmpty, let cost = cost(of: coalition, in: game) else { return nil }
      return GameVerdict.Bloc(
        coalition: coalition, payment: members.map { payments[$0] }.sum, cost: cost)
    }
  }

  /// What a coalition pays alone; `nil` when that was not worked out.
  private func cost(of coalition: Coalition, in game: Game) -> Rational? {
    if let table = game.table { return table.cost(coalition) }
    switch game {
    case .table(let table): return table.cost(coalition)
    case .airport(let airport):
      return coalition.members.map { airport.requirements[$0] }.max()
    case .match(let match):
      return match.known.first { $0.coalition == coalition }?.cost
    }
  }
}
