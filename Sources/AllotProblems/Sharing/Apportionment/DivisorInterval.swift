package import ExactNumbers

extension Apportionment {
  /// The divisors that give the same units.
  package struct DivisorInterval: Hashable, Sendable {
    package let low: Threshold
    /// `nil` where any larger divisor does.
    package let high: Threshold?
    /// Whether the lower end is one of them.
    ///
    /// A quotient that meets its signpost goes up, but Adams rounds up what lies above a whole
    /// number, and that number itself stays.
    package let includesLow: Bool

    /// Whether the upper end is one of them.
    package var includesHigh: Bool { !includesLow }

    /// Whether no divisor is one of them, because a tie decided.
    package var isEmpty: Bool { low == high }

    package init(low: Threshold, high: Threshold?, includesLow: Bool) {
      self.low = low
      self.high = high
      self.includesLow = includesLow
    }
  }

  /// A number, or the root of one.
  package struct Threshold: Hashable, Sendable {
    /// The number, or its square.
    package let value: Rational
    package let isSquared: Bool

    package init(value: Rational, isSquared: Bool) {
      self.value = value
      self.isSquared = isSquared
    }

    package var double: Double { isSquared ? value.double.squareRoot() : value.double }
  }
}

extension Apportionment.Threshold {
  /// The largest decimal of so many places that is not above it.
  package func floor(decimals: Int) -> Rational {
    let scale = BigInteger(10).power(decimals)
    let scaled =
      isSquared
      ? (value * Rational(scale * scale)).floor.squareRoot : (value * Rational(scale)).floor
    return Rational(scaled, over: scale)
  }

  fileprivate func equals(_ number: Rational) -> Bool {
    (isSquared ? number * number : number) == value
  }

  /// The smallest decimal of so many places that is not below it.
  package func ceiling(decimals: Int) -> Rational {
    let floor = floor(decimals: decimals)
    let isMet = equals(floor)
    return isMet ? floor : floor + Rational(10).power(-decimals)
  }
}

extension Apportionment.DivisorInterval {
  /// Intervals between fractions of figures that people write are never this narrow.
  private static let mostDecimals = 60

  /// The divisor with the fewest decimals; `nil` when there is none.
  package var plainest: Rational? {
    guard !isEmpty else { return nil }
    for decimals in 0...Self.mostDecimals {
      var divisor = low.ceiling(decimals: decimals)
      if divisor.isZero || !includesLow && low.equals(divisor) {
        divisor += Rational(10).power(-decimals)
      }
      if isBelowHigh(divisor) { return divisor }
    }
    return nil
  }

  private func isBelowHigh(_ divisor: Rational) -> Bool {
    guard let high else { return true }
    let size = high.isSquared ? divisor * divisor : divisor
    return includesHigh ? size <= high.value : size < high.value
  }

  /// The ends as decimals that lie within, at least so many places; `nil` when there is none.
  package func ends(decimals least: Int) -> (low: Rational, high: Rational?, decimals: Int)? {
    guard !isEmpty else { return nil }
    guard let high else { return (low.ceiling(decimals: least), nil, least) }
    for decimals in least...Self.mostDecimals {
      let ends = (low.ceiling(decimals: decimals), high.floor(decimals: decimals))
      if ends.0 < ends.1 { return (ends.0, ends.1, decimals) }
    }
    return nil
  }
}
