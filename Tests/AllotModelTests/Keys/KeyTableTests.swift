import Testing

@testable import AllotModel

struct KeyTableTests {
  @Test func `a result is brought to sum one`() throws {
    #expect(try ThreeStates.shares(of: "population") == [0.125, 0.25, 0.625])
  }

  @Test func `every step is kept with its values, in the order of writing`() throws {
    let formulas = [
      KeyFormula(name: "total", text: "sum(population)"),
      KeyFormula(name: "part", text: "population/total"),
    ]
    let table = try Key(name: "k", steps: formulas).table(over: ThreeStates.all)
    #expect(table.steps.map(\.name) == ["total", "part"])
    #expect(table.steps.map(\.formula) == formulas)
    #expect(table.steps.map(\.values) == [.single(8), .perState([0.125, 0.25, 0.625])])
  }

  @Test func `the order of states never shows`() throws {
    let key = try Key(name: "k", formula: "0.1*share(gdp) + 0.7*share(1/population)")
    let forward = try key.table(over: ThreeStates.all)
    let backward = try key.table(over: ThreeStates.all.reversed())
    #expect(forward.states == ["AT", "BE", "CY"])
    #expect(backward.states == forward.states)
    #expect(backward.shares == forward.shares)
  }

  @Test func `shares are found by state`() throws {
    let table = try Key(name: "k", formula: "gdp").table(over: ThreeStates.all)
    #expect(table.shareByState == ["AT": 0.4, "BE": 0.4, "CY": 0.2])
  }

  @Test func `a state may have nothing to give`() throws {
    let shares = try ThreeStates.shares(of: "asylum")
    #expect(shares[0] == 0)
    #expect(abs(shares[1] - 1.0 / 3) < 1e-15)
  }

  @Test func `what rounding leaves below zero counts as zero`() throws {
    let steps = [
      ("rest", "if(population > 4, 1, 0.3 - 0.1 - 0.2)"), ("result", "rest"),
    ]
    #expect(try ThreeStates.shares(of: steps) == [0, 0, 1])
  }

  @Test func `the shares of two hundred states sum to one within a trillionth`() throws {
    let states = (1...200).map { number in
      State(
        code: State.Code("S\(number)"), name: "", figures: ["x": 1 / Double(number)])
    }
    let shares = try Key(name: "k", formula: "x").table(over: states).shares
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `the key is computed among the states that it is given`() throws {
    let among = Array(ThreeStates.all.prefix(2))
    #expect(try Key(name: "k", formula: "gdp").table(over: among).shares == [0.5, 0.5])
  }
}
