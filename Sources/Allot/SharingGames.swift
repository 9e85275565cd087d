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
    let game = try splitter.game(from: basis.source, blocs: blocs)
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
    var verdict = GameVerdict(name: name, game: game, payments: payments)
    verdict.standing = splitter.standing(of: payments, in: game)
    verdict.blocs = blocs.compactMap { bloc in
      self.bloc(game.players.indices.filter { bloc.contains(game.players[$0]) }, of: game, verdict)
    }
    verdict.pairs = pairs(of: game, verdict)
    if cores[name] == nil { cores[name] = try splitter.coreState(of: game) }
    verdict.core = cores[name]
    if verdict.isInCore == false, let table = game.table, let core = verdict.core {
      verdict.repair = try splitter.repair(
        of: payments, in: table, granting: core.isEmpty ? core.complaint : 0)
    }
    return verdict
  }

  /// Who would pay less by a solution if all together paid one per cent more; nobody where that is
  /// known in general, or was not settled.
  func fallers(
    from payments: [Rational], in game: Game, by solution: GameSolution
  ) throws(SolverFailure) -> [GameVerdict.Faller] {
    guard solution.properties.holds(.amountMonotonicity) == false,
      let more = game.with(total: game.total * Rational(101, over: 100)),
      case .split(let answer) = try splitter.answer(to: more, by: solution)
    else { return [] }
    // What was not computed exactly is not told from the precision of the solver.
    let least = answer.isExact ? Rational.zero : Rational(1, over: 100)
    return game.players.indices.compactMap { player in
      let less = payments[player] - answer.shares[player]
      return less > least ? GameVerdict.Faller(player: game.players[player], less: less) : nil
    }
  }

  /// What some players pay together and would pay alone; `nil` where that is not known.
  private func bloc(
    _ members: [Int], of game: Game, _ verdict: GameVerdict
  ) -> GameVerdict.Bloc? {
    let coalition = Coalition(members)
    guard !members.isEmpty, let cost = cost(of: coalition, in: game) else { return nil }
    return verdict.bloc(coalition, cost: cost)
  }

  /// The pairs that would pay less on their own, those who save the most first.
  private func pairs(of game: Game, _ verdict: GameVerdict) -> [GameVerdict.Bloc] {
    let players = game.players.indices
    guard players.count > 2 else { return [] }
    let all = players.flatMap { first in
      players[(first + 1)...].compactMap { self.bloc([first, $0], of: game, verdict) }
    }
    return all.filter(\.isBetterAlone).sorted {
      ($1.payment - $1.cost, $0.coalition) < ($0.payment - $0.cost, $1.coalition)
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
