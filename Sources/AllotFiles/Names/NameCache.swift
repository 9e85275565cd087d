/// What names in cells stand for, found by their bytes, so that no text is made of a cell whose
/// name has been seen before.
///
/// A class, because all rows of all tables fill and read the one list.
final class NameCache<Value> {
  private struct Entry {
    let name: Range<Int>
    let hash: UInt
    let value: Value
  }

  /// Different in each run, so that no file can be made whose names all meet in one slot.
  private let seed = UInt(bitPattern: Hasher().finalize())
  /// The names, one after another.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions of entries by the last bits of their hash, or the next free slot; below 0 is free.
  private var slots = [Int32](repeating: -1, count: 64)

  /// What `name` stands for, as `find` says the first time; `nil` is not remembered.
  ///
  /// Names with quotes are left to the caller: in a cell they are written twice.
  func value(of name: UnsafeBufferPointer<UInt8>, _ find: () -> Value?) -> Value? {
    guard let hash = hash(of: name) else { return nil }
    var slot = Int(hash & UInt(slots.count - 1))
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, bytes[entry.name].elementsEqual(name) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let value = find() else { return nil }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(name: bytes.count..<bytes.count + name.count, hash: hash, value: value))
    bytes.append(contentsOf: name)
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (position, entry) in entries.enumerated() {
      var slot = Int(entry.hash & UInt(slots.count - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }

  /// A number for a name; `nil` for one with quotes.
  ///
  /// Source: Fowler, Noll and Vo, FNV-1a, 64 bits.
  private func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt? {
    var hash = seed
    for byte in name {
      if byte == UInt8(ascii: "\"") { return nil }
      hash = (hash ^ UInt(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash ^ (hash >> 32)
  }
}
