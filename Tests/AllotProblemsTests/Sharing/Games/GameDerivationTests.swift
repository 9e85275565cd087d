import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

struct GameDerivationTests {
  private func game(_ seed: Int) throws -> CostGame {
    var dice = SplitMix(seed: UInt64(seed))
    let players = Int.random(in: 2...5, using: &dice)
    return try CostGame(
      (1..<(1 << players)).map { _ in Double(Int.random(in: 1...60, using: &dice)) })
  }

  /// What the sums of some equations make of the shares.
  private func solved(_ equations: GameEquations) -> [Rational] {
    equations.coefficients.map { own in
      zip(own, equations.equations).map { $0 * $1.value }.sum
    }
  }

  @Test(arguments: [GameSolution.nucleolus, .perCapitaNucleolus, .leastCore], 1...25)
  func `the sums that determine a split lead to it`(_ solution: GameSolution, seed: Int) throws {
    let split = try split(.table(game(seed)), solution)
    guard case .equations(let equations) = split.derivation else {
      Issue.record("\(solution) follows from equations")
      return
    }
    #expect(solved(equations) == split.shares)
    let sums = equations.equations.map { split.shares.sum(over: $0.coalition) }
    #expect(sums == equations.equations.map(\.value))
  }

  @Test(arguments: 1...25) func `the weighted sums of a level are what is saved`(seed: Int) throws {
    let split = try split(.table(game(seed)), .nucleolus)
    let saved = split.levels.map { level in level.terms.map { $0.multiplier * $0.value }.sum }
    #expect(saved == split.levels.map { -$0.complaint })
  }

  @Test func `what is added to groups of a size is a mean over them`() throws {
    // A, B, AB, C, AC, BC, ABC. A adds 6 to none; 15 - 9 and 15 - 9 to B and C; 20 - 18 to both.
    let split = try split(.table(CostGame([6, 9, 15, 9, 15, 18, 20])), .shapley)
    guard case .additions(let additions) = split.derivation else {
      Issue.record("the Shapley value is a mean of additions")
      return
    }
    #expect(additions[0] == [6, 6, 2])
    #expect(split.shares[0] == Rational(14, over: 3))
  }

  @Test func `a repair leads back to what was kept and who pays the most they may`() throws {
    // Alone 10 each, together 12: 11 and 1 becomes 10 and 2.
    let table = try CostGame([10, 10, 12])
    let repair = try #require(
      try GameSplitter.ofTests.repair(of: [11, 1], in: table, granting: 0))
    #expect(repair.shares == [10, 2])
    #expect(solved(repair.equations) == [10, 2])
    #expect(repair.equations.equations.map(\.source) == [.all, .limit])
  }
}
