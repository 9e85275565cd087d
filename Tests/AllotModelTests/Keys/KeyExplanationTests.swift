import Testing

@testable import AllotModel

struct KeyExplanationTests {
  private let states = [
    State(code: "A", name: "A", figures: ["people": 1, "jobless": 4, "gdp-pps": 2]),
    State(code: "B", name: "B", figures: ["people": 3, "jobless": 8, "gdp-pps": 6]),
  ]

  /// The lines of every step for state B.
  private func lines(_ steps: (String, String)..., constants: [String: Double] = [:]) throws
    -> [[String]]
  {
    let formulas = steps.map { KeyFormula(name: $0.0, text: $0.1) }
    let key = try Key(name: "key", steps: formulas, constants: constants)
    let explanation = try key.explanation(over: states, of: "B") { number in
      let rounded = (number * 10_000).rounded() / 10_000
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
    return explanation.steps.map(\.lines)
  }

  @Test func `a share is shown with its figure and the sum`() throws {
    #expect(
      try lines(("key", "0.5*share(people) + 0.5*share('gdp-pps')")) == [
        [
          "share(people) = 3/4 = 0.75; 4 is sum(people)",
          "share('gdp-pps') = 6/8 = 0.75; 8 is sum('gdp-pps')",
          "0.5*share(people) + 0.5*share('gdp-pps') = 0.5*0.75 + 0.5*0.75 = 0.75",
        ]
      ])
  }

  @Test func `what a function is given is computed before it`() throws {
    #expect(
      try lines(("key", "min(share(1/jobless), cap*people)"), constants: ["cap": 0.25]) == [
        [
          "1/jobless = 1/8 = 0.125",
          "share(1/jobless) = 0.125/0.375 = 0.3333; 0.375 is sum(1/jobless)",
          "min(share(1/jobless), cap*people) = min(0.3333, 0.25*3) = 0.3333",
        ]
      ])
  }

  @Test func `steps use what earlier steps came to`() throws {
    #expect(
      try lines(("base", "share(people)"), ("rest", "base + (1 - sum(base))^2*base")) == [
        ["share(people) = 3/4 = 0.75; 4 is sum(people)"],
        [
          "sum(base) = 1, over 2 states",
          "base + (1 - sum(base))^2*base = 0.75 + (1 - 1)^2*0.75 = 0.75",
        ],
      ])
  }

  @Test func `only the branch that a state takes is shown`() throws {
    #expect(
      try lines(("key", "if(people > 2 and not jobless < 1, people, people/(3 - people))")) == [
        [
          "if(people > 2 and not jobless < 1, people, people/(3 - people)) = 3, because people > 2 and not "
            + "jobless < 1, here 3 > 2 and not 8 < 1, holds"
        ]
      ])
  }

  @Test func `functions over the states say what they are`() throws {
    #expect(
      try lines(
        (
          "key",
          "mean(people) + median(people) + least(people)*most(people) + count(people > 1) "
            + "+ rank(people) + index(people)"
        )) == [
          [
            "mean(people) = 4/2 = 2", "median(people) = 2, in the middle of 2 states",
            "least(people) = 1, of A", "most(people) = 3, of B",
            "count(people > 1) = 1 of 2 states",
            "rank(people) = 1: one more than there are states with more than 3",
            "index(people) = (3 - 1)/(3 - 1) = 1",
            "mean(people) + median(people) + least(people)*most(people) + count(people > 1) + "
              + "rank(people) + index(people) = 2 + 2 + 1*3 + 1 + 1 + 1 = 10",
          ]
        ])
  }

  @Test func `bounded shows the scale, and the bound that holds`() throws {
    #expect(
      try lines(("key", "bounded(people, 0.4, 1)")) == [
        [
          "bounded(people, 0.4, 1) = 3*0.2 = 0.6; 0.2 makes all "
            + "shares within their bounds sum to 1"
        ]
      ])
  }

  @Test func `a whole formula is shown as it was written, with few parentheses`() throws {
    let formulas = [
      "-people^2", "(-people)^2", "people/(jobless/2)", "(people + jobless)*2", "2^people^0",
      "not (people > 1 or jobless > 2)", "people - (jobless - 1)",
    ]
    let written = try formulas.map { try KeyParser.expression(of: $0).text { "\(Int($0))" } }
    #expect(written == formulas)
  }
}
