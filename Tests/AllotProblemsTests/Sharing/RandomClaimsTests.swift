import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

/// 500 claims problems, small enough for every property to be checked by its definition.
private let problems: [ClaimsProblem] = {
  var random = SplitMix(seed: 2026)
  return (0..<500).map { _ in
    let count = Int.random(in: 2...5, using: &random)
    let claims = (0..<count).map { _ in Rational(Int.random(in: 0...12, using: &random)) }
    let total = Int(claims.sum.double)
    return ClaimsProblem(
      amount: Rational(Int.random(in: 0...max(total, 1), using: &random) % (total + 1)),
      claims: claims)
  }
}()

/// Those for one rule: the many rounds of Dominguez and Thomson are slow without optimisation.
private func problems(for rule: ClaimsRule) -> [ClaimsProblem] {
  rule == .dominguezThomson ? Array(problems.prefix(15)) : problems
}

struct RandomClaimsTests {
  @Test(arguments: ClaimsRule.allCases)
  func `awards add up, none below nothing or above its claim`(_ rule: ClaimsRule) {
    let broken = problems(for: rule).filter { problem in
      let awards = problem.awards(by: rule)
      return awards.sum != problem.amount
        || zip(awards, problem.claims).contains { $0.sign < 0 || $0 > $1 }
    }
    #expect(broken == [])
  }

  @Test(arguments: ClaimsRule.allCases)
  func `equal claims get equal awards, and larger ones no less`(_ rule: ClaimsRule) {
    // The rounds of Dominguez and Thomson are cut to 40 decimals.
    let noise = rule == .dominguezThomson ? Rational(10).power(-20) : 0
    let broken = problems(for: rule).filter { problem in
      let pairs = zip(problem.claims, problem.awards(by: rule)).sorted { $0.0 < $1.0 }
      return zip(pairs, pairs.dropFirst()).contains { low, high in
        high.1 + noise < low.1 || (low.0 == high.0 && (high.1 - low.1).absolute > noise)
      }
    }
    #expect(broken == [])
  }

  @Test(arguments: ClaimsRule.allCases)
  func `nobody gets less of one more`(_ rule: ClaimsRule) {
    let broken = problems(for: rule).filter { problem in
      guard problem.amount + 1 <= problem.claims.sum else { return false }
      let more = ClaimsProblem(amount: problem.amount + 1, claims: problem.claims)
      return zip(problem.awards(by: rule), more.awards(by: rule)).contains { $0 > $1 }
    }
    #expect(broken == [])
  }

  @Test(arguments: [
    ClaimsRule.proportional, .talmud, .reverseTalmud, .randomArrival, .adjustedProportional,
    .averageOfAwards, .average,
  ])
  func `what is there and what is missing are divided in the same way`(_ rule: ClaimsRule) {
    let broken = problems.filter { problem in
      let missing = ClaimsProblem(
        amount: problem.claims.sum - problem.amount, claims: problem.claims)
      return zip(zip(problem.awards(by: rule), missing.awards(by: rule)), problem.claims)
        .contains { $0.0 + $0.1 != $1 }
    }
    #expect(broken == [])
  }

  @Test(arguments: [
    ClaimsRule.proportional, .equalAwards, .equalLosses, .talmud, .reverseTalmud, .piniles,
    .constrainedEgalitarian,
  ])
  func `dividing anew what some have changes nothing`(_ rule: ClaimsRule) {
    let broken = problems.filter { problem in
      let awards = problem.awards(by: rule)
      let rest = ClaimsProblem(
        amount: awards.dropFirst().reduce(0, +), claims: Array(problem.claims.dropFirst()))
      return rest.awards(by: rule) != Array(awards.dropFirst())
    }
    #expect(broken == [])
  }

  @Test(arguments: [
    ClaimsRule.equalAwards, .talmud, .randomArrival, .minimalOverlap, .adjustedProportional,
    .averageOfAwards,
  ])
  func `claiming more than there is changes nothing`(_ rule: ClaimsRule) {
    let broken = problems.filter { problem in
      let cut = ClaimsProblem(
        amount: problem.amount, claims: problem.claims.map { min($0, problem.amount) })
      return cut.awards(by: rule) != problem.awards(by: rule)
    }
    #expect(broken == [])
  }
}

// MARK: - Rules by their definitions

struct ClaimsDefinitionTests {
  /// What each gets on average when claimants arrive in every order.
  private func meanOverOrders(_ problem: ClaimsProblem) -> [Rational] {
    var sums = problem.claims.map { _ in Rational.zero }
    var count = 0
    func visit(_ left: [Int], _ rest: Rational) {
      if left.isEmpty { count += 1 }
      for claimant in left {
        let award = min(problem.claims[claimant], rest)
        let others = left.filter { $0 != claimant }
        // Each order passes here as often as the others can be ordered.
        sums[claimant] += award * Rational(BigInteger.factorial(others.count))
        visit(others, rest - award)
      }
    }
    visit(Array(problem.claims.indices), problem.amount)
    return sums.map { $0 / Rational(count) }
  }

  @Test func `random arrival is the mean over all orders`() {
    let broken = problems.prefix(120).filter {
      $0.awards(by: .randomArrival) != meanOverOrders($0)
    }
    #expect(Array(broken) == [])
  }

  @Test func `the average of awards of two is the middle of the segment`() {
    // x runs from 0 to 3 and 7 - x from 0 to 5: x from 2 to 3.
    let problem = ClaimsProblem(amount: 7, claims: [3, 5])
    #expect(problem.awards(by: .averageOfAwards) == [Rational(5, over: 2), Rational(9, over: 2)])
  }

  @Test func `the average of awards of a triangle is its corners' mean`() {
    // Claims that all reach the amount leave the whole triangle, whose centre is a third each.
    let problem = ClaimsProblem(amount: 6, claims: [6, 7, 100])
    #expect(problem.awards(by: .averageOfAwards) == [2, 2, 2])
  }

  @Test func `the average of awards of a cut triangle leaves the small triangle out`() {
    // Amount 3, claims 1, 3, 3. Of the triangle of area 9 (in units of a small one) whose centre is
    // (1, 1, 1), x1 > 1 cuts off one of area 4 with centre (1 + 2/3, 2/3, 2/3). What is left of 5
    // has the centre (9 * 1 - 4 * 5/3) / 5 = 7/15 in x1, and (3 - 7/15) / 2 = 19/15 in the others.
    let problem = ClaimsProblem(amount: 3, claims: [1, 3, 3])
    #expect(
      problem.awards(by: .averageOfAwards)
        == [Rational(7, over: 15), Rational(19, over: 15), Rational(19, over: 15)])
  }

  @Test func `27 claimants are divided among exactly`() {
    // Twice the same claims in another order give the same awards, which add up.
    let claims = (1...27).map { Rational($0 * $0 + 100, over: 100) }
    let amount = claims.sum / 3
    let awards = ClaimsProblem(amount: amount, claims: claims).awards(by: .randomArrival)
    #expect(awards.sum == amount)
    #expect(zip(awards, awards.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
