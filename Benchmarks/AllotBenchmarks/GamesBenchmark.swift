internal import AllotModel
internal import AllotProblems
internal import ExactNumbers
internal import GLPKSolver
internal import LinearPrograms

/// Times solutions of made-up cooperative games.
enum GamesBenchmark {
  private static let solutions: [GameSolution] = [.shapley, .tau, .nucleolus, .perCapitaNucleolus]

  static func run(sizes: [Int]) throws {
    print("players   solution   seconds   levels   coalitions that determine it")
    for size in sizes.isEmpty ? [10, 15, 20, 22] : sizes {
      for kind in MadeUpGame.Kind.allCases {
        let game = MadeUpGame(players: size, kind: kind).game()
        print(kind.rawValue)
        for solution in solutions { try time(solution, of: game) }
      }
    }
  }

  private static func time(_ solution: GameSolution, of game: CostGame) throws {
    let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
    let clock = ContinuousClock()
    let start = clock.now
    guard case .split(let split) = try splitter.answer(to: .table(game), by: solution) else {
      print(game.players.count, solution.rawValue, "undefined", separator: "   ")
      return
    }
    let time = start.duration(to: clock.now)
    guard split.shares.reduce(0, +) == game.total, split.isCertified != false else {
      throw SolverFailure("\(solution.rawValue) of \(game.players.count) players is wrong")
    }
    print(
      game.players.count, solution.rawValue, time, split.levels.count,
      split.levels.reduce(0) { $0 + $1.coalitions.count }, separator: "   ")
  }
}

/// A game with costs that look random.
struct MadeUpGame {
  enum Kind: String, CaseIterable {
    /// Large coalitions save the most.
    case saving
    /// What coalitions earn is drawn from 0...50 for each member (Benedek, Fliege and Nguyen 2021).
    case chance
  }

  let players: Int
  let kind: Kind

  /// The cost of a coalition depends on nothing but its bits, so that others can make it, too.
  func game() -> CostGame {
    let codes = (0..<players).map { State.Code("P\($0 < 10 ? "0" : "")\($0)") }
    let costs = [Double](unsafeUninitializedCapacity: 1 << players) { costs, count in
      for bits in 0..<(1 << players) { costs[bits] = cost(of: bits) }
      count = 1 << players
    }
    return CostGame(players: codes, units: costs)
  }

  /// By kind: 1000 for each member, up to half of it less in a large coalition, and up to 1000 by
  /// chance; or below zero, what chance gives for each member.
  private func cost(of bits: Int) -> Double {
    guard bits != 0 else { return 0 }
    var mixed = UInt64(bits) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    let size = bits.nonzeroBitCount
    switch kind {
    case .saving: return Double(1000 * size - 500 * size * size / players + Int(mixed % 1000))
    case .chance: return -Double(Int(mixed % UInt64(50 * size + 1)))
    }
  }
}
