/// Tells whether names are all different, by a table of their hashes.
///
/// Two names of one hash would count as the same, so the answer is only sure where it is yes.
struct DistinctNames {
  /// Different in each run, so that no file can be made whose names all meet in one slot.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))
  /// Hashes by their last bits, or in the next free slot; 0 is free.
  private var slots: [UInt64]

  /// - Parameter count: How many names are told at most.
  init(count: Int) {
    let bits = Int.bitWidth - count.leadingZeroBitCount
    slots = [UInt64](repeating: 0, count: 2 << bits)
  }

  /// Takes a name, and answers whether it is surely none of those before.
  ///
  /// Beyond ASCII it never is: texts of different bytes can be the same.
  mutating func isNew(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let hash = hash(of: UnsafeRawBufferPointer(name)) else { return false }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash
    return true
  }

  /// A number other than 0 for a name of ASCII, else `nil`.
  private func hash(of name: UnsafeRawBufferPointer) -> UInt64? {
    var hash = seed ^ UInt64(name.count)
    var signs: UInt64 = 0
    var position = 0
    while position + 8 <= name.count {
      let word = name.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      signs |= word
      hash = mixed(hash ^ word)
      position += 8
    }
    var rest: UInt64 = 0
    for byte in name[position...] { rest = rest << 8 | UInt64(byte) }
    guard (signs | rest) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return max(1, mixed(hash ^ rest))
  }

  /// Every bit of the answer depends on every bit of `number`.
  private func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return (product.high ^ product.low) &+ seed
  }
}
