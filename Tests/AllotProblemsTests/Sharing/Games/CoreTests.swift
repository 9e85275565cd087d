import AllotModel
import ExactNumbers
import LinearPrograms
import Testing

@testable import AllotProblems

struct CoreTests {
  /// Two together pay 10 less than apart, and so do three.
  private let pairs: [Double] = [20, 20, 30, 20, 30, 30, 50]

  @Test func `a split to which nobody objects is in the core`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])
    let standing = try #require(
      GameSplitter.ofTests.standing(of: fractions("550/3", "550/3", "550/3"), in: game))

    #expect(standing.isInCore == true)
    // A pair pays 1100/3 of 410.
    #expect(standing.excesses[0].excess == Rational(-130, over: 3))
    #expect(words(standing.excesses.map(\.coalition)) == ["AB", "AC", "BC", "B", "C", "A"])
  }

  @Test func `the coalition that pays the most above its cost alone objects`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])
    let standing = try #require(
      GameSplitter.ofTests.standing(of: [290, 130, 130], in: game))

    // A and B pay 420 of 410, and so do A and C; the first of them is named.
    let objection = try #require(standing.objection)
    #expect(words([objection.coalition]) == ["AB"])
    #expect(objection.excess == 10)
    #expect(standing.isInCore == false)
  }

  @Test func `the cheapest repair moves just what the objections ask for`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])
    let repair = try #require(
      try GameSplitter.ofTests.repair(of: [290, 130, 130], in: game, granting: 0))

    // A and B may pay 410, which leaves C 140; A and C as much, which leaves B 140.
    #expect(repair.shares == [270, 140, 140])
    #expect(repair.moved == 20)
  }

  @Test func `a split that is in the core needs no repair`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])
    let repair = try #require(
      try GameSplitter.ofTests.repair(of: [180, 180, 190], in: game, granting: 0))

    #expect(repair.moved == 0)
    #expect(repair.shares == [180, 180, 190])
  }

  @Test func `balancing weights prove that a core is empty`() throws {
    let game = try CostGame(pairs)
    let state = try #require(try GameSplitter.ofTests.coreState(of: game))

    // Half of each pair costs 45 for three, who are asked for 50; each pair pays 10/3 too much.
    #expect(state.isEmpty)
    #expect(state.complaint == Rational(10, over: 3))
    #expect(words(state.balancingWeights.map(\.coalition)) == ["AB", "AC", "BC"])
    #expect(state.balancingWeights.map(\.weight) == fractions("1/2", "1/2", "1/2"))
    #expect(state.balancedCost == 45)
  }

  @Test func `a core that is not empty has no balancing weights`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])
    let state = try #require(try GameSplitter.ofTests.coreState(of: game))

    #expect(!state.isEmpty)
    #expect(state.complaint == Rational(-130, over: 3))
    #expect(state.balancingWeights.isEmpty)
  }

  @Test func `the least core is as near to equal parts as it can be`() throws {
    // A alone costs 6: nobody may save less than t, so A pays 6 - t and the others 9 - t apart;
    // together all pay 20 = 24 - 3 t, unless pairs ask for more.
    let game = try CostGame([6, 9, 15, 9, 15, 18, 20])
    let split = try split(.table(game), .leastCore)
    let standing = try #require(GameSplitter.ofTests.standing(of: split.shares, in: game))

    #expect(split.shares == fractions("14/3", "23/3", "23/3"))
    #expect(standing.excesses[0].excess == Rational(-4, over: 3))
  }

  @Test func `a total that rises alone is a game of its own`() throws {
    let game = Game.table(try CostGame([300, 270, 410, 280, 410, 410, 550]))
    let dearer = try #require(game.with(total: 556))

    #expect(try shares(dearer, .equalSplit) == fractions("556/3", "556/3", "556/3"))
    #expect(try shares(dearer, .shapley) == fractions("581/3", "536/3", "551/3"))
  }

  @Test func `who is told to stop has no answer`() throws {
    let stop = StopSignal()
    stop.ask()
    let splitter = GameSplitter(solver: GameSplitter.ofTests.solver, stop: stop)
    let game = try CostGame(pairs)

    for solution in [GameSolution.shapley, .nucleolus, .leastCore, .tau, .banzhaf] {
      guard case .interrupted = try splitter.answer(to: .table(game), by: solution) else {
        Issue.record("\(solution) has an answer")
        continue
      }
    }
    #expect(splitter.standing(of: [10, 20, 20], in: game) == nil)
  }
}
