import AllotModel
import AllotProblems
import ExactNumbers
import GLPKSolver
import LinearPrograms
import Testing

@testable import Allot

struct SharerTests {
  private let states = SwedishWater.players.map {
    State(code: $0, name: $0.text, figures: ["one": 1])
  }

  /// The Swedish cost by solutions of its game, and in equal parts by a key.
  private func problem(_ solutions: [GameSolution]) throws -> SharingProblem {
    let game = try #require(SwedishWater.game)
    let key = try Key(name: "equal", formula: "one")
    let equal = try KeyBasis(key, table: key.table(over: states), over: states, within: nil)
    let methods =
      solutions.map { solution in
        SharingMethod(
          name: solution.rawValue,
          basis: .game(GameBasis(name: "water", source: .table(game), solution: solution)))
      } + [SharingMethod(name: "equal", basis: .key(equal))]
    return SharingProblem(
      title: "Water", currency: "SEK", states: states, amount: Rational(8382, over: 100),
      units: nil, methods: methods)
  }

  private func splits(
    _ problem: SharingProblem, stop: StopSignal = StopSignal()
  ) throws -> [MethodSplit] {
    try Sharer(solver: GLPKSolver(), stop: stop).outcomes(of: problem).compactMap(\.split)
  }

  /// Printed with two decimals.
  ///
  /// - Source: Young, Okada, Hashimoto (1982), and H. P. Young, Cost allocation, Handbook of Game
  ///   Theory 2 (1994).
  @Test(arguments: [
    (GameSolution.nucleolus, [20.35, 12.06, 5.00, 8.61, 18.32, 19.49]),
    (.shapley, [20.01, 10.71, 6.61, 10.37, 16.94, 19.18]),
    (.separableCosts, [19.54, 13.28, 5.62, 10.90, 16.66, 17.82]),
  ])
  func `the Swedish cost is split as was published`(
    _ solution: GameSolution, _ published: [Double]
  ) throws {
    let split = try #require(splits(problem([solution])).first)
    let money = try #require(split.money).map(\.double)
    let misses = zip(money, published).filter { abs($0 - $1) > 0.0101 }
    #expect(misses.isEmpty, "\(money)")
  }

  @Test func `who would pay less although all together pay more is told`() throws {
    // Published: when the total rises by 4, K pays 0.48 less under the nucleolus.
    let game = try #require(try splits(problem([.nucleolus]))[0].game)
    #expect(game.fallers.map(\.player) == ["K"])
    let shapley = try #require(try splits(problem([.shapley]))[0].game)
    #expect(shapley.fallers.isEmpty)
  }

  @Test func `the game also judges a method that knows nothing of it`() throws {
    // Equal parts are 13.97, and K alone would pay 10.91; HKL pay 27.26 alone, 14.65 less.
    let game = try #require(try splits(problem([.nucleolus]))[1].game)
    let objection = try #require(game.standing?.objection)
    #expect(game.isInCore == false)
    #expect(objection.coalition.members.map { game.players[$0] } == ["H", "K", "L"])
    #expect(objection.excess == Rational(1465, over: 100))
  }

  @Test func `nobody objects after the repair, which moves no more than it must`() throws {
    let game = try #require(try splits(problem([.nucleolus]))[1].game)
    let repair = try #require(game.repair)
    let table = try #require(SwedishWater.game)
    let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
    #expect(repair.shares.sum == Rational(8382, over: 100))
    #expect(splitter.standing(of: repair.shares, in: table)?.isInCore == true)
    // HKL pay 14.65 too much, and somebody else has to pay that.
    #expect(repair.moved >= Rational(1465, over: 100))
  }

  @Test func `after Ctrl-C keys are split, and games say that they were interrupted`() throws {
    let stop = StopSignal()
    stop.ask()
    let outcomes = try Sharer(solver: GLPKSolver(), stop: stop)
      .outcomes(of: problem([.nucleolus]))
    guard case .interrupted = outcomes[0] else {
      Issue.record("a nucleolus that is told to stop has no split")
      return
    }
    #expect(outcomes[1].split?.money?.sum == Rational(8382, over: 100))
  }

  @Test func `pairs that would pay less on their own are told`() throws {
    // Equal parts are 13.97 each. H and K pay 22.96 as a pair, 4.98 less; K and L 26.79, 1.15 less;
    // H and L 25.00, 2.94 less. Every other pair costs 31 and more.
    let game = try #require(try splits(problem([.nucleolus]))[1].game)
    #expect(
      game.pairs.map { pair in pair.coalition.members.map { game.players[$0].text }.joined() }
        == ["HK", "HL", "KL"])
    #expect(game.pairs.first?.cost == Rational(2296, over: 100))
  }

  @Test func `blocs are told what they pay and would pay alone`() throws {
    var problem = try problem([.nucleolus])
    problem.blocs = [["H", "K", "L"]]
    let game = try #require(try splits(problem)[1].game)
    #expect(game.blocs.map(\.payment) == [Rational(4191, over: 100)])
    #expect(game.blocs.map(\.cost) == [Rational(2726, over: 100)])
  }
}
