/// Finds the first of rows that are equal, by hashes that the caller makes.
struct FirstRows {
  /// Positions of rows by the last bits of their hash, or the next free slot; below 0 is free.
  private var slots: [Int32]

  /// - Precondition: at most `count` rows are entered.
  init(count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The first row entered that is the same as this one; itself when there was none.
  mutating func first(_ row: Int, hash: RowHash, isSame: (_ earlier: Int) -> Bool) -> Int {
    var slot = Int(hash.value & UInt(slots.count - 1))
    while slots[slot] >= 0 {
      if isSame(Int(slots[slot])) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(row)
    return row
  }
}

/// A number made of the numbers of a row; equal rows have equal ones.
struct RowHash {
  /// Different in each run, so that no file can be made whose rows all meet in one slot.
  private static let seed = UInt(bitPattern: Hasher().finalize())

  private(set) var value = seed

  mutating func add(_ number: Int) {
    // The multiplier is 2^64 divided by the golden ratio; it spreads numbers that lie close.
    value = (value ^ UInt(bitPattern: number)) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  mutating func add(_ number: Double) {
    // Zero has two signs and one meaning.
    add(number == 0 ? 0 : Int(bitPattern: UInt(number.bitPattern)))
  }

  mutating func add(_ numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }
}
