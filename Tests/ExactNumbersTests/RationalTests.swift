import ExactNumbers
import Testing

struct RationalTests {
  @Test func `fractions are kept in lowest terms with a denominator above zero`() {
    #expect(Rational(6, over: -4).description == "-3/2")
    #expect(Rational(0, over: -4) == 0)
  }

  @Test func `a third and a sixth are a half`() {
    #expect(Rational(1, over: 3) + Rational(1, over: 6) == Rational(1, over: 2))
    #expect(Rational(1, over: 3) - Rational(1, over: 2) == Rational(-1, over: 6))
    #expect(Rational(2, over: 3) * Rational(3, over: 4) == Rational(1, over: 2))
    #expect(Rational(2, over: 3) / Rational(-4, over: 3) == Rational(-1, over: 2))
  }

  @Test func `fractions are ordered by their value`() {
    #expect(Rational(-1, over: 2) < Rational(-1, over: 3))
    #expect(Rational(333_333, over: 1_000_000) < Rational(1, over: 3))
  }

  @Test func `whole powers are exact, also below zero`() {
    #expect(Rational(-2, over: 3).power(-3) == Rational(-27, over: 8))
    #expect(Rational(5).power(0) == 1)
  }

  @Test func `floors and ceilings go down and up on both sides of zero`() {
    #expect(Rational(-7, over: 2).floor == -4)
    #expect(Rational(-7, over: 2).ceiling == -3)
    #expect(Rational(7, over: 2).ceiling == 4)
    #expect(Rational(6, over: 2).ceiling == 3)
  }

  @Test func `halves are rounded away from zero`() {
    #expect(Rational(5, over: 2).rounded == 3)
    #expect(Rational(-5, over: 2).rounded == -3)
    #expect(Rational(249, over: 100).rounded == 2)
  }

  @Test func `decimals are read as they are written`() {
    #expect(Rational(decimal: "16.0021") == Rational(160_021, over: 10_000))
    #expect(Rational(decimal: "-0.05") == Rational(-1, over: 20))
    #expect(Rational(decimal: "1.5e3") == 1500)
    #expect(Rational(decimal: "5e-324") == Rational(5, over: 1) / Rational(10).power(324))
    #expect(Rational(decimal: "1.2.3") == nil)
    #expect(Rational(decimal: "") == nil)
    #expect(Rational(decimal: "1e999") == nil)
  }

  @Test func `a double is what was written, or every bit of it`() {
    #expect(Rational(writtenAs: 0.1) == Rational(1, over: 10))
    // The double nearest to 0.1 is this many parts of 2^55.
    #expect(Rational(exactly: 0.1) == Rational(3_602_879_701_896_397, over: 1 << 55))
    #expect(Rational(exactly: -6) == -6)
  }

  @Test(arguments: [1.0, -0.1, 1.0 / 3, 2.5e-308, 1.7976931348623157e308, 123_456_789.125])
  func `the nearest double of a double is itself`(_ value: Double) {
    #expect(Rational(exactly: value).double == value)
  }

  @Test func `a fraction between two doubles goes to the nearest`() {
    #expect(Rational(1, over: 3).double == 1.0 / 3)
    #expect(Rational(2, over: 3).double == 2.0 / 3)
    // Halfway between 2^53 and 2^53 + 2 lies an odd number, which goes to the even neighbour.
    #expect(Rational(9_007_199_254_740_993).double == 9_007_199_254_740_992)
  }

  @Test func `decimals are written with as many digits as are asked for`() {
    #expect(Rational(1, over: 3).text(decimals: 4) == "0.3333")
    #expect(Rational(-1, over: 200).text(decimals: 2) == "-0.01")
    #expect(Rational(-1, over: 1000).text(decimals: 2) == "0.00")
    #expect(Rational(420_000_000).text(decimals: 0) == "420000000")
    #expect(Rational(999, over: 10).text(decimals: 0) == "100")
  }
}
