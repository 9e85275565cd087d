internal import AllotModel
internal import LinearPrograms

/// The costs of all coalitions added up by their size, and by member and size.
///
/// One pass over the costs, in blocks that share their high players. A block is added once to the
/// sums of all blocks with as many high players, from which those of low players follow, and once
/// to sums by size, which are those of its high players.
struct CoalitionSums {
  /// Shape: n + 1, by size.
  /// - Unit: the unit of the game.
  private(set) var bySize: [Int128]
  /// Shape: n by n + 1: by player, then size.
  /// - Unit: the unit of the game.
  private(set) var withMember: [[Int128]]

  private let playerCount: Int
  private let lowBits: Int

  /// Adds up; `nil` when told to stop.
  init?(of game: CostGame, splitter: GameSplitter) {
    playerCount = game.players.count
    lowBits = min(playerCount, CoalitionBlocks.lowBits)
    bySize = [Int128](repeating: 0, count: playerCount + 1)
    withMember = [[Int128]](repeating: bySize, count: playerCount)
    guard addBlocks(of: game, splitter) else { return nil }
    let correction = Int128(game.totalUnits) - Int128(game.costs[game.costs.count - 1])
    bySize[playerCount] += correction
    for player in 0..<playerCount { withMember[player][playerCount] += correction }
  }

  private mutating func addBlocks(of game: CostGame, _ splitter: GameSplitter) -> Bool {
    let lowCount = 1 << lowBits
    let highBits = playerCount - lowBits
    var sums = [Int64](repeating: 0, count: (highBits + 1) * lowCount)
    for high in 0..<(1 << highBits) {
      if high & 0xFF == 0, splitter.stop.isRaised { return false }
      let highSize = high.nonzeroBitCount
      let classes = game.costs.withUnsafeBufferPointer { costs in
        let block = UnsafeBufferPointer(rebasing: costs[high * lowCount..<(high + 1) * lowCount])
        sums.withUnsafeMutableBufferPointer { sums in
          let row = UnsafeMutableBufferPointer(
            rebasing: sums[highSize * lowCount..<(highSize + 1) * lowCount])
          Self.add(block, to: row)
        }
        return Self.sumsBySize(of: block, lowBits: lowBits)
      }
      add(classes, of: high)
    }
    addLowPlayers(sums, lowCount: lowCount)
    return true
  }

  private mutating func add(_ classes: [Int64], of high: Int) {
    let highSize = high.nonzeroBitCount
    for (size, sum) in classes.enumerated() { bySize[highSize + size] += Int128(sum) }
    for player in lowBits..<playerCount where high >> (player - lowBits) & 1 == 1 {
      for (size, sum) in classes.enumerated() {
        withMember[player][highSize + size] += Int128(sum)
      }
    }
  }

  private mutating func addLowPlayers(_ sums: [Int64], lowCount: Int) {
    for (position, sum) in sums.enumerated() {
      let (highSize, low) = position.quotientAndRemainder(dividingBy: lowCount)
      let size = highSize + low.nonzeroBitCount
      for player in 0..<lowBits where low >> player & 1 == 1 {
        withMember[player][size] += Int128(sum)
      }
    }
  }

  /// Adds whole numbers that doubles hold to words.
  private static func add(
    _ costs: UnsafeBufferPointer<Double>, to sums: UnsafeMutableBufferPointer<Int64>
  ) {
    for position in costs.indices { sums[position] &+= word(costs[position]) }
  }

  /// The costs of a block, added up by the number of low players.
  ///
  /// - Shape: lowBits + 1.
  private static func sumsBySize(of block: UnsafeBufferPointer<Double>, lowBits: Int) -> [Int64] {
    let rowBits = min(6, lowBits)
    let rowCount = 1 << rowBits
    let partCount = 1 << (lowBits - rowBits)
    return withUnsafeTemporaryAllocation(
      of: Int64.self, capacity: (lowBits - rowBits + 1) * rowCount
    ) { rows in
      rows.initialize(repeating: 0)
      for part in 0..<partCount {
        let first = part.nonzeroBitCount * rowCount
        add(
          UnsafeBufferPointer(rebasing: block[part * rowCount..<(part + 1) * rowCount]),
          to: UnsafeMutableBufferPointer(rebasing: rows[first..<first + rowCount]))
      }
      var sums = [Int64](repeating: 0, count: lowBits + 1)
      for (position, sum) in rows.enumerated() {
        sums[position / rowCount + (position % rowCount).nonzeroBitCount] &+= sum
      }
      return sums
    }
  }

  /// A whole number below 2^51 as a word; unlike `Int64(value)` it can be done to many at once.
  ///
  /// Adding 1.5 * 2^52 leaves the number in the low bits of the significand.
  @inline(__always)
  private static func word(_ value: Double) -> Int64 {
    let shift = 6_755_399_441_055_744.0
    return Int64(bitPattern: (value + shift).bitPattern) &- Int64(bitPattern: shift.bitPattern)
  }
}

/// How passes over all coalitions are cut, so that what a block needs stays in the nearest cache.
enum CoalitionBlocks {
  /// Players whose coalitions make one block: 4,096 sums of 8 bytes.
  static let lowBits = 12
}
