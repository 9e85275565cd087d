import TestSupport
import Testing

@testable import ExactNumbers

struct BigIntegerTests {
  @Test func `a sum that leaves the machine word is exact`() {
    // 2^63 - 1 + 1 = 2^63.
    #expect((BigInteger(Int.max) + 1).description == "9223372036854775808")
    #expect((BigInteger(Int.min) - 1).description == "-9223372036854775809")
    #expect((-BigInteger(Int.min)).description == "9223372036854775808")
  }

  @Test func `a number that fits a machine word again is the same value`() {
    #expect(BigInteger(Int.max) + 1 - 1 == BigInteger(Int.max))
    #expect(-(-BigInteger(Int.min)) == BigInteger(Int.min))
  }

  @Test func `factorials are exact`() {
    // 30! as tables print it.
    #expect(BigInteger.factorial(30).description == "265252859812191058636308480000000")
  }

  @Test func `digits are read back`() throws {
    let digits = "-1000000000000000000000000000000000000000000000000000001"
    let number = try #require(BigInteger(digits))
    #expect(number.description == digits)
  }

  @Test func `what is no digits is no number`() {
    #expect(BigInteger("") == nil)
    #expect(BigInteger("-") == nil)
    #expect(BigInteger("12a") == nil)
  }

  @Test func `the rest of a division has the sign of the number`() {
    let (quotient, rest) = BigInteger(-7).dividedWithRest(by: 2)
    #expect(quotient == -3)
    #expect(rest == -1)
  }

  @Test func `a division whose first guess is too large is mended`() {
    // 2^128 = (2^64 + 3) (2^64 - 3) + 9: the first digit guessed is one too large.
    let above = BigInteger(2).power(128)
    let below = BigInteger(2).power(64) + 3
    let (quotient, rest) = above.dividedWithRest(by: below)
    #expect(quotient == BigInteger(2).power(64) - 3)
    #expect(rest == 9)
  }

  @Test func `quotient times divisor plus rest is the number again`() {
    var random = SplitMix(seed: 7)
    let isSound = (0..<2000).allSatisfy { _ in
      let number = BigInteger.random(words: Int.random(in: 1...6, using: &random), &random)
      let divisor = BigInteger.random(words: Int.random(in: 1...4, using: &random), &random)
      guard !divisor.isZero else { return true }
      let (quotient, rest) = number.dividedWithRest(by: divisor)
      return quotient * divisor + rest == number && rest.absolute < divisor.absolute
    }
    #expect(isSound)
  }

  @Test func `the greatest divisor of products is found`() {
    // 2^70 * 3 and 2^65 * 5 share 2^65.
    let divisor = BigInteger.greatestDivisor(
      of: BigInteger(2).power(70) * 3, BigInteger(2).power(65) * -5)
    #expect(divisor == BigInteger(2).power(65))
  }
}

extension BigInteger {
  /// A number of so many words, many of which are all zeros or all ones.
  static func random(words: Int, _ random: inout SplitMix) -> BigInteger {
    let size = (0..<words).reduce(BigInteger(0)) { sum, _ in
      let kind = Int.random(in: 0..<4, using: &random)
      let word: UInt = kind == 0 ? 0 : kind == 1 ? .max : .random(in: 0...(.max), using: &random)
      return sum * BigInteger(2).power(64) + BigInteger(isNegative: false, Magnitude(word))
    }
    return Bool.random(using: &random) ? -size : size
  }
}
