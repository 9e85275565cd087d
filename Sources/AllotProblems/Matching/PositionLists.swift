/// Lists of positions, one for each key, stored one after another.
package struct PositionLists: Sendable {
  private let positions: [Int]
  /// Shape: one more than lists.
  private let starts: [Int]

  /// The positions of `keys` by their key, each list ascending.
  ///
  /// - Precondition: every key is in `0..<count`.
  init(of keys: [Int], count: Int) {
    self.init(count: count) { take in
      for (position, key) in keys.enumerated() { take(key, position) }
    }
  }

  /// The positions that `enumerate` tells with their keys, each list in the order told.
  ///
  /// - Precondition: `enumerate` tells the same each time; every key is in `0..<count`.
  package init(count: Int, _ enumerate: ((_ key: Int, _ position: Int) -> Void) -> Void) {
    var starts = [Int](repeating: 0, count: count + 1)
    enumerate { key, _ in starts[key + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var ends = starts
    var positions = [Int](repeating: 0, count: starts[count])
    enumerate { key, position in
      positions[ends[key]] = position
      ends[key] += 1
    }
    self.positions = positions
    self.starts = starts
  }

  package subscript(key: Int) -> ArraySlice<Int> { positions[starts[key]..<starts[key + 1]] }

  package var count: Int { starts.count - 1 }
}
