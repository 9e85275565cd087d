/// Numbers without pattern, the same on every run (Vigna's splitmix64).
struct SearchDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including 1.
  var part: Double { mutating get { Double(next() >> 11) / Double(UInt64(1) << 53) } }

  /// A whole number below `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  /// Up to `count` different elements, in an order by chance.
  mutating func some(_ count: Int, of elements: [Int]) -> [Int] {
    var pool = elements
    for place in 0..<min(count, pool.count) {
      pool.swapAt(place, place + below(pool.count - place))
    }
    return Array(pool.prefix(count))
  }

  /// The same elements, in an order by chance.
  mutating func shuffled(_ elements: [Int]) -> [Int] { some(elements.count, of: elements) }
}
