import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

struct AwardsPathTests {
  @Test func `equal awards bend where a claim is met`() {
    // 2 is met when 3 * 2 are there, 4 when 2 + 4 + 4 are.
    let path = AwardsPath(of: [2, 4, 7], by: .equalAwards)
    #expect(path.isComplete)
    #expect(path.points.map(\.amount) == [0, 6, 10, 13])
    #expect(path.points.map(\.awards) == [[0, 0, 0], [2, 2, 2], [2, 4, 4], [2, 4, 7]])
  }

  @Test func `equal losses bend in the mirror of equal awards`() {
    let path = AwardsPath(of: [2, 4, 7], by: .equalLosses)
    #expect(path.points.map(\.amount) == [0, 3, 7, 13])
    #expect(path.points.map(\.awards) == [[0, 0, 0], [0, 0, 3], [0, 2, 5], [2, 4, 7]])
  }

  @Test func `rules without straight parts are sampled`() {
    let path = AwardsPath(of: [2, 4], by: .averageOfAwards, steps: 3)
    #expect(!path.isComplete)
    #expect(path.points.map(\.amount) == [0, 2, 4, 6])
  }

  @Test(arguments: ClaimsRule.allCases)
  func `between two bends awards run along straight lines`(_ rule: ClaimsRule) {
    var random = SplitMix(seed: 5)
    let broken = (0..<20).filter { _ in
      let claims = (0..<4).map { _ in Rational(Int.random(in: 1...30, using: &random)) }
      let path = AwardsPath(of: claims, by: rule, steps: 3)
      guard path.isComplete else { return false }
      return zip(path.points, path.points.dropFirst()).contains { low, high in
        // A third of the way up, awards are a third of the way up.
        let amount = low.amount + (high.amount - low.amount) / 3
        let awards = ClaimsProblem(amount: amount, claims: claims).awards(by: rule)
        let straight = zip(low.awards, high.awards).map { $0 + ($1 - $0) / 3 }
        return awards != straight
      }
    }
    #expect(broken.isEmpty)
  }
}

struct AwardsLevelTests {
  private func level(_ amount: Int, _ rule: ClaimsRule) -> AwardsLevel? {
    ClaimsProblem(amount: Rational(amount), claims: [2, 4, 8, 10]).level(of: rule)
  }

  @Test func `one number leads to all awards`() {
    // Claims of 24. Equal awards of 12: 2 and then 10/3. Equal losses of 12: 12 are lost, 2 and then
    // 10/3 each.
    #expect(level(12, .proportional) == .part(Rational(1, over: 2)))
    #expect(level(12, .equalAwards) == .most(Rational(10, over: 3)))
    #expect(level(12, .equalLosses) == .mostLost(Rational(10, over: 3)))
  }

  @Test func `rules of half-claims have a level on each side of the half`() {
    // Halves 1, 2, 4, 5. Of 6: 1, 5/3, 5/3, 5/3. Of 18, 6 are lost in the same way.
    #expect(level(6, .talmud) == .mostOfHalves(Rational(5, over: 3)))
    #expect(level(6, .piniles) == .mostOfHalves(Rational(5, over: 3)))
    #expect(level(6, .constrainedEgalitarian) == .mostOfHalves(Rational(5, over: 3)))
    #expect(level(18, .talmud) == .mostLostOfHalves(Rational(5, over: 3)))
    #expect(level(18, .piniles) == .mostOnTop(Rational(5, over: 3)))
    // Reverse Talmud of 10: 2 of the halves are lost, 1/2 each.
    #expect(level(10, .reverseTalmud) == .mostLostFromHalves(Rational(1, over: 2)))
    #expect(level(18, .reverseTalmud) == .mostOnTop(Rational(5, over: 3)))
  }

  @Test func `where nothing or all is divided there is no level`() {
    #expect(level(0, .equalAwards) == nil)
    #expect(level(24, .equalAwards) == nil)
    #expect(level(12, .randomArrival) == nil)
  }
}

struct InequalityTests {
  @Test func `equal parts are equal`() throws {
    let equal = try #require(Inequality(of: [3, 3, 3]))
    #expect(equal.gini == 0)
    #expect(equal.theil == 0)
    #expect(equal.largestOverSmallest == 1)
  }

  @Test func `unequal parts are measured by their definitions`() throws {
    // Of 1, 1, 4 the mean is 2. Differences of all nine pairs: four times 3, so 12/9, over twice the
    // mean 1/3. Theil: (2 * 0.5 ln 0.5 + 2 ln 2) / 3 = ln 2 / 3.
    let parts = try #require(Inequality(of: [1, 4, 1]))
    #expect(parts.gini == 1.0 / 3)
    #expect(abs(parts.theil - 0.231049060186648) < 1e-12)
    #expect(parts.largestOverSmallest == 4)
  }

  @Test func `where somebody has nothing there is no quotient, and below nothing no measure`() {
    #expect(Inequality(of: [0, 1])?.largestOverSmallest == nil)
    #expect(Inequality(of: [0, 1])?.gini == 0.5)
    #expect(Inequality(of: [-1, 2]) == nil)
    #expect(Inequality(of: [0, 0]) == nil)
  }
}

struct MoneyTests {
  @Test func `cents go to the largest remainders, and money adds up`() {
    // A third of 1.00 each: 33.33 cents, and the one left goes to the first.
    let third = Rational(1, over: 3)
    #expect(
      moneyToTheCent(1, by: [third, third, third])
        == [Rational(34, over: 100), Rational(33, over: 100), Rational(33, over: 100)])
  }

  @Test func `of equal remainders the larger share has the cent`() {
    // 0.375 and 0.625 of 1.00 are 37.5 and 62.5 cents.
    #expect(
      moneyToTheCent(1, by: [Rational(3, over: 8), Rational(5, over: 8)])
        == [Rational(37, over: 100), Rational(63, over: 100)])
  }

  @Test func `who is paid for taking part is paid to the cent`() {
    // -1/3 of 1.00 is -33.33 cents, rounded down -34; 133.33 has the smaller remainder of 1/3.
    #expect(
      moneyToTheCent(1, by: [Rational(-1, over: 3), Rational(4, over: 3)])
        == [Rational(-33, over: 100), Rational(133, over: 100)])
  }
}
