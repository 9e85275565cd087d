import Testing

@testable import AllotModel

/// What a formula that cannot be read is told.
struct KeyReadingErrorTests {
  @Test func `an empty formula`() {
    #expect(
      ThreeStates.message(of: "") == """
        key 'test': the formula is empty
          maybe: share(population)
        """)
  }

  @Test func `a formula that breaks off`() {
    #expect(
      ThreeStates.message(of: "gdp *") == """
        key 'test': the formula ends where a number, a name or '(' is expected
          gdp *
               ^
        """)
  }

  @Test func `an operator without an operand`() {
    #expect(
      ThreeStates.message(of: "gdp + * 2") == """
        key 'test': '*' stands where a number, a name or '(' is expected
          gdp + * 2
                ^
        """)
  }

  @Test func `two operands without an operator`() {
    #expect(
      ThreeStates.message(of: "0.5 share(gdp)") == """
        key 'test': an operator is expected before 'share'
          0.5 share(gdp)
              ^
          maybe: write * for a product
        """)
  }

  @Test func `a parenthesis that is never closed`() {
    #expect(
      ThreeStates.message(of: "2*(gdp + 1") == """
        key 'test': '(' is never closed
          2*(gdp + 1
            ^
          maybe: add ) at the end
        """)
  }

  @Test func `a parenthesis that closes nothing`() {
    #expect(
      ThreeStates.message(of: "share(gdp))") == """
        key 'test': ')' closes nothing
          share(gdp))
                    ^
          maybe: take it away
        """)
  }

  @Test func `a decimal comma`() {
    #expect(
      ThreeStates.message(of: "0,5*gdp") == """
        key 'test': a comma stands between two numbers
          0,5*gdp
           ^
          maybe: write decimals with a point, as in 0.5
        """)
  }

  @Test func `a decimal comma within a function`() {
    #expect(
      ThreeStates.message(of: "share(0,5*gdp)") == """
        key 'test': 'share' takes 1 argument, not 2
          share(0,5*gdp)
          ^
          maybe: write decimals with a point, as in 0.5
        """)
  }

  @Test func `a comma outside of a function`() {
    #expect(
      ThreeStates.message(of: "gdp, population") == """
        key 'test': a comma stands outside of a function's arguments
          gdp, population
             ^
        """)
  }

  @Test func `too few arguments`() {
    #expect(
      ThreeStates.message(of: "bounded(gdp, 5%)") == """
        key 'test': 'bounded' takes 3 arguments, not 2
          bounded(gdp, 5%)
          ^
          maybe: bounded(x, floor, ceiling)
        """)
  }

  @Test func `a minimum of one argument`() {
    #expect(
      ThreeStates.message(of: "gdp/min(gdp)") == """
        key 'test': 'min' takes 2 arguments or more, not 1
          gdp/min(gdp)
              ^
          maybe: min(x, y), or least(x) for the smallest over the states
        """)
  }

  @Test func `a misspelt function`() {
    #expect(
      ThreeStates.message(of: "Share(gdp)") == """
        key 'test': no function is called 'Share'
          Share(gdp)
          ^
          maybe: share
        """)
  }

  @Test func `a function that is like no other`() {
    #expect(
      ThreeStates.message(of: "gdp(2)") == """
        key 'test': no function is called 'gdp'
          gdp(2)
          ^
          maybe: the functions are sum mean median least most count share index rank bounded \
        min max abs sqrt log exp if; a product is written with *
        """)
  }

  @Test func `comparisons in a row`() {
    #expect(
      ThreeStates.message(of: "1 < gdp < 3") == """
        key 'test': a comparison follows a comparison
          1 < gdp < 3
                  ^
          maybe: write a < b and b < c
        """)
  }

  @Test func `an and in capitals`() {
    #expect(
      ThreeStates.message(of: "gdp > 1 AND gdp < 3") == """
        key 'test': an operator is expected before 'AND'
          gdp > 1 AND gdp < 3
                  ^
          maybe: write and in small letters
        """)
  }

  @Test func `a formula as long as a book`() {
    #expect(
      ThreeStates.message(of: String(repeating: "1+", count: 5_000) + "1") == """
        key 'test': the formula is longer than 10000 characters
          1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+...
          ^
          maybe: cut it into named steps
        """)
  }

  @Test func `a formula of five thousand terms is read`() throws {
    let formula = "gdp" + String(repeating: "+0", count: 4_900)
    #expect(try ThreeStates.shares(of: formula) == [0.4, 0.4, 0.2])
  }

  @Test func `two hundred parentheses are read`() throws {
    let (open, close) = (String(repeating: "(", count: 200), String(repeating: ")", count: 200))
    #expect(try ThreeStates.shares(of: "\(open)gdp\(close)") == [0.4, 0.4, 0.2])
  }

  @Test func `two hundred and one parentheses are too many`() {
    let (open, close) = (String(repeating: "(", count: 201), String(repeating: ")", count: 201))
    #expect(
      ThreeStates.message(of: "\(open)gdp\(close)") == """
        key 'test': the formula is nested more than 200 deep
          ...((((((((((((((((((((((((((((((((((((((((((((((((((gdp)))))))))))))))))))))))))))))))))))))...
                                                               ^
          maybe: cut it into named steps
        """)
  }

  @Test(arguments: ["-", "not ", "2^", "exp(", "1==1 or 1==1 and 1<1+1*-("])
  func `nesting of any kind is bounded`(opening: String) {
    let message = ThreeStates.message(of: String(repeating: opening, count: 300) + "gdp")
    #expect(message.hasPrefix("key 'test': the formula is nested more than 200 deep\n"))
  }

  @Test func `a key without formulas`() {
    #expect(
      ThreeStates.message(of: []) == """
        key 'test': the key has no formula
          maybe: share(population)
        """)
  }

  @Test func `two steps of one name`() {
    #expect(
      ThreeStates.message(of: [("a", "gdp"), ("a", "2*gdp")]) == """
        key 'test', step 'a': two steps are called 'a'
          2*gdp
          ^
          maybe: give one another name
        """)
  }

  @Test func `a step with the name of a constant`() {
    #expect(
      ThreeStates.message(of: [("cap", "gdp")], constants: ["cap": 0.3]) == """
        key 'test', step 'cap': a step and a constant are called 'cap'
          gdp
          ^
          maybe: give one another name
        """)
  }

  @Test func `an error keeps the place, the column and the name of its step`() throws {
    let place = Place(file: "problem.yaml", line: 7, column: 11)
    let steps = [
      KeyFormula(name: "base", text: "gdp"),
      KeyFormula(name: "result", text: "base + + 1", place: place),
    ]
    let error = try #require(throws: KeyError.self) { try Key(name: "k", steps: steps) }
    #expect(error.key == "k")
    #expect(error.step == "result")
    #expect(error.place == place)
    #expect(error.offset == 7)
    #expect(error.column == 8)
  }
}
