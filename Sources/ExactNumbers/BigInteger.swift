/// A whole number of any size.
///
/// Small numbers are kept in a machine word, so that exact arithmetic on ordinary figures costs
/// little more than arithmetic on `Int`.
package struct BigInteger: Hashable, Sendable {
  /// A number that fits into a word is always kept as one, so equal numbers are equal values.
  enum Form: Hashable, Sendable {
    case word(Int)
    case words(isNegative: Bool, Magnitude)
  }

  let form: Form

  package init(_ value: Int) { form = .word(value) }

  init(isNegative: Bool, _ magnitude: Magnitude) {
    let word = magnitude.word.flatMap { word in
      isNegative ? Int(exactly: -Int128(word)) : Int(exactly: word)
    }
    form = word.map(Form.word) ?? .words(isNegative: isNegative, magnitude)
  }

  /// The number as a machine word, when it fits.
  package var word: Int? {
    if case .word(let value) = form { value } else { nil }
  }

  /// -1 below zero, 0 at zero, 1 above.
  package var sign: Int {
    switch form {
    case .word(let value): value.signum()
    case .words(let isNegative, _): isNegative ? -1 : 1
    }
  }

  package var isZero: Bool { sign == 0 }

  /// How many bits it takes to write its size.
  package var bitCount: Int { magnitude.bitCount }

  var magnitude: Magnitude {
    switch form {
    case .word(let value): Magnitude(value.magnitude)
    case .words(_, let magnitude): magnitude
    }
  }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension BigInteger: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if let first = left.word, let second = right.word { return first < second }
    guard left.sign == right.sign else { return left.sign < right.sign }
    return left.sign < 0 ? right.magnitude < left.magnitude : left.magnitude < right.magnitude
  }
}

extension BigInteger: AdditiveArithmetic {
  package static var zero: Self { 0 }

  package static func + (left: Self, right: Self) -> Self {
    if let first = left.word, let second = right.word {
      let (sum, isOver) = first.addingReportingOverflow(second)
      if !isOver { return Self(sum) }
    }
    let (first, second) = (left.magnitude, right.magnitude)
    guard left.sign * right.sign < 0 else {
      return Self(isNegative: left.sign < 0 || right.sign < 0, first + second)
    }
    return first < second
      ? Self(isNegative: right.sign < 0, second - first)
      : Self(isNegative: left.sign < 0, first - second)
  }

  package static func - (left: Self, right: Self) -> Self {
    if let first = left.word, let second = right.word {
      let (difference, isOver) = first.subtractingReportingOverflow(second)
      if !isOver { return Self(difference) }
    }
    return left + -right
  }

  package static prefix func - (value: Self) -> Self {
    Self(isNegative: value.sign > 0, value.magnitude)
  }
}

extension BigInteger {
  package static func * (left: Self, right: Self) -> Self {
    if let first = left.word, let second = right.word {
      let (product, isOver) = first.multipliedReportingOverflow(by: second)
      if !isOver { return Self(product) }
    }
    return Self(isNegative: left.sign * right.sign < 0, left.magnitude * right.magnitude)
  }

  package static func *= (left: inout Self, right: Self) { left = left * right }

  /// The size of the number, without its sign.
  package var absolute: Self { sign < 0 ? -self : self }

  /// The quotient cut towards zero, and the rest, which has the sign of the number.
  ///
  /// - Precondition: the divisor is not zero.
  package func dividedWithRest(by divisor: Self) -> (quotient: Self, rest: Self) {
    if let number = word, let word = divisor.word, word != -1 {
      precondition(word != 0, "nothing is divided by zero")
      return (Self(number / word), Self(number % word))
    }
    let (quotient, rest) = magnitude.dividedWithRest(by: divisor.magnitude)
    return (
      Self(isNegative: sign * divisor.sign < 0, quotient), Self(isNegative: sign < 0, rest)
    )
  }

  /// The number to the power of `exponent`, which is zero or more.
  package func power(_ exponent: Int) -> Self {
    precondition(exponent >= 0, "whole numbers have whole powers from 0 on")
    var (result, square, rest) = (Self(1), self, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result *= square }
      rest /= 2
      if rest > 0 { square *= square }
    }
    return result
  }

  /// The product of the whole numbers from 1 up to `count`.
  package static func factorial(_ count: Int) -> Self {
    count < 2 ? 1 : (2...count).reduce(Self(1)) { $0 * Self($1) }
  }

  /// How many choices of so many there are among others.
  ///
  /// - Precondition: `0 <= count && count <= total`.
  package static func choices(of count: Int, from total: Int) -> Self {
    (0..<count).reduce(Self(1)) { product, step in
      (product * Self(total - step)).dividedWithRest(by: Self(step + 1)).quotient
    }
  }

  /// The greatest number that divides both; that of zero and zero is zero.
  package static func greatestDivisor(of left: Self, _ right: Self) -> Self {
    var (first, second) = (left.absolute, right.absolute)
    if first < second { swap(&first, &second) }
    while !second.isZero {
      if let number = first.word, let divisor = second.word {
        return Self(greatestDivisor(of: number, divisor))
      }
      (first, second) = (second, first.dividedWithRest(by: second).rest)
    }
    return first
  }

  private static func greatestDivisor(of left: Int, _ right: Int) -> Int {
    var (first, second) = (left, right)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
