import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

struct ApportionmentTests {
  private func units(
    _ shares: [Int], _ count: Int, by method: RoundingMethod, minimum: Int = 0
  ) -> [Int] {
    apportion(shares.map { Rational($0) }, units: count, by: method, minimum: minimum).units
  }

  /// Five states and 26 seats, of which the traditional methods make five different things.
  ///
  /// - Source: M. Balinski, H. P. Young, Fair Representation (1982).
  @Test(arguments: [
    (RoundingMethod.adams, [9, 7, 5, 3, 2]), (.dean, [9, 7, 5, 4, 1]), (.hill, [9, 7, 6, 3, 1]),
    (.webster, [9, 8, 5, 3, 1]), (.jefferson, [10, 7, 5, 3, 1]),
    (.largestRemainder, [9, 7, 5, 4, 1]), (.up, [10, 8, 6, 4, 2]),
  ])
  func `every method makes of the published example what was published`(
    _ method: RoundingMethod, _ expected: [Int]
  ) {
    #expect(units([9061, 7179, 5259, 3319, 1182], 26, by: method) == expected)
  }

  @Test func `Alabama has 8 of 299 seats and 7 of 300 by largest remainders`() throws {
    let shares = Census1880.states.map(\.1)
    let position = try #require(Census1880.states.firstIndex { $0.0 == "Alabama" })
    let others = try ["Illinois", "Texas"].map { name in
      try #require(Census1880.states.firstIndex { $0.0 == name })
    }

    // Nevada has less than half a seat, and the Constitution gives every state one.
    let (few, more) = (
      units(shares, 299, by: .largestRemainder, minimum: 1),
      units(shares, 300, by: .largestRemainder, minimum: 1)
    )

    #expect([few[position], more[position]] == [8, 7])
    #expect(others.map { few[$0] } == [18, 9])
    #expect(others.map { more[$0] } == [19, 10])
  }

  @Test func `the interval of divisors is where the units do not change`() {
    // Parts 5.1, 3.3, 1.6 of 10. Webster gives 5, 3, 2; the next would be 5.1 / 5.5, 3.3 / 3.5 or
    // 1.6 / 2.5, the last were 5.1 / 4.5, 3.3 / 2.5 and 1.6 / 1.5.
    let result = apportion([51, 33, 16], units: 10, by: .webster)
    #expect(result.units == [5, 3, 2])
    #expect(
      result.standing
        == .divisors(
          .init(
            low: .init(value: Rational(33, over: 35), isSquared: false),
            high: .init(value: Rational(16, over: 15), isSquared: false), includesLow: false)))
    #expect(result.tie == nil)
  }

  @Test func `Hill's interval holds the squares of its divisors`() {
    // Parts 3 and 1 of 4: 3, 1. Squares of the next: 9 / (3 * 4), 1 / (1 * 2); of the last:
    // 9 / (2 * 3), and without end for the first unit.
    let result = apportion([3, 1], units: 4, by: .hill)
    #expect(
      result.standing
        == .divisors(
          .init(
            low: .init(value: Rational(3, over: 4), isSquared: true),
            high: .init(value: Rational(3, over: 2), isSquared: true), includesLow: false)))
  }

  @Test func `a quotient that meets a whole number keeps it under Adams alone`() throws {
    // Parts 2.5 and 1.5 of 4. Adams gives 2, 2: 2.5 / 2 = 1.25 for the third of the first, 1.5 / 2 =
    // .75 for the third of the second; the last were 2.5 / 1 and 1.5 / 1. Divided by 1.25, 2.5 is 2
    // and stays 2; divided by 1.5, 1.5 is 1 and no longer 2.
    let adams = try interval(apportion([5, 3], units: 4, by: .adams))
    #expect(adams.low.value == Rational(5, over: 4))
    #expect(adams.high?.value == Rational(3, over: 2))
    #expect([adams.includesLow, adams.includesHigh] == [true, false])
    #expect(adams.plainest == Rational(13, over: 10))

    // Jefferson gives 3, 1: 2.5 / 4 and 1.5 / 2 = .75 are next, 2.5 / 3 and 1.5 / 1 were last.
    let jefferson = try interval(apportion([5, 3], units: 4, by: .jefferson))
    #expect(jefferson.low.value == Rational(3, over: 4))
    #expect(jefferson.high?.value == Rational(5, over: 6))
    #expect([jefferson.includesLow, jefferson.includesHigh] == [false, true])
    #expect(jefferson.plainest == Rational(8, over: 10))
  }

  @Test func `no divisor gives what a tie decides`() throws {
    let tied = try interval(apportion([1, 1], units: 1, by: .webster))
    #expect(tied.isEmpty)
    #expect(tied.plainest == nil)
    #expect(tied.ends(decimals: 8) == nil)
  }

  @Test func `the ends of an interval lie within it, however they are rounded`() throws {
    // 33/35 = .942857142857..., 16/15 = 1.0666...
    let ends = try #require(
      try interval(apportion([51, 33, 16], units: 10, by: .webster)).ends(decimals: 8))
    #expect(ends.low.text(decimals: 8) == "0.94285715")
    #expect(ends.high?.text(decimals: 8) == "1.06666666")
    // The root of 3/4 is .866025403784..., that of 3/2 is 1.224744871391...
    let roots = try #require(
      try interval(apportion([3, 1], units: 4, by: .hill)).ends(decimals: 8))
    #expect(roots.low.text(decimals: 8) == "0.86602541")
    #expect(roots.high?.text(decimals: 8) == "1.22474487")
  }

  @Test func `what is left beside the minimums is what is rounded`() {
    // Parts 8, 1 and 1 of 10, and nobody below 3: 4 are left for the first.
    let result = apportion([8, 1, 1], units: 10, by: .largestRemainder, minimum: 3)
    #expect(result.quotas == [8, 1, 1])
    #expect(result.parts == [4, 3, 3])
    #expect(result.units == [4, 3, 3])
  }

  private func interval(_ result: Apportionment) throws -> Apportionment.DivisorInterval {
    guard case .divisors(let interval)? = result.standing else {
      throw NoInterval()
    }
    return interval
  }

  private struct NoInterval: Error {}

  @Test func `remainders tell how narrow a decision was`() {
    // Parts 2.6, 1.7, 0.7 of 5: one each of the two missing goes to .7 and .7, and .6 is next.
    let result = apportion([26, 17, 7], units: 5, by: .largestRemainder)
    #expect(result.units == [2, 2, 1])
    #expect(
      result.standing
        == .remainders(down: Rational(6, over: 10), up: Rational(7, over: 10)))
  }
}

struct ApportionmentTieTests {
  @Test func `a tie of remainders goes to the larger share, and is told`() throws {
    // Parts 1.5 and 0.5 of 2.
    let result = apportion([3, 1], units: 2, by: .largestRemainder)
    let tie = try #require(result.tie)
    #expect(result.units == [2, 0])
    #expect(tie == .init(members: [0, 1], winners: 1))
    #expect(tie.outcomes(atMost: 10) == [[0], [1]])
  }

  @Test func `a tie of equal shares goes by the code, and all outcomes are told`() throws {
    let result = apportion([1, 1, 1], units: 2, by: .largestRemainder)
    let tie = try #require(result.tie)
    #expect(result.units == [1, 1, 0])
    #expect(tie.outcomes(atMost: 10) == [[0, 1], [0, 2], [1, 2]])
    #expect(tie.outcomes(atMost: 2) == nil)
  }

  @Test(arguments: [RoundingMethod.webster, .hill, .adams, .jefferson, .dean])
  func `a tie of a divisor method is told`(_ method: RoundingMethod) throws {
    let result = apportion([5, 5, 5], units: 4, by: method)
    let tie = try #require(result.tie)
    #expect(result.units == [2, 1, 1])
    #expect(tie == .init(members: [0, 1, 2], winners: 1))
  }

  @Test func `between unequal shares a tie of Jefferson goes to the larger`() throws {
    // 6 / 3 = 2 / 1: both wait equally for the third unit of the first and the first of the second.
    let result = apportion([6, 2], units: 3, by: .jefferson)
    #expect(result.units == [3, 0])
    #expect(result.tie == .init(members: [0, 1], winners: 1))
  }

  @Test func `fewer units than states go to the largest by Adams, and that is a tie`() {
    let result = apportion([5, 3, 2], units: 2, by: .adams)
    #expect(result.units == [1, 1, 0])
    #expect(result.tie == .init(members: [0, 1, 2], winners: 2))
  }
}

struct ApportionmentMinimumTests {
  private func units(_ shares: [Int], _ count: Int, _ method: RoundingMethod, _ minimum: Int)
    -> [Int]
  {
    apportion(shares.map { Rational($0) }, units: count, by: method, minimum: minimum).units
  }

  @Test func `nobody has less than the minimum, and the others share the rest`() {
    // Parts 7.2, 1.8, 1 of 10: with 2 for both small ones the whole part 7 is one too many, so that
    // the first has what is left.
    #expect(units([36, 9, 5], 10, .largestRemainder, 2) == [6, 2, 2])
    #expect(units([36, 9, 5], 10, .webster, 2) == [6, 2, 2])
    #expect(units([36, 9, 5], 10, .jefferson, 1) == [8, 1, 1])
  }

  @Test func `parts that are rounded up have the minimum, too`() {
    #expect(units([8, 1, 1], 10, .up, 2) == [8, 2, 2])
  }

  @Test func `large minimums of many units are found at once`() {
    #expect(
      units([1, 2], 1_000_000_000, .hill, 400_000_000) == [400_000_000, 600_000_000])
    #expect(
      units([1, 20, 40], 1_000_000_000, .webster, 300_000_000)
        == [300_000_000, 300_000_000, 400_000_000])
  }

  @Test func `who has no share has the minimum and no more`() {
    #expect(units([3, 0], 4, .webster, 1) == [3, 1])
    #expect(units([3, 0], 4, .adams, 0) == [4, 0])
    #expect(units([3, 0], 4, .largestRemainder, 0) == [4, 0])
  }

  @Test(arguments: RoundingMethod.allCases)
  func `units add up on random shares, whatever the method`(_ method: RoundingMethod) {
    var random = SplitMix(seed: 11)
    let isSound = (0..<100).allSatisfy { _ in
      let shares = (0..<8).map { _ in Rational(Int.random(in: 0...1000, using: &random) + 1) }
      let result = apportion(shares, units: 50, by: method, minimum: 2)
      return (method == .up ? result.units.reduce(0, +) >= 50 : result.units.reduce(0, +) == 50)
        && result.units.allSatisfy { $0 >= 2 }
    }
    #expect(isSound)
  }
}
