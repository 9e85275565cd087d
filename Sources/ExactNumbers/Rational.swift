/// A fraction of whole numbers of any size: what is added, multiplied and divided stays exact.
///
/// It is always in lowest terms with a denominator above zero, so equal numbers are equal values.
package struct Rational: Hashable, Sendable {
  package let numerator: BigInteger
  /// Above zero.
  package let denominator: BigInteger

  /// - Precondition: the denominator is not zero.
  package init(_ numerator: BigInteger, over denominator: BigInteger) {
    precondition(!denominator.isZero, "nothing is divided by zero")
    let divisor = BigInteger.greatestDivisor(of: numerator, denominator)
    let isPlain = divisor == 1
    let above = isPlain ? numerator : numerator.dividedWithRest(by: divisor).quotient
    let below = isPlain ? denominator : denominator.dividedWithRest(by: divisor).quotient
    self.init(reduced: below.sign < 0 ? -above : above, over: below.absolute)
  }

  private init(reduced numerator: BigInteger, over denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package init(_ value: BigInteger) { self.init(reduced: value, over: 1) }

  package init(_ value: Int) { self.init(BigInteger(value)) }

  package init(_ numerator: Int, over denominator: Int) {
    self.init(BigInteger(numerator), over: BigInteger(denominator))
  }

  /// -1 below zero, 0 at zero, 1 above.
  package var sign: Int { numerator.sign }

  package var isZero: Bool { numerator.isZero }

  package var isWhole: Bool { denominator == 1 }

  /// How many bits it takes to write it.
  package var bitCount: Int { numerator.bitCount + denominator.bitCount }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-1/2`.
  package var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

// MARK: - Arithmetic

extension Rational: AdditiveArithmetic {
  package static var zero: Self { 0 }

  package static func + (left: Self, right: Self) -> Self {
    left.denominator == right.denominator
      ? Self(left.numerator + right.numerator, over: left.denominator)
      : Self(
        left.numerator * right.denominator + right.numerator * left.denominator,
        over: left.denominator * right.denominator)
  }

  package static func - (left: Self, right: Self) -> Self { left + -right }

  package static prefix func - (value: Self) -> Self {
    Self(reduced: -value.numerator, over: value.denominator)
  }
}

extension Rational {
  package static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  package static func *= (left: inout Self, right: Self) { left = left * right }

  /// - Precondition: `right` is not zero.
  package static func / (left: Self, right: Self) -> Self {
    Self(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  package static func /= (left: inout Self, right: Self) { left = left / right }

  /// The size of the number, without its sign.
  package var absolute: Self { sign < 0 ? -self : self }

  /// The number to a whole power.
  ///
  /// - Precondition: zero has no power below zero.
  package func power(_ exponent: Int) -> Self {
    precondition(!isZero || exponent >= 0, "nothing is divided by zero")
    let size = abs(exponent)
    let (above, below) = (numerator.power(size), denominator.power(size))
    return exponent < 0 ? Self(below, over: above) : Self(reduced: above, over: below)
  }
}
