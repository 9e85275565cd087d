/// Arithmetic modulo the prime 2^61 - 1; numbers are kept below it.
extension UInt64 {
  fileprivate static let prime: UInt64 = (1 << 61) - 1

  func primePlus(_ other: Self) -> Self {
    let sum = self + other
    return sum >= Self.prime ? sum - Self.prime : sum
  }

  func primeMinus(_ other: Self) -> Self {
    self >= other ? self - other : self + Self.prime - other
  }

  func primeTimes(_ other: Self) -> Self {
    let (high, low) = multipliedFullWidth(by: other)
    return (low & Self.prime).primePlus(high << 3 | low >> 61)
  }

  /// - Precondition: not zero.
  var primeInverse: Self {
    // By Fermat, the power to the prime less two.
    var (power, result, exponent) = (self, UInt64(1), Self.prime - 2)
    while exponent != 0 {
      if exponent & 1 == 1 { result = result.primeTimes(power) }
      power = power.primeTimes(power)
      exponent >>= 1
    }
    return result
  }
}

/// Numbers below the prime that look random and are the same on every run (Vigna's splitmix64).
struct PrimeDice {
  private var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % UInt64.prime
  }
}
