import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

struct NucleolusTests {
  @Test func `the coalitions that determine it are named, level by level`() throws {
    let split = try split(
      .table(CostGame([163520, 140826, 301607, 250096, 378821, 367370, 412584])), .nucleolus)

    // A, B and C save (163520 + 140826 + 250096 - 412584) / 3 = 47286 each. That fixes all; their
    // pairs save more: A and C 378821 - 116234 - 202810 = 59777.
    #expect(split.levels.map(\.complaint) == [-47286])
    #expect(split.levels.map { words($0.coalitions) } == [["A", "B", "C"]])
    #expect(split.levels[0].multipliers == fractions("1/3", "1/3", "1/3"))
    #expect(split.isCertified == true)
  }

  @Test func `states whose pairs save nothing save the same`() throws {
    // Of 24 apart they pay 20 together: 4/3 less each.
    let game = try CostGame([6, 9, 15, 9, 15, 18, 20])

    #expect(try shares(game, .nucleolus) == fractions("14/3", "23/3", "23/3"))
  }

  @Test func `where nobody saves anything, each pays the own cost`() throws {
    let game = try CostGame([1, 4, 5, 5, 6, 9, 10])

    #expect(try shares(game, .nucleolus) == [1, 4, 5])
  }

  @Test func `where all together cost more than apart, it says who is charged`() throws {
    let split = try split(.table(CostGame([1, 1, 3])), .nucleolus)

    #expect(split.shares == fractions("3/2", "3/2"))
    #expect(
      split.warnings == [
        "all together cost more than the states alone, so that some state pays more than alone"
      ])
  }

  @Test func `a single player pays everything`() throws {
    let game = try CostGame([7])

    for solution in GameSolution.allCases where solution != .owen {
      #expect(try shares(game, solution) == [7])
    }
  }

  @Test func `whoever pays no more than alone is not charged for the peace of others`() throws {
    // B and C fall out: their pair costs 100 where both alone cost 2. The prenucleolus would charge
    // A less than nothing.
    let game = try CostGame([10, 1, 50, 1, 50, 100, 12])
    let split = try split(.table(game), .nucleolus)

    #expect(split.shares == [10, 1, 1])
  }

  @Test(arguments: 1...40) func `what remains of an estate is split as the Talmud would`(
    seed: Int
  ) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let claims = (0..<Int.random(in: 2...6, using: &dice)).map { _ in
      Int.random(in: 0...30, using: &dice)
    }
    let estate = Int.random(in: 0...claims.reduce(0, +), using: &dice)
    // A coalition is left what the others do not claim.
    let values = (1..<(1 << claims.count)).map { bits in
      let others = claims.indices.filter { bits >> $0 & 1 == 0 }.map { claims[$0] }
      return Double(max(0, estate - others.reduce(0, +)))
    }
    let problem = ClaimsProblem(
      amount: Rational(estate), claims: claims.map { Rational($0) })
    let game = try CostGame(values: values)

    #expect(try gains(game, .nucleolus) == problem.awards(by: .talmud))
    #expect(try gains(game, .shapley) == problem.awards(by: .randomArrival))
  }

  @Test(arguments: 1...60) func `every split is exact, certified and bears its properties`(
    seed: Int
  ) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let count = Int.random(in: 2...7, using: &dice)
    let costs = (1..<(1 << count)).map { bits in
      Double(bits.nonzeroBitCount * Int.random(in: 5...9, using: &dice))
    }
    let game = try CostGame(costs)
    let nucleolus = try split(.table(game), .nucleolus)
    let state = try #require(try GameSplitter.ofTests.coreState(of: game))
    let standing = try #require(
      GameSplitter.ofTests.standing(of: nucleolus.shares, in: game))

    #expect(nucleolus.isCertified == true)
    #expect(nucleolus.shares.reduce(0, +) == game.total)
    // It is in the core unless that is empty, and no better than the least core allows.
    #expect(standing.isInCore == !state.isEmpty)
    #expect(standing.excesses[0].excess >= state.complaint)
    #expect(try shares(game, .leastCore).reduce(0, +) == game.total)
  }
}
