import Testing

@testable import AllotModel

struct KeyOperatorTests {
  @Test func `a product comes before a sum`() throws {
    #expect(try ThreeStates.values(of: "2 + 3*4") == .single(14))
  }

  @Test func `differences and quotients are taken from the left`() throws {
    #expect(try ThreeStates.values(of: "10 - 4 - 3") == .single(3))
    #expect(try ThreeStates.values(of: "24 / 4 * 2 / 3") == .single(4))
  }

  @Test func `powers are taken from the right`() throws {
    #expect(try ThreeStates.values(of: "2^3^2") == .single(512))
  }

  @Test func `a power comes before a sign`() throws {
    #expect(try ThreeStates.values(of: "-2^2") == .single(-4))
    #expect(try ThreeStates.values(of: "2^-1") == .single(0.5))
  }

  @Test func `a sign may stand after an operator and before a sign`() throws {
    #expect(try ThreeStates.values(of: "3 * -2") == .single(-6))
    #expect(try ThreeStates.values(of: "- -2") == .single(2))
  }

  @Test func `parentheses come first`() throws {
    #expect(try ThreeStates.values(of: "(2 + 3)*4") == .single(20))
  }

  @Test func `a percentage is divided by a hundred`() throws {
    #expect(try ThreeStates.values(of: "30%") == .single(0.3))
    #expect(try ThreeStates.values(of: "50 % * 8") == .single(4))
  }

  @Test func `numbers may have a point and an exponent`() throws {
    #expect(try ThreeStates.values(of: "1.5e3 + .5 + 2E-1") == .single(1500.7))
  }

  @Test func `figures are taken state by state`() throws {
    #expect(try ThreeStates.values(of: "population + 10*gdp") == .perState([41, 42, 25]))
  }

  @Test func `zero to the power zero is one`() throws {
    #expect(try ThreeStates.values(of: "asylum^0") == .perState([1, 1, 1]))
  }

  @Test func `a comparison is one where it holds`() throws {
    #expect(try ThreeStates.values(of: "population < 2") == .perState([1, 0, 0]))
    #expect(try ThreeStates.values(of: "population <= 2") == .perState([1, 1, 0]))
    #expect(try ThreeStates.values(of: "population > 2") == .perState([0, 0, 1]))
    #expect(try ThreeStates.values(of: "population >= 2") == .perState([0, 1, 1]))
    #expect(try ThreeStates.values(of: "population == 2") == .perState([0, 1, 0]))
    #expect(try ThreeStates.values(of: "population != 2") == .perState([1, 0, 1]))
  }

  @Test func `a sum comes before a comparison`() throws {
    #expect(try ThreeStates.values(of: "1 + 1 == 2") == .single(1))
  }

  @Test func `and, or and not join conditions`() throws {
    #expect(
      try ThreeStates.values(of: "population > 1 and gdp > 2") == .perState([0, 1, 0]))
    #expect(
      try ThreeStates.values(of: "population > 4 or asylum == 0") == .perState([1, 0, 1]))
    #expect(try ThreeStates.values(of: "not population > 1") == .perState([1, 0, 0]))
  }

  @Test func `and comes before or`() throws {
    #expect(try ThreeStates.values(of: "1 == 1 or 1 == 1 and 1 == 2") == .single(1))
  }

  @Test func `and and or look at their second operand only where it decides`() throws {
    #expect(
      try ThreeStates.values(of: "asylum > 0 and 10/asylum < 2") == .perState([0, 0, 1]))
    #expect(
      try ThreeStates.values(of: "asylum == 0 or 10/asylum < 2") == .perState([1, 0, 1]))
  }

  @Test func `a single condition joins with a condition for each state`() throws {
    #expect(try ThreeStates.values(of: "1 == 1 and gdp > 2") == .perState([1, 1, 0]))
    #expect(try ThreeStates.values(of: "1 == 2 and gdp > 2") == .perState([0, 0, 0]))
    #expect(try ThreeStates.values(of: "gdp > 2 or 1 == 1") == .perState([1, 1, 1]))
  }
}
