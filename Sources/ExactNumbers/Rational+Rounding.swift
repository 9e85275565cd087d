extension Rational {
  /// The largest whole number that is not above it.
  package var floor: BigInteger {
    let (quotient, rest) = numerator.dividedWithRest(by: denominator)
    return rest.sign < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below it.
  package var ceiling: BigInteger { -(-self).floor }

  /// The nearest whole number; halves go away from zero.
  package var rounded: BigInteger {
    sign < 0 ? -(-self + Rational(1, over: 2)).floor : (self + Rational(1, over: 2)).floor
  }

  /// The nearest double; of two that are equally near, the even one.
  package var double: Double {
    guard !isZero else { return 0 }
    let (above, below) = (numerator.magnitude, denominator.magnitude)
    // The quotient keeps 63 or 64 bits; the last of them also tells whether anything was cut.
    let shift = 63 - above.bitCount + below.bitCount
    let (quotient, rest) =
      shift >= 0
      ? above.shiftedLeft(by: shift).dividedWithRest(by: below)
      : above.dividedWithRest(by: below.shiftedLeft(by: -shift))
    guard let word = quotient.word else { preconditionFailure("63 or 64 bits fit into a word") }
    let size = Double(rest.isZero ? word : word | 1)
    return Double(sign: sign < 0 ? .minus : .plus, exponent: -shift, significand: size)
  }
}
