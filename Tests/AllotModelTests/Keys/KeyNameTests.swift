import Testing

@testable import AllotModel

struct KeyNameTests {
  @Test func `a column with other signs is written in single quotes or backquotes`() throws {
    #expect(try ThreeStates.shares(of: "'gdp-pps'") == [0.1, 0.2, 0.7])
    #expect(try ThreeStates.shares(of: "2*`gdp-pps`") == [0.1, 0.2, 0.7])
  }

  @Test func `without quotes the sign between two names is a minus`() throws {
    #expect(try ThreeStates.values(of: "gdp-population") == .perState([3, 2, -3]))
  }

  @Test func `a constant is a single number`() throws {
    #expect(try ThreeStates.values(of: "cap*10", constants: ["cap": 0.3]) == .single(3))
  }

  @Test func `an earlier step is used by its name`() throws {
    let shares = try ThreeStates.shares(of: [("base", "gdp"), ("result", "base + base")])
    #expect(shares == [0.4, 0.4, 0.2])
  }

  @Test func `a step may have the name of a figure, which it is within its own formula`() throws {
    let steps = [("gdp", "1/gdp"), ("result", "gdp")]
    // One over 4, 4 and 2 is 1, 1 and 2 in 4.
    #expect(try ThreeStates.shares(of: steps) == [0.25, 0.25, 0.5])
  }

  @Test func `a step may have the name of a function`() throws {
    let steps = [("share", "share(gdp)"), ("result", "share(share)")]
    #expect(try ThreeStates.shares(of: steps) == [0.4, 0.4, 0.2])
  }

  @Test func `names may have letters of every language`() throws {
    let state = State(code: "EL", name: "Greece", figures: ["πληθυσμός": 3])
    #expect(try Key(name: "k", formula: "πληθυσμός").table(over: [state]).shares == [1])
  }
}
