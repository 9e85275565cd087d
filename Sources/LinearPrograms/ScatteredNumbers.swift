/// Numbers between 0 and 1 without pattern, the same on every run (Vigna's splitmix64).
struct ScatteredNumbers {
  private var state: UInt64 = 0

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(mixed >> 11) / Double(UInt64(1) << 53)
  }

  /// A number whose size is between 1 and 2, of either sign.
  mutating func nextSigned() -> Double {
    let size = 1 + next()
    return next() < 0.5 ? -size : size
  }
}
