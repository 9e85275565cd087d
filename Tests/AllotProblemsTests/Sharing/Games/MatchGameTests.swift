import AllotModel
import ExactNumbers
import LinearPrograms
import TestSupport
import Testing

@testable import AllotProblems

struct MatchGameTests {
  /// Lithuania and Latvia ask for 10 tents each, worth 650; Estonia has 12 at 50 each.
  private let scarce = MatchingProblem(
    needs: [Need("LT/tent", 10), Need("LV/tent", 10)],
    offers: [Offer("EE/tent", 12, lot: 6, cost: 50)])

  private func game(
    of problem: MatchingProblem, blocs: [[State.Code]] = []
  ) throws -> MatchGame {
    let splitter = GameSplitter.ofTests
    let prices = splitter.prices(of: problem).prices
    let game = try splitter.matchGame(of: problem, prices: prices, blocs: blocs)
    return try #require(game)
  }

  @Test func `a coalition pays for what it gives and for what it leaves uncovered`() throws {
    let table = try #require(try game(of: scarce).table)

    // EE, LT, EE+LT, LV, EE+LV, LT+LV; all get 12 tents at 50 and lack 8 at 650. Lots do not count.
    let expected: [Double] = [0, 6500, 500, 6500, 500, 13000, 5800]
    let costs = (1...7).map { table.cost(Coalition(bits: $0)).double }
    #expect(costs == expected)
  }

  @Test func `whoever has what is scarce is paid its price`() throws {
    let game = Game.match(try game(of: scarce))
    let standing = try #require(
      GameSplitter.ofTests.standing(of: try shares(game, .owen), in: game))

    // A tent more would save 600: Estonia is paid that for 12; the others pay for their 10.
    #expect(try shares(game, .owen) == [-7200, 6500, 6500])
    #expect(standing.isInCore == true)
  }

  @Test func `what there is enough of costs no more than it costs to give`() throws {
    let plenty = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LV/tent", 10)],
      offers: [Offer("EE/tent", 50, cost: 50)],
      routes: [Route(from: "EE", to: "LV", cost: 7)])

    #expect(try shares(.match(game(of: plenty)), .owen) == [0, 500, 570])
  }

  @Test func `a minimum that a coalition cannot keep does not count`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10, minimum: 5), Need("LV/tent", 10)],
      offers: [Offer("EE/tent", 12, minimum: 12, cost: 50)])
    let table = try #require(try game(of: problem).table)

    #expect(table.cost(Coalition([0, 1])) == 500)
    #expect(table.cost(Coalition([1, 2])) == 13000)
  }

  @Test func `single states, pairs and blocs are worked out`() throws {
    let game = try game(of: scarce, blocs: [["LV", "LT"]])
    let verdict = GameVerdict(name: "match", game: .match(game), payments: [0, 2900, 2900])

    // All pay 5800. Estonia and one other pay 500 alone, where they are asked for 2900.
    let pairs = game.known.filter { $0.coalition.count == 2 }.map {
      verdict.bloc($0.coalition, cost: $0.cost)
    }
    #expect(words(pairs.map(\.coalition)) == ["AB", "AC", "BC"])
    #expect(pairs.map(\.isBetterAlone) == [true, true, false])
    #expect(pairs.prefix(2).map(\.payment) == [2900, 2900])
    #expect(pairs.prefix(2).map(\.cost) == [500, 500])
  }

  @Test func `a budget that belongs to nobody alone is divided as the plan of all spends it`()
    throws
  {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10), Need("LV/tent", 10)],
      offers: [Offer("EE/tent", 20, cost: 50), Offer("FI/tent", 20, cost: 50)],
      budgets: [Budget(id: "cost", amount: 500)])
    let game = try game(of: problem)
    let table = try #require(game.table)
    let standing = try #require(
      GameSplitter.ofTests.standing(of: game.owenSplit.shares, in: .match(game)))

    // Ten tents at 50 spend it; of the 13000 that is left uncovered they save 6500.
    #expect(game.dividedLimits == ["the budget 'cost' is divided as the plan of all spends it"])
    #expect(table.total.double == 7000)
    // Whoever spends the budget can spend it with one who needs; the other can spend nothing.
    let withLithuania = [Coalition([0, 2]), Coalition([1, 2])].map { table.cost($0).double }
    #expect(withLithuania.sorted() == [500, 6500])
    #expect(standing.isInCore == true)
  }

  @Test func `a resource that has no value has no price`() {
    let problem = MatchingProblem(
      needs: [Need("LT/boat", 1), Need("LV/tent", 1)], offers: [Offer("EE/boat", 1)])

    #expect(GameSplitter.ofTests.prices(of: problem).missing == ["boat"])
    #expect(GameSplitter.ofTests.prices(of: problem).prices == ["tent": 650])
  }

  @Test(arguments: 1...30) func `the split from dual prices is in the core`(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let codes = ["AT", "BE", "CZ", "DE", "EE", "FI"]
    let kinds = ["tent", "water", "expert", "bed"]
    var needs: [Need] = []
    var offers: [Offer] = []
    for code in codes {
      for kind in kinds {
        let quantity = Double(Int.random(in: 1...30, using: &dice))
        let start = Int.random(in: 0...3, using: &dice)
        let steps = start...Int.random(in: start...3, using: &dice)
        if Bool.random(using: &dice) {
          needs.append(Need("\(code)/\(kind)", quantity, steps: steps))
        } else if Bool.random(using: &dice) {
          let cost = Double(Int.random(in: 0...40, using: &dice))
          offers.append(Offer("\(code)/\(kind)", quantity, steps: steps, cost: cost))
        }
      }
    }
    let routes = [
      Route(from: "AT", to: "BE", cost: 3, capacity: 9), Route(from: "DE", to: "FI", cost: 11),
    ]
    let start = try #require(Day(iso: "2021-07-05"))
    let game = Game.match(
      try game(
        of: MatchingProblem(
          needs: needs, offers: offers, routes: routes,
          budgets: [
            Budget(id: "cost", amount: 300), Budget(id: "two", amount: 90, states: ["AT", "BE"]),
          ],
          horizon: Horizon(start: start, step: .week, count: 4))))
    let owen = try shares(game, .owen)
    let standing = try #require(GameSplitter.ofTests.standing(of: owen, in: game))

    #expect(owen.reduce(0, +) == game.total)
    #expect(standing.isInCore == true)
    #expect(try split(game, .nucleolus).isCertified == true)
    // What is searched without a table is what the table says.
    let equal = try shares(game, .equalSplit)
    let listed = try #require(GameSplitter.ofTests.standing(of: equal, in: game))
    guard case .match(var match) = game else { return }
    match.table = nil
    let searched = try #require(GameSplitter.ofTests.standing(of: equal, in: .match(match)))
    #expect(searched.isInCore == listed.isInCore)
    let least = Rational(1, over: 1000)
    let distance = (searched.excesses[0].excess - listed.excesses[0].excess).absolute
    #expect(listed.excesses[0].excess.sign <= 0 || distance < least)
    #expect(GameSplitter.ofTests.standing(of: owen, in: .match(match))?.isInCore == true)
  }
}
