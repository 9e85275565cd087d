import AllotExplanation
import AllotModel
import AllotProblems
import ExactNumbers
import Testing

struct SharingWarningsTests {
  private func sentences(
    _ basis: SharingMethod.Basis, states codes: [String], amount: Rational? = nil,
    units: Int? = nil, rounding: RoundingMethod = .largestRemainder, minimum: Int = 0
  ) throws -> [String] {
    let method = SharingMethod(
      name: "split", basis: basis, rounding: rounding, minimum: minimum)
    let problem = SharingProblem(
      title: "", currency: "EUR", states: codes.map { State(code: .init($0), name: $0) },
      amount: amount, units: units, methods: [method])
    let (shares, isExact) = try #require(basis.plainShares(of: problem.total))
    let split = MethodSplit(of: problem, method: method, shares: shares, isExact: isExact)
    return SharingWarnings(of: problem, splits: [split]).sentences
  }

  private func proportional(_ claims: [Int]) -> SharingMethod.Basis {
    .claims(ClaimsBasis(rule: .proportional, claims: claims.map { Rational($0) }))
  }

  @Test func `who loses a unit when there are more is told`() throws {
    // 6 : 6 : 2. Of 10: 4.29, 4.29, 1.43, so that C has the last. Of 11: 4.71, 4.71, 1.57, and A and
    // B come before C, who has one.
    #expect(
      try sentences(proportional([600, 600, 200]), states: ["A", "B", "C"], units: 10) == [
        "By 'split', C would have fewer units if there were 11 of them instead of 10."
      ])
  }

  @Test func `who is a whole unit away from the part before rounding is told`() throws {
    // Jefferson gives the large one more than its part rounded up: 8.6 of 10 becomes 10.
    #expect(
      try sentences(
        proportional([860, 50, 50, 40]), states: ["A", "B", "C", "D"], units: 10,
        rounding: .jefferson) == [
          "By 'split', A has 10 units, a whole unit or more away from its part of 8.6000.",
          "By 'split', B, C, D have a share and not a single unit.",
        ])
  }

  @Test func `whom a minimum lifts is told, and who pays for it`() throws {
    // 8.6, .5, .5 and .4 of 10: three have 2, and 4 are left for A.
    #expect(
      try sentences(
        proportional([860, 50, 50, 40]), states: ["A", "B", "C", "D"], units: 10, minimum: 2) == [
          "By 'split', the minimum of 2 lifts B, C, D, and the others have less for that.",
          "By 'split', A has 4 units, a whole unit or more away from its part of 8.6000.",
        ])
  }

  @Test func `who gets nothing of a claim is told`() throws {
    #expect(
      try sentences(
        .claims(ClaimsBasis(rule: .equalLosses, claims: [10, 2])), states: ["A", "B"], amount: 8)
        == ["By 'split', B have nothing of what they claim."])
  }

  @Test func `who gets all of a claim is told`() throws {
    #expect(
      try sentences(
        .claims(ClaimsBasis(rule: .equalAwards, claims: [10, 2])), states: ["A", "B"], amount: 8)
        == ["By 'split', B have all that they claim, and the others less."])
  }

  @Test func `who is held by a bound is told`() throws {
    let states = [
      State(code: "A", name: "A", figures: ["x": 97]),
      State(code: "B", name: "B", figures: ["x": 2]),
      State(code: "C", name: "C", figures: ["x": 1]),
    ]
    let key = try Key(name: "k", formula: "x")
    let basis = try KeyBasis(
      key, table: key.table(over: states), over: states,
      within: Rational(1, over: 10)...Rational(4, over: 5))
    #expect(
      try sentences(.key(basis), states: ["A", "B", "C"], amount: 8) == [
        "By 'split', the floor of 10 % holds B, C up.",
        "By 'split', the ceiling of 80 % holds A down.",
      ])
  }
}
