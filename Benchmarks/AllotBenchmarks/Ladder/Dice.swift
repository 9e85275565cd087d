/// Whole numbers that look random and are the same on every run (Vigna's splitmix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }

  /// Some of the numbers from 0 on, ascending, each choice equally likely (Knuth, Algorithm S).
  ///
  /// - Precondition: `count` is at most `total`.
  mutating func sample(_ count: Int, of total: Int) -> [Int] {
    precondition(count <= total, "no more can be chosen than there are")
    var chosen: [Int] = []
    chosen.reserveCapacity(count)
    for number in 0..<total where next(1...(total - number)) <= count - chosen.count {
      chosen.append(number)
    }
    return chosen
  }
}
