import Testing

@testable import AllotModel

/// What a formula that can be read and not computed is told.
struct KeyComputingErrorTests {
  @Test func `a division by zero`() {
    #expect(
      ThreeStates.message(of: "share(1/asylum)") == """
        key 'test': a division by zero for AT
          share(1/asylum)
                 ^
          maybe: if(x > 0, 1/x, 0), where such a state is to have no part
        """)
  }

  @Test func `a division by zero that no state is to blame for`() {
    #expect(
      ThreeStates.message(of: "gdp*(1/(2 - 2))") == """
        key 'test': a division by zero
          gdp*(1/(2 - 2))
                ^
          maybe: if(x > 0, 1/x, 0), where such a state is to have no part
        """)
  }

  @Test func `a logarithm of zero`() {
    #expect(
      ThreeStates.message(of: "log(asylum)") == """
        key 'test': the logarithm of zero or less for AT
          log(asylum)
          ^
          maybe: if(x > 0, log(x), 0)
        """)
  }

  @Test func `a square root of what is negative`() {
    #expect(
      ThreeStates.message(of: "1 + sqrt(population - 3)") == """
        key 'test': the square root of a negative number for AT, BE
          1 + sqrt(population - 3)
              ^
          maybe: sqrt(max(x, 0))
        """)
  }

  @Test func `a power that has no value`() {
    #expect(
      ThreeStates.message(of: "(population - 3)^0.5") == """
        key 'test': '^' has no value for AT, BE
          (population - 3)^0.5
                          ^
        """)
    #expect(
      ThreeStates.message(of: "asylum^-1") == """
        key 'test': '^' has no value for AT
          asylum^-1
                ^
        """)
  }

  @Test func `a result that is too large`() {
    #expect(
      ThreeStates.message(of: "exp(1000*gdp)") == """
        key 'test': the result is too large for AT, BE, CY
          exp(1000*gdp)
          ^
        """)
    #expect(
      ThreeStates.message(of: "gdp*10^300*10^300") == """
        key 'test': the result is too large for AT, BE, CY
          gdp*10^300*10^300
                    ^
        """)
  }

  @Test func `a share of what sums to zero or less`() {
    #expect(
      ThreeStates.message(of: "share(population - 4)") == """
        key 'test': 'share' needs a sum above zero, and it is -4: zero or less for AT, BE
          share(population - 4)
          ^
        """)
  }

  @Test func `an index of figures that are all the same`() {
    #expect(
      ThreeStates.message(of: "index(0*gdp + 1.5)") == """
        key 'test': 'index' needs figures that differ, and all are 1.5
          index(0*gdp + 1.5)
          ^
        """)
  }

  @Test func `a function over the states that is given a single number`() {
    #expect(
      ThreeStates.message(of: "gdp/mean(3)") == """
        key 'test': 'mean' looks at all states, and here it is given a single number
          gdp/mean(3)
              ^
          maybe: use a figure in it
        """)
  }

  @Test func `a condition where a number is needed`() {
    #expect(
      ThreeStates.message(of: "gdp*(gdp > 3)") == """
        key 'test': '*' takes a number, and this is a condition
          gdp*(gdp > 3)
               ^
          maybe: write if(condition, 1, 0) to count with it
        """)
  }

  @Test func `a number where a condition is needed`() {
    #expect(
      ThreeStates.message(of: "if(gdp, 1, 2)") == """
        key 'test': 'if' takes a condition, and this is a number
          if(gdp, 1, 2)
             ^
          maybe: compare it, as in x > 0
        """)
  }

  @Test func `floors that leave no room`() {
    #expect(
      ThreeStates.message(of: "bounded(gdp, 40%, 60%)") == """
        key 'test': the floors sum to 1.2, above 1
          bounded(gdp, 40%, 60%)
          ^
          maybe: lower the floors
        """)
  }

  @Test func `ceilings that do not reach one`() {
    #expect(
      ThreeStates.message(of: "bounded(gdp, 0, 30%)") == """
        key 'test': the ceilings let the shares sum to 0.9 only, below 1
          bounded(gdp, 0, 30%)
          ^
          maybe: raise the ceilings
        """)
  }

  @Test func `a floor above its ceiling`() {
    #expect(
      ThreeStates.message(of: "bounded(gdp, 10%*population, 30%)") == """
        key 'test': the floor is above the ceiling for CY
          bounded(gdp, 10%*population, 30%)
          ^
          maybe: write bounded(x, floor, ceiling)
        """)
  }

  @Test func `a negative number within bounds`() {
    #expect(
      ThreeStates.message(of: "bounded(gdp - 3, 0, 1)") == """
        key 'test': 'bounded' is given a negative number for CY
          bounded(gdp - 3, 0, 1)
          ^
          maybe: bounded(max(x, 0), floor, ceiling)
        """)
  }

  @Test func `nothing within bounds`() {
    #expect(
      ThreeStates.message(of: "bounded(0*gdp, 0, 1)") == """
        key 'test': 'bounded' is given nothing but zeros
          bounded(0*gdp, 0, 1)
          ^
        """)
  }

  @Test func `a last step that is negative for some`() {
    #expect(
      ThreeStates.message(of: "population - 3") == """
        key 'test': the share is negative for AT, BE
          population - 3
          ^
          maybe: max(x, 0) in place of x
        """)
  }

  @Test func `a last step that is zero for all`() {
    #expect(
      ThreeStates.message(of: "0*gdp") == """
        key 'test': every share is zero
          0*gdp
          ^
        """)
  }

  @Test func `a last step that is a single number`() {
    #expect(
      ThreeStates.message(of: "sum(gdp)") == """
        key 'test': the last step is one number, and a share is one for each state
          sum(gdp)
          ^
          maybe: use a figure in it; for equal shares write asylum^0
        """)
  }

  @Test func `a last step that is a condition`() {
    #expect(
      ThreeStates.message(of: "gdp > 2") == """
        key 'test': the last step is a condition, and a share is a number
          gdp > 2
          ^
          maybe: share(if(condition, 1, 0))
        """)
  }

  @Test func `no states to share among`() throws {
    let key = try Key(name: "k", formula: "gdp")
    let error = try #require(throws: KeyError.self) { try key.table(over: []) }
    #expect(
      "\(error)" == """
        key 'k': there are no states to share among
          gdp
          ^
        """)
  }
}
