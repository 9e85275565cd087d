internal import Allot
internal import AllotFiles
internal import AllotModel
internal import AllotProblems
internal import GLPKSolver
internal import LinearPrograms

/// Times the games that problems, each a folder, make of their states.
///
/// The split from dual prices has to be in the core; else the run fails.
enum MatchGameBenchmark {
  static func run(problems: [String]) throws {
    print("problem   states   costs s   core s")
    for name in problems {
      let clock = ContinuousClock()
      let problem = try ProblemSource.document(name).read().problem
      let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
      let prices = splitter.prices(of: problem).prices
      let start = clock.now
      guard let game = try splitter.matchGame(of: problem, prices: prices) else { return }
      let worked = clock.now
      let standing = splitter.standing(of: game.owenSplit.shares, in: .match(game))
      print(
        name, game.outline.players.count, start.duration(to: worked),
        worked.duration(to: clock.now), separator: "   ")
      guard standing?.isInCore == true else {
        throw SolverFailure("the split of \(name) from dual prices is not in the core")
      }
    }
  }
}
