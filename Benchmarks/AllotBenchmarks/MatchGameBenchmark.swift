internal import Allot
internal import AllotFiles
internal import AllotModel
internal import AllotProblems
internal import GLPKSolver
internal import LinearPrograms

/// Times the games that worked problems make of their states.
///
/// The split from dual prices has to be in the core; else the run fails.
enum MatchGameBenchmark {
  static func run(folders: [String]) throws {
    print("problem   states   seconds")
    for folder in folders {
      let problem = try ProblemSource.document(folder).read().problem
      let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
      let prices = splitter.prices(of: problem).prices
      let clock = ContinuousClock()
      let start = clock.now
      guard let game = try splitter.matchGame(of: problem, prices: prices) else { return }
      print(folder, game.outline.players.count, start.duration(to: clock.now), separator: "   ")
      let standing = splitter.standing(of: game.owenSplit.shares, in: .match(game))
      guard standing?.objection == nil else {
        throw SolverFailure("the split of \(folder) from dual prices is not in the core")
      }
    }
  }
}
