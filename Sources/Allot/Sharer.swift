package import AllotModel
package import AllotProblems
internal import ExactNumbers
package import LinearPrograms

/// Splits what a sharing problem has by each of its methods.
package struct Sharer {
  package let solver: any Solver
  package let stop: StopSignal
  private let note: @Sendable (String) -> Void

  /// Notes are short sentences on where long work stands.
  package init(
    solver: any Solver, stop: StopSignal, note: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.solver = solver
    self.stop = stop
    self.note = note
  }

  /// One outcome for each method, in their order.
  ///
  /// Where the problem has a game, its first game also judges the methods that know nothing of it.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package func outcomes(of problem: SharingProblem) throws(SolverFailure) -> [SharingOutcome] {
    var games = SharingGames(
      splitter: GameSplitter(solver: solver, stop: stop, note: note))
    var outcomes: [SharingOutcome] = []
    for method in problem.methods {
      note(method.name)
      if case .game(let basis) = method.basis {
        outcomes.append(try outcome(of: method, basis, problem, &games))
      } else if let (shares, isExact) = method.basis.plainShares(of: problem.total) {
        var split = MethodSplit(of: problem, method: method, shares: shares, isExact: isExact)
        split.game = try judgement(on: shares, problem, &games)
        outcomes.append(.split(split))
      }
    }
    return outcomes
  }

  private func outcome(
    of method: SharingMethod, _ basis: GameBasis, _ problem: SharingProblem,
    _ games: inout SharingGames
  ) throws(SolverFailure) -> SharingOutcome {
    guard let game = try games.game(of: basis, blocs: problem.blocs) else {
      return .interrupted
    }
    guard !game.total.isZero else { return .undefined("all together pay nothing in the game") }
    switch try games.splitter.answer(to: game, by: basis.solution) {
    case .interrupted: return .interrupted
    case .undefined(let sentence): return .undefined(sentence)
    case .split(let answer):
      let shares = problem.states.map { state in
        game.players.firstIndex(of: state.code).map { answer.shares[$0] / game.total } ?? 0
      }
      var split = MethodSplit(
        of: problem, method: method, shares: shares, isExact: answer.isExact)
      var verdict = try games.verdict(
        on: answer.shares, in: game, called: basis.name, blocs: problem.blocs)
      verdict.split = answer
      verdict.fallers = try games.fallers(from: answer.shares, in: game, by: basis.solution)
      split.game = verdict
      return .split(split)
    }
  }

  /// What the first game says of shares that were found without it.
  private func judgement(
    on shares: [Rational], _ problem: SharingProblem, _ games: inout SharingGames
  ) throws(SolverFailure) -> GameVerdict? {
    guard let (name, game) = try games.firstGame(of: problem), !stop.isRaised else { return nil }
    let payments = game.players.map { player in
      problem.states.firstIndex { $0.code == player }.map { shares[$0] * game.total } ?? 0
    }
    // States outside the game have a part of the cost, too, and then nothing can be compared.
    guard payments.sum == game.total else { return nil }
    return try games.verdict(on: payments, in: game, called: name, blocs: problem.blocs)
  }
}
