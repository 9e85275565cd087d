import ExactNumbers
import Testing

@testable import AllotModel

struct ExactKeyTests {
  private let states = [
    State(code: "A", name: "A", figures: ["people": 1, "wealth": 0.1]),
    State(code: "B", name: "B", figures: ["people": 2, "wealth": 0.2]),
    State(code: "C", name: "C", figures: ["people": 4, "wealth": 0]),
  ]

  private func shares(_ formula: String, constants: [String: Double] = [:]) throws -> [Rational]? {
    let key = try Key(name: "key", formula: formula, constants: constants)
    _ = try key.table(over: states)
    return key.exactTable(over: states)?.shares
  }

  private func sevenths(_ parts: Int...) -> [Rational] { parts.map { Rational($0, over: 7) } }

  @Test(arguments: [
    "people", "3*people", "people*people^0", "people/7", "share(people)", "-(-people)",
    "people + wealth - wealth", "if(people > 0, people, wealth/0)", "max(people, wealth)",
    "people*sum(people)/mean(people)", "abs(0 - people)",
  ])
  func `shares of whole numbers are fractions of them`(_ formula: String) throws {
    #expect(try shares(formula) == sevenths(1, 2, 4))
  }

  @Test func `decimals count as they are written`() throws {
    // 0.1 and 0.2 are no doubles.
    #expect(try shares("wealth") == [Rational(1, over: 3), Rational(2, over: 3), 0])
    #expect(try shares("0.07%*people") == sevenths(1, 2, 4))
    #expect(try shares("tenth*people", constants: ["tenth": 0.1]) == sevenths(1, 2, 4))
  }

  @Test func `functions over the states are exact`() throws {
    #expect(
      try shares("rank(people)") == [Rational(1, over: 2), Rational(1, over: 3)] + [
        Rational(1, over: 6)
      ])
    // (people - 1)/3 is 0, 1/3, 1.
    #expect(try shares("index(people)") == [0, Rational(1, over: 4), Rational(3, over: 4)])
    #expect(try shares("people*median(people)") == sevenths(1, 2, 4))
    #expect(
      try shares("if(people == most(people) or people == least(people), people, 0)")
        == [Rational(1, over: 5), 0, Rational(4, over: 5)])
    #expect(try shares("count(people > 1)*people") == sevenths(1, 2, 4))
  }

  @Test func `bounded shares are exact`() throws {
    // 4/7 is cut to 1/2; 1 and 2 share the other half.
    #expect(
      try shares("bounded(people, 0, 50%)")
        == [Rational(1, over: 6), Rational(1, over: 3), Rational(1, over: 2)])
  }

  @Test(arguments: ["sqrt(people)", "log(people + 1)", "exp(people)", "people^0.5"])
  func `what is no fraction is left to doubles`(_ formula: String) throws {
    #expect(try shares(formula) == nil)
  }

  @Test func `steps without fractions do not hinder those that have them`() throws {
    let key = try Key(
      name: "key",
      steps: [
        KeyFormula(name: "root", text: "sqrt(people)"), KeyFormula(name: "last", text: "people"),
      ])
    let table = try #require(key.exactTable(over: states))
    #expect(table.steps[0] == nil)
    #expect(table.shares == sevenths(1, 2, 4))
  }
}

struct ExactBoundsTests {
  private let half = Rational(1, over: 2)

  @Test func `what is cut from one is spread in proportion to weight`() throws {
    // 6 : 3 : 1 with a ceiling of 1/2: 1/2, then 3 : 1 of the other half.
    let shares = try ExactBounds.shares(
      weights: [6, 3, 1], floors: [0, 0, 0], ceilings: [half, half, half])
    #expect(shares == [half, Rational(3, over: 8), Rational(1, over: 8)])
  }

  @Test func `what is added to one is taken from the others in proportion to weight`() throws {
    // 8 : 1 : 1 with a floor of 1/5: 3/5, 1/5, 1/5.
    let fifth = Rational(1, over: 5)
    let shares = try ExactBounds.shares(
      weights: [8, 1, 1], floors: [fifth, fifth, fifth], ceilings: [1, 1, 1])
    #expect(shares == [Rational(3, over: 5), fifth, fifth])
  }

  @Test func `bounds that leave one way only are met`() throws {
    let shares = try ExactBounds.shares(
      weights: [5, 1], floors: [half, half], ceilings: [half, half])
    #expect(shares == [half, half])
  }

  @Test func `floors above the total are refused with their sum`() {
    #expect(throws: ExactBounds.Failure.floorsSumTo(Rational(6, over: 5))) {
      try ExactBounds.shares(
        weights: [1, 1], floors: [Rational(3, over: 5), Rational(3, over: 5)], ceilings: [1, 1])
    }
  }

  @Test func `ceilings below the total are refused with their sum`() {
    // Who has no weight is not raised to the ceiling.
    #expect(throws: ExactBounds.Failure.ceilingsSumTo(half)) {
      try ExactBounds.shares(weights: [1, 0], floors: [0, 0], ceilings: [half, half])
    }
  }
}
