import AllotModel
import ExactNumbers
import Testing

@testable import AllotProblems

struct AirportTests {
  @Test func `each part of a runway is paid by those who need it`() throws {
    // 3 of three, 3 of two, 6 of one.
    #expect(
      try shares(.airport(AirportGame([3, 6, 12])), .shapley) == fractions("1", "5/2", "17/2"))
  }

  @Test func `the nucleolus of a runway lets the smaller ones save the same`() throws {
    let airport = try AirportGame([3, 6, 12])
    guard case .split(let split) = Nucleolus(weighting: .equal).answer(to: airport) else {
      Issue.record("a runway has a nucleolus")
      return
    }

    // The least of 3/2, 6/3 and 12/3 is 3/2; that of (6 - 3 + 3/2)/2 and (12 - 3 + 3/2)/2 is 9/4.
    #expect(split.shares == fractions("3/2", "9/4", "33/4"))
  }

  @Test(arguments: [
    [5.0, 5, 5], [0, 0, 4, 9], [1, 2, 3, 4, 5, 6], [2, 2, 7, 7, 7, 30.5], [10, 1, 10, 3, 2],
    [0, 0],
    [4],
  ]) func `formulas say the same as all coalitions`(requirements: [Double]) throws {
    let airport = try AirportGame(requirements)
    let formulas: [(GameSolution, any AirportRule)] = [
      (.shapley, Shapley()), (.nucleolus, Nucleolus(weighting: .equal)), (.banzhaf, Banzhaf()),
      (.tau, Tau()),
    ]

    for (solution, rule) in formulas {
      let table = try GameSplitter.ofTests.answer(to: .table(airport.table), by: solution)
      #expect(words(for: rule.answer(to: airport)) == words(for: table))
    }
  }

  @Test func `sixty states share a runway`() throws {
    let airport = try AirportGame((1...60).map(Double.init))
    let split = try split(.airport(airport), .nucleolus)
    let standing = try #require(
      GameSplitter.ofTests.standing(of: split.shares, in: .airport(airport)))

    #expect(split.shares.reduce(0, +) == 60)
    // The first alone saves 1 - 1/2, and of the others nobody saves less.
    #expect(split.shares[0] == Rational(1, over: 2))
    #expect(standing.isInCore == true)
  }

  @Test func `whoever pays more than the own runway costs objects first`() throws {
    let airport = try AirportGame((1...60).map(Double.init))
    // The first k pay k + 1 for a runway of k.
    let shares: [Rational] = [2] + (2...59).map { _ in 1 } + [0]
    let standing = try #require(
      GameSplitter.ofTests.standing(of: shares, in: .airport(airport)))
    let objection = try #require(standing.objection)

    #expect(objection.coalition == Coalition([0]))
    #expect(objection.excess == 1)
  }

  @Test func `a solution without a formula needs fewer states`() throws {
    let airport = try AirportGame((1...60).map(Double.init))

    #expect(
      words(
        for: try GameSplitter.ofTests.answer(to: .airport(airport), by: .perCapitaNucleolus)) == """
          undefined: it takes the costs of all coalitions, which 60 states have too many of; \
          20 states may have them
          """)
  }
}

/// An answer in words: its shares, or why there are none.
func words(for answer: GameAnswer) -> String {
  switch answer {
  case .split(let split): split.shares.map(\.description).joined(separator: " ")
  case .undefined(let reason): "undefined: \(reason)"
  case .interrupted: "interrupted"
  }
}
