import AllotModel
import ExactNumbers
import Testing

@testable import AllotProblems

struct ClaimsRulesTests {
  /// The digits that the published awards have.
  private static let printed = 5e-12

  @Test(arguments: PublishedAwards.all)
  func `awards are those that were published`(_ published: PublishedAwards) {
    let problem = ClaimsProblem(
      amount: Rational(published.amount), claims: published.claims.map { Rational($0) })
    let awards = problem.awards(by: published.rule).map(\.double)
    let misses = zip(awards, published.awards).filter { abs($0 - $1) > Self.printed }
    #expect(misses.isEmpty, "\(awards)")
  }

  @Test(arguments: [
    // The three estates of the Mishnah, Ketubot 93a, for claims of 100, 200 and 300.
    (100, [Rational(100, over: 3), Rational(100, over: 3), Rational(100, over: 3)]),
    (200, [50, 75, 75]), (300, [50, 100, 150]),
  ])
  func `the Talmud's own examples come out`(_ estate: Int, _ awards: [Rational]) {
    let problem = ClaimsProblem(amount: Rational(estate), claims: [100, 200, 300])
    #expect(problem.awards(by: .talmud) == awards)
  }

  @Test func `reverse Talmud takes equal losses of halves, then adds equal awards`() {
    // Halves 1, 2, 4, 5; losing 2 of their 12 leaves 10: 0.5 each is lost, no half being smaller.
    let low = ClaimsProblem(amount: 10, claims: [2, 4, 8, 10])
    #expect(
      low.awards(by: .reverseTalmud) == [Rational(1, over: 2), Rational(3, over: 2)]
        + [Rational(7, over: 2), Rational(9, over: 2)])
    // Halves 12 in sum; 8 more: 1, then 2, then (8 - 3) / 2 each for the others.
    let high = ClaimsProblem(amount: 20, claims: [2, 4, 8, 10])
    #expect(
      high.awards(by: .reverseTalmud) == [2, 4, Rational(13, over: 2), Rational(15, over: 2)])
  }

  @Test(arguments: ClaimsRule.allCases)
  func `nobody claims anything and nothing is divided`(_ rule: ClaimsRule) {
    #expect(ClaimsProblem(amount: 0, claims: [0, 0]).awards(by: rule) == [0, 0])
    #expect(ClaimsProblem(amount: 0, claims: [3, 5]).awards(by: rule) == [0, 0])
    #expect(ClaimsProblem(amount: 8, claims: [3, 0, 5]).awards(by: rule) == [3, 0, 5])
  }

  @Test(arguments: ClaimsRule.allCases)
  func `who claims nothing gets nothing`(_ rule: ClaimsRule) {
    let awards = ClaimsProblem(amount: 5, claims: [0, 3, 0, 4]).awards(by: rule)
    let without = ClaimsProblem(amount: 5, claims: [3, 4]).awards(by: rule)
    #expect([awards[0], awards[2]] == [0, 0])
    // Dominguez and Thomson give each a part of the claim by the number of claimants.
    #expect(rule == .dominguezThomson || [awards[1], awards[3]] == without)
  }
}
