internal import AllotModel
internal import LinearPrograms

/// Looks at all coalitions for those that pay too much.
///
/// Coalitions that share their high players make a block. The sums of its low players lie in the
/// nearest cache, and it is looked into only when its largest excess counts.
struct ExcessScan {
  let game: CostGame
  let splitter: GameSplitter

  /// Visits every coalition whose price is above its cost by more than a cutoff.
  ///
  /// A visit answers the cutoff from there on.
  ///
  /// - Parameters:
  ///   - prices: One per player, in units of the game.
  ///   - cutoff: In units of the game.
  ///   - visit: Takes a coalition, that of none and of all among them, and its excess.
  /// - Returns: `false` when told to stop.
  func scan(
    _ prices: [Double], above cutoff: Double, visit: (Coalition, Double) -> Double
  ) -> Bool {
    let lowBits = min(prices.count, CoalitionBlocks.lowBits)
    let low = subsetSums(of: prices[..<lowBits])
    let high = prices[lowBits...]
    var cutoff = cutoff
    for block in 0..<(1 << high.count) {
      if block & 0xFF == 0, splitter.stop.isRaised { return false }
      var base = 0.0
      for (bit, price) in high.enumerated() where block >> bit & 1 == 1 { base += price }
      let first = block << lowBits
      game.costs.withUnsafeBufferPointer { costs in
        let own = UnsafeBufferPointer(rebasing: costs[first..<first + low.count])
        low.withUnsafeBufferPointer { low in
          guard Self.largestExcess(low, own) + base > cutoff else { return }
          Self.look(into: own, low, above: { cutoff - base }) { position, excess in
            cutoff = visit(Coalition(bits: UInt64(first + position)), excess + base)
          }
        }
      }
    }
    return true
  }

  /// How many doubles are compared at once.
  private static let width = 8

  private static func largestExcess(
    _ prices: UnsafeBufferPointer<Double>, _ costs: UnsafeBufferPointer<Double>
  ) -> Double {
    guard prices.count >= 2 * width, let price = UnsafeRawPointer(prices.baseAddress),
      let cost = UnsafeRawPointer(costs.baseAddress)
    else { return zip(prices, costs).reduce(-.infinity) { max($0, $1.0 - $1.1) } }
    var (even, odd) = (SIMD8<Double>(repeating: -.infinity), SIMD8<Double>(repeating: -.infinity))
    let step = width * MemoryLayout<Double>.stride
    for offset in stride(from: 0, to: prices.count * MemoryLayout<Double>.stride, by: 2 * step) {
      let first =
        price.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
        - cost.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
      let second =
        price.loadUnaligned(fromByteOffset: offset + step, as: SIMD8<Double>.self)
        - cost.loadUnaligned(fromByteOffset: offset + step, as: SIMD8<Double>.self)
      even.replace(with: first, where: first .> even)
      odd.replace(with: second, where: second .> odd)
    }
    return max(even.max(), odd.max())
  }

  private static func look(
    into costs: UnsafeBufferPointer<Double>, _ prices: UnsafeBufferPointer<Double>,
    above cutoff: () -> Double, visit: (Int, Double) -> Void
  ) {
    var least = cutoff()
    for position in costs.indices {
      let excess = prices[position] - costs[position]
      guard excess > least else { continue }
      visit(position, excess)
      least = cutoff()
    }
  }
}
