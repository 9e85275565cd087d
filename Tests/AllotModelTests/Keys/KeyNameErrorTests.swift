import Testing

@testable import AllotModel

/// What a formula with an unknown name, or a name without a figure, is told.
struct KeyNameErrorTests {
  @Test func `a misspelt figure`() {
    #expect(
      ThreeStates.message(of: "0.5*share(populaton) + 0.5*share(gdp)") == """
        key 'test': no figure, constant or earlier step is called 'populaton'
          0.5*share(populaton) + 0.5*share(gdp)
                    ^
          maybe: population
        """)
  }

  @Test func `a figure that is like no other`() {
    #expect(
      ThreeStates.message(of: "2*area") == """
        key 'test': no figure, constant or earlier step is called 'area'
          2*area
            ^
          maybe: the figures are asylum, gdp, 'gdp-pps', islands, population
        """)
  }

  @Test func `a misspelt figure that is written in quotes`() {
    #expect(
      ThreeStates.message(of: "'gdp-pp'") == """
        key 'test': no figure, constant or earlier step is called 'gdp-pp'
          'gdp-pp'
          ^
          maybe: 'gdp-pps'
        """)
  }

  @Test func `a column with a minus in its name and no quotes`() {
    #expect(
      ThreeStates.message(of: "share(gdp-pps)") == """
        key 'test': no figure, constant or earlier step is called 'pps'
          share(gdp-pps)
                    ^
          maybe: put the name in quotes: 'gdp-pps'
        """)
  }

  @Test func `a misspelt constant and a misspelt step`() {
    #expect(
      ThreeStates.message(of: [("base", "gdp"), ("result", "bse")]) == """
        key 'test', step 'result': no figure, constant or earlier step is called 'bse'
          bse
          ^
          maybe: base
        """)
    #expect(
      ThreeStates.message(of: [("a", "ceilng*gdp")], constants: ["ceiling": 0.3]) == """
        key 'test', step 'a': no figure, constant or earlier step is called 'ceilng'
          ceilng*gdp
          ^
          maybe: ceiling
        """)
  }

  @Test func `states without any figure`() throws {
    let key = try Key(name: "k", formula: "population")
    let error = try #require(throws: KeyError.self) {
      try key.table(over: [State(code: "AT", name: "Austria")])
    }
    #expect(
      "\(error)" == """
        key 'k': no figure, constant or earlier step is called 'population'
          population
          ^
          maybe: the states have no figures; add columns to their table
        """)
  }

  @Test func `a function without its arguments`() {
    #expect(
      ThreeStates.message(of: "gdp*share") == """
        key 'test': 'share' is a function and needs arguments
          gdp*share
              ^
          maybe: share(x)
        """)
  }

  @Test func `a step that is written later`() {
    #expect(
      ThreeStates.message(of: [("a", "2*b"), ("b", "gdp")]) == """
        key 'test', step 'a': unknown step 'b': it is written after 'a'
          2*b
            ^
          maybe: move it before 'a'
        """)
  }

  @Test func `a step that uses itself`() {
    #expect(
      ThreeStates.message(of: [("a", "gdp + a")]) == """
        key 'test', step 'a': unknown step 'a': a step cannot use itself
          gdp + a
                ^
          maybe: give the step another name than what it uses
        """)
  }

  @Test func `a constant with the name of a figure`() {
    #expect(
      ThreeStates.message(of: [("a", "gdp")], constants: ["gdp": 2]) == """
        key 'test', step 'a': 'gdp' is both a constant and a figure
          gdp
          ^
          maybe: give the constant another name
        """)
  }

  @Test func `a figure that some states lack`() {
    #expect(
      ThreeStates.message(of: "share(islands)") == """
        key 'test': no figure 'islands' for AT, BE
          share(islands)
                ^
          maybe: fill in the column, or leave these states out
        """)
  }

  @Test func `eight states are named, and the others counted`() throws {
    let codes = (10...21).map { State.Code("S\($0)") }
    let states = codes.map { code in
      State(code: code, name: code.text, figures: code == "S10" ? ["x": 1] : [:])
    }
    let key = try Key(name: "k", formula: "x")
    let error = try #require(throws: KeyError.self) { try key.table(over: states) }
    #expect(error.message == "no figure 'x' for S11, S12, S13, S14, S15, S16, S17, S18 and 3 more")
    #expect(error.states == Array(codes.dropFirst()))
  }
}
