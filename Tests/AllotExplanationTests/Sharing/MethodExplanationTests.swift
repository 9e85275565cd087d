import AllotExplanation
import AllotModel
import AllotProblems
import ExactNumbers
import GLPKSolver
import LinearPrograms
import Testing

struct MethodExplanationTests {
  private let codes = ["A", "B", "C"]

  private func problem(_ method: SharingMethod, _ total: Rational, units: Int?) -> SharingProblem {
    SharingProblem(
      title: "", currency: "EUR", states: codes.map { State(code: .init($0), name: $0) },
      amount: units == nil ? total : nil, units: units, methods: [method])
  }

  /// The explanation of claims of 100, 200 and 300 on 200, as the Talmud has them.
  private func explanation(
    _ rule: ClaimsRule, amount: Rational = 200, units: Int? = nil,
    rounding: RoundingMethod = .largestRemainder, minimum: Int = 0
  ) throws -> MethodExplanation {
    let basis = SharingMethod.Basis.claims(ClaimsBasis(rule: rule, claims: [100, 200, 300]))
    let method = SharingMethod(name: "split", basis: basis, rounding: rounding, minimum: minimum)
    let problem = problem(method, amount, units: units)
    let (shares, isExact) = try #require(basis.plainShares(of: problem.total))
    let split = MethodSplit(of: problem, method: method, shares: shares, isExact: isExact)
    return MethodExplanation(of: method, split, beside: ("split", split), in: problem)
  }

  @Test(arguments: [
    (ClaimsRule.proportional, "award = 300*0.3333333333 = 100"),
    (.equalAwards, "award = min(300, 66.66666667) = 66.66666667"),
    // 400 are missing: A loses its 100, the others 150 each.
    (.equalLosses, "award = 300 - min(300, 150) = 150"),
    // Below half of all claims: A has its 50, the others 75 each.
    (.talmud, "award = min(150, 75) = 75"),
    (.piniles, "award = min(150, 75) = 75"),
    (.constrainedEgalitarian, "award = min(150, 75) = 75"),
    // The halves are 100 too many.
    (.reverseTalmud, "award = 300/2 - min(150, 33.33333333) = 116.6666667"),
    (.average, "award = (66.66666667 + 150)/2 = 108.3333333"),
    // The others leave nothing; 100, 200 and 200 are claimed of 200.
    (.adjustedProportional, "award = 0 + 200*200/500 = 80"),
    // The first 100 are claimed by three, the other by two.
    (.minimalOverlap, "award = 33.33333333 + 50 = 83.33333333"),
    // C first has 200; after A alone 100; else nothing.
    (.randomArrival, "award = 250/3 = 83.33333333; 250 is the sum of these averages"),
    // Of the whole triangle a quarter is cut off, where A would have more than its 100.
    (
      .averageOfAwards,
      "award = 200*(0.2916666667 + 1.5*0)/0.75 = 77.77777778; 1.5 is the claim over the amount"
    ),
  ])
  func `the award of C is written out`(_ rule: ClaimsRule, _ line: String) throws {
    let part = try #require(explanation(rule).parts.first)
    #expect(part.steps[2].dropLast().last == line)
  }

  @Test func `the level of a rule is derived from those whom a bound holds`() throws {
    let part = try #require(explanation(.equalLosses).parts.first)
    #expect(
      part.lines == [
        "the amount is 200, all claims are 600, and 400 of them cannot be met",
        "400 is missing: everybody loses the same level, but no more than the claim",
        "the claim is no more than the level for A: together 100",
        "the level, for the other 2: (400 - 100)/2 = 150",
      ])
  }

  @Test func `money is cut down to the cent, and who has a cent more is told`() throws {
    // 66.6666... each: two of the three have a cent more, by the code.
    let parts = try explanation(.equalAwards).parts
    let money = try #require(parts.first { $0.heading == "Money, in EUR" })
    #expect(
      money.lines == [
        "share times amount, cut down to the cent: together 199.98 of 200",
        "the 2 cents left over go to those of whom most was cut off",
      ])
    #expect(money.steps[0].last == "cut down to the cent 66.66, and one cent more: 66.67")
    #expect(money.steps[2].last == "cut down to the cent 66.66, and no cent more: 66.66")
  }

  @Test func `what a minimum leaves the others can be followed`() throws {
    // 10 in proportion 1 : 2 : 3 are 1.67, 3.33 and 5; with 3 for A, 7 are left for 8.33, so that B
    // would have 2.8 and has 3, too.
    let parts = try explanation(.proportional, units: 10, minimum: 3).parts
    let units = try #require(parts.first { $0.heading.hasPrefix("Whole units") })
    #expect(
      units.lines == [
        "nobody has fewer than 3",
        "2 have 3, as their part, or what would be left of it, is smaller; the others share the 4 that "
          + "are left in proportion: part times 4/5 = 0.8",
        "whole parts add up to 10; what is left of 10, 0, goes to the largest remainders",
      ])
    #expect(
      units.steps[2] == [
        "part = 0.5*10 = 5", "after the minimums: 5*4/5 = 4",
        "whole part 4, remainder 0: no more, so 4",
      ])
  }

  @Test func `a divisor in the middle of the interval is used`() throws {
    // Parts 1.67, 3.33 and 5 of 10: Jefferson's 1, 3, 6 stand from 5/6 down to 3.33/4 or 1.67/2.
    let parts = try explanation(.proportional, units: 10, rounding: .webster).parts
    let units = try #require(parts.first { $0.heading.hasPrefix("Whole units") })
    #expect(units.lines == ["each part is divided by 1 and rounded at the half"])
    #expect(
      units.steps[1] == [
        "part = 0.333333333333333*10 = 3.333333333", "3.33333333333333/1 = 3.33333333333333",
        "between 3 and 4 it is rounded at 3.5: 3",
      ])
  }
}

struct GameExplanationTests {
  /// A, B and C would pay 6 alone, 9, 15 as A and B, 9, 15, 18 and 20 together.
  private func lines(_ solution: GameSolution) throws -> (lines: [String], steps: [String]) {
    let codes: [State.Code] = ["A", "B", "C"]
    let table = try #require(CostGame(players: codes, costs: [0, 6, 9, 15, 9, 15, 18, 20]))
    let splitter = GameSplitter(solver: GLPKSolver(), stop: StopSignal())
    guard case .split(let answer) = try splitter.answer(to: .table(table), by: solution) else {
      return ([], [])
    }
    let basis = GameBasis(name: "costs.csv", source: .table(table), solution: solution)
    let method = SharingMethod(name: "split", basis: .game(basis))
    let problem = SharingProblem(
      title: "", currency: "EUR", states: codes.map { State(code: $0, name: $0.text) }, amount: 20,
      units: nil, methods: [method])
    var split = MethodSplit(
      of: problem, method: method, shares: answer.shares.map { $0 / 20 }, isExact: true)
    var verdict = GameVerdict(name: basis.name, game: .table(table), payments: answer.shares)
    verdict.split = answer
    split.game = verdict
    let part = try #require(
      MethodExplanation(of: method, split, beside: ("split", split), in: problem).parts.first)
    return (part.lines, part.steps[0])
  }

  @Test func `the Shapley value is a mean of what a state adds`() throws {
    #expect(
      try lines(.shapley).steps == [
        "adds to groups of 0, on average: 6", "adds to groups of 1, on average: 6",
        "adds to groups of 2, on average: 2", "pays 14/3 = 4.66666666667",
        "share = 4.66666666667/20 = 0.2333333333",
      ])
  }

  @Test func `the nucleolus follows from the groups of its levels`() throws {
    // Of 24 apart they pay 20 together: each saves 4/3.
    let (lines, steps) = try lines(.nucleolus)
    #expect(
      lines[2] == "level 1: {A}, {B}, {C} save 1.33333333333, as what is saved is 1/3*6 {A} + "
        + "1/3*9 {B} + 1/3*9 {C} - 1/3*20 {all} fixed = 1.33333333333")
    #expect(lines.contains("{A} = 4.66666666667, 6 alone less 1.33333333333, by level 1"))
    #expect(steps[0] == "pays 4.66666666667 {A} = 4.66666666667")
  }

  @Test func `separable costs leave a rest that is shared by what each avoids`() throws {
    // 20 - 18, 20 - 15 and 20 - 15 are added at the end, 8 are left; 4, 4 and 4 are avoided.
    let (lines, steps) = try lines(.separableCosts)
    #expect(
      lines.dropFirst() == [
        "each pays what it adds to the others, 12 in all; the rest is 20 - 12 = 8",
        "it is shared in proportion to what each avoids, its cost alone less what it adds: "
          + "12 in all",
      ])
    #expect(steps[0] == "pays 2 + 8*4/12 = 4.66666666667")
  }

  @Test func `equal parts, parts by cost alone and by what is added are written out`() throws {
    #expect(try lines(.equalSplit).steps[0] == "pays 20/3 = 6.66666666667")
    #expect(try lines(.standAlone).steps[0] == "pays 20*6/24 = 5")
    #expect(try lines(.equalNonSeparable).steps[0] == "pays 2 + 8/3 = 4.66666666667")
    // A adds 6, 6, 6 and 2; B 9, 9, 9 and 5; C 9, 9, 9 and 5: means of 5, 8 and 8.
    #expect(try lines(.banzhaf).steps[0] == "pays 20*5/21 = 4.7619047619")
  }
}
