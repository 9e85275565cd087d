import AllotModel
import ExactNumbers
import GLPKSolver
import LinearPrograms

@testable import AllotProblems

extension CostGame {
  /// A game of players A, B and so on, from costs in the order A, B, AB, C, AC, BC, ABC.
  init(_ costs: [Double]) throws {
    let count = (costs.count + 1).trailingZeroBitCount
    let game = CostGame(players: Self.players(count), costs: [0] + costs)
    guard let game else { throw SolverFailure("the costs of a test have few digits") }
    self = game
  }

  /// A game in which coalitions earn something instead of paying.
  init(values: [Double]) throws { try self.init(values.map { -$0 }) }

  static func players(_ count: Int) -> [State.Code] {
    guard count > 26 else {
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".prefix(count).map { State.Code(String($0)) }
    }
    return (100..<100 + count).map { State.Code("P\($0)") }
  }
}

extension AirportGame {
  init(_ requirements: [Double]) throws {
    let game = AirportGame(
      players: CostGame.players(requirements.count), requirements: requirements)
    guard let game else { throw SolverFailure("the requirements of a test have few digits") }
    self = game
  }
}

extension GameSplitter {
  static var ofTests: GameSplitter { GameSplitter(solver: GLPKSolver(), stop: StopSignal()) }
}

/// The shares of a game under a solution.
func shares(_ game: Game, _ solution: GameSolution) throws -> [Rational] {
  try split(game, solution).shares
}

func shares(_ game: CostGame, _ solution: GameSolution) throws -> [Rational] {
  try shares(.table(game), solution)
}

/// What the players of a game earn, where coalitions earn something.
func gains(_ game: CostGame, _ solution: GameSolution) throws -> [Rational] {
  try shares(game, solution).map { -$0 }
}

func split(_ game: Game, _ solution: GameSolution) throws -> GameSplit {
  switch try GameSplitter.ofTests.answer(to: game, by: solution) {
  case .split(let split): return split
  case .undefined(let reason): throw SolverFailure(reason)
  case .interrupted: throw SolverFailure("interrupted")
  }
}

/// Fractions from texts such as `40/3`.
func fractions(_ texts: String...) -> [Rational] {
  texts.map { text in
    let parts = text.split(separator: "/").compactMap { Rational(decimal: String($0)) }
    return parts.count == 2 ? parts[0] / parts[1] : parts[0]
  }
}

/// Coalitions as texts such as `AB`.
func words(_ coalitions: [Coalition]) -> [String] {
  coalitions.map { coalition in
    coalition.members.map { CostGame.players(26)[$0].text }.joined()
  }
}
