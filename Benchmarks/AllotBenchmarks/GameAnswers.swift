internal import AllotModel
internal import AllotProblems
internal import ExactNumbers
internal import GLPKSolver
internal import LinearPrograms

/// Answers games written on standard input, for the comparison with other tools.
///
/// A line is a game: its costs by the bits of the coalition from 1 on, divided by blanks. One line
/// is printed for each solution of each.
enum GameAnswers {
  static func run() throws {
    let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
    var number = 0
    while let line = readLine() {
      let costs = [0] + line.split(separator: " ").compactMap { Double($0) }
      let count = (costs.count).trailingZeroBitCount
      let players = (0..<count).map { State.Code("P\($0 < 10 ? "0" : "")\($0)") }
      guard let game = CostGame(players: players, costs: costs) else {
        throw SolverFailure("game \(number) has too many digits")
      }
      for solution in GameSolution.allCases {
        let answer = try splitter.answer(to: .table(game), by: solution)
        print(number, solution.rawValue, words(for: answer))
      }
      number += 1
    }
  }

  private static func words(for answer: GameAnswer) -> String {
    switch answer {
    case .interrupted: "interrupted"
    case .undefined(let reason): "undefined: \(reason)"
    case .split(let split): split.shares.map(\.description).joined(separator: " ")
    }
  }
}
