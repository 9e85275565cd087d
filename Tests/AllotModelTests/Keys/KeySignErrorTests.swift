import Testing

@testable import AllotModel

/// What a formula with a sign, a number or a quote that is not known is told.
struct KeySignErrorTests {
  @Test func `a sign of another language`() {
    #expect(
      ThreeStates.message(of: "gdp**2") == """
        key 'test': '**' is not known here
          gdp**2
             ^
          maybe: write ^ for a power
        """)
    #expect(
      ThreeStates.message(of: "2 × gdp") == """
        key 'test': '×' is not known here
          2 × gdp
            ^
          maybe: write * for a product
        """)
  }

  @Test func `a sign that means nothing`() {
    #expect(
      ThreeStates.message(of: "gdp # 2") == """
        key 'test': '#' is not known here
          gdp # 2
              ^
        """)
  }

  @Test func `a control character, which never reaches the terminal`() {
    #expect(
      ThreeStates.message(of: "gdp\u{1B}[31m") == """
        key 'test': a control character is not known here
          gdp?[31m
             ^
        """)
  }

  @Test func `a percent sign that follows no number`() {
    #expect(
      ThreeStates.message(of: "gdp % 2") == """
        key 'test': '%' is not known here
          gdp % 2
              ^
          maybe: write a percentage as 30%
        """)
  }

  @Test func `a number with separators`() {
    #expect(
      ThreeStates.message(of: "gdp/1.000.000") == """
        key 'test': '1.000.000' is not a number
          gdp/1.000.000
              ^
          maybe: write a number without separators, with one point at most
        """)
  }

  @Test func `a number that runs into a name`() {
    #expect(
      ThreeStates.message(of: "2gdp") == """
        key 'test': '2gdp' is not a number
          2gdp
          ^
          maybe: write * for a product, or put a name that begins with a digit in single quotes
        """)
  }

  @Test func `a number beyond all numbers`() {
    #expect(
      ThreeStates.message(of: "gdp*1e999") == """
        key 'test': '1e999' is too large to compute with
          gdp*1e999
              ^
        """)
  }

  @Test func `a quote that is never closed`() {
    #expect(
      ThreeStates.message(of: "2*'gdp-pps") == """
        key 'test': the quote is never closed
          2*'gdp-pps
            ^
          maybe: end the name with '
        """)
  }

  @Test func `a quoted name that is empty`() {
    #expect(
      ThreeStates.message(of: "2*''") == """
        key 'test': there is no name between the quotes
          2*''
            ^
        """)
  }
}
