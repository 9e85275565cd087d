internal import ExactNumbers

extension BigInteger {
  init(_ value: Int128) {
    self = Self(Int(value >> 62)) * Self(1 << 62) + Self(Int(value & ((1 << 62) - 1)))
  }

  /// The number in 128 bits, when it is below 2^120.
  var wideWord: Int128? {
    guard bitCount <= 120 else { return nil }
    let (quotient, rest) = dividedWithRest(by: Self(1 << 62))
    guard let high = quotient.word, let low = rest.word else { return nil }
    return Int128(high) << 62 + Int128(low)
  }
}
