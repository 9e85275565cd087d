import Testing

@testable import AllotModel

struct KeyFunctionTests {
  @Test func `summaries make one number of all states`() throws {
    #expect(try ThreeStates.values(of: "sum(population)") == .single(8))
    #expect(try ThreeStates.values(of: "mean(asylum)") == .single(5))
    #expect(try ThreeStates.values(of: "least(gdp)") == .single(2))
    #expect(try ThreeStates.values(of: "most(population)") == .single(5))
  }

  @Test func `the median is the one in the middle`() throws {
    #expect(try ThreeStates.values(of: "median(population)") == .single(2))
  }

  @Test func `of an even number the median is the mean of the two in the middle`() throws {
    let states = zip(["A", "B", "C", "D"], [1.0, 9, 2, 4]).map { code, figure in
      State(code: State.Code(code), name: code, figures: ["x": figure])
    }
    let table = try Key(name: "k", formula: "x * median(x)").table(over: states)
    // The middle two are 2 and 4, so that A has 1 * 3.
    #expect(table.steps[0].values == .perState([3, 27, 6, 12]))
  }

  @Test func `count is the number of states, or of those that fulfil a condition`() throws {
    #expect(try ThreeStates.values(of: "count(asylum)") == .single(3))
    #expect(try ThreeStates.values(of: "count(asylum > 0)") == .single(2))
    #expect(try ThreeStates.values(of: "count(not (asylum > 0 and gdp > 2))") == .single(2))
  }

  @Test func `a step may be a condition that is counted later`() throws {
    let steps = [("large", "population > 1"), ("result", "gdp * count(large)")]
    let formulas = steps.map { KeyFormula(name: $0.0, text: $0.1) }
    let table = try Key(name: "k", steps: formulas).table(over: ThreeStates.all)
    #expect(table.steps.map(\.values) == [.perState([0, 1, 1]), .perState([8, 8, 4])])
  }

  @Test func `a share is a part of the sum`() throws {
    #expect(try ThreeStates.values(of: "share(population)") == .perState([0.125, 0.25, 0.625]))
  }

  @Test func `an index runs from zero for the least to one for the most`() throws {
    #expect(try ThreeStates.values(of: "index(population)") == .perState([0, 0.25, 1]))
  }

  @Test func `the largest has rank one, and equals have the same rank`() throws {
    #expect(try ThreeStates.values(of: "rank(gdp)") == .perState([1, 1, 3]))
  }

  @Test func `the smaller and the larger are taken state by state`() throws {
    #expect(try ThreeStates.values(of: "min(population, gdp)") == .perState([1, 2, 2]))
    #expect(try ThreeStates.values(of: "max(population, gdp, 3)") == .perState([4, 4, 5]))
  }

  @Test func `the functions of one number are taken state by state`() throws {
    #expect(try ThreeStates.values(of: "abs(population - 3)") == .perState([2, 1, 2]))
    #expect(try ThreeStates.values(of: "sqrt(gdp*gdp)") == .perState([4, 4, 2]))
    #expect(try ThreeStates.values(of: "log(1)") == .single(0))
    #expect(try ThreeStates.values(of: "exp(asylum*0)") == .perState([1, 1, 1]))
  }

  @Test func `if chooses state by state`() throws {
    #expect(
      try ThreeStates.values(of: "if(population > 1, gdp, 7)") == .perState([7, 4, 2]))
  }

  @Test func `if computes only what it chooses`() throws {
    #expect(
      try ThreeStates.values(of: "if(asylum > 0, 10/asylum, 0)") == .perState([0, 2, 1]))
  }

  @Test func `a figure that a state lacks is not missed where it is not chosen`() throws {
    #expect(
      try ThreeStates.values(of: "if(population > 4, islands, 0)") == .perState([0, 0, 1]))
  }

  @Test func `one condition for all states chooses for all`() throws {
    #expect(try ThreeStates.values(of: "if(sum(gdp) > 9, gdp, 0)") == .perState([4, 4, 2]))
    #expect(try ThreeStates.values(of: "if(sum(gdp) > 99, gdp, 0)") == .perState([0, 0, 0]))
    #expect(try ThreeStates.values(of: "sum(if(1 == 2, gdp, 5))") == .single(15))
  }

  @Test func `bounded keeps floor and ceiling, and the rest in proportion`() throws {
    // Of 1, 2 and 5 in 8 the last would have 0.625; it stops at 0.4, and 0.6 is split 1 to 2.
    guard case .perState(let shares) = try ThreeStates.values(of: "bounded(population, 5%, 40%)")
    else {
      Issue.record("bounded answers one share for each state")
      return
    }
    #expect(shares[2] == 0.4)
    #expect(abs(shares[0] - 0.2) < 1e-15)
    #expect(abs(shares[1] - 0.4) < 1e-15)
  }
}
