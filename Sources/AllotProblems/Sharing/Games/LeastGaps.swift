internal import AllotModel
internal import LinearPrograms

/// The least that the coalitions of each player pay beyond the separable costs of their members.
///
/// - Shape: one per player; the coalition of all counts.
/// - Unit: the unit of the game; whole numbers.
/// - Returns: `nil` when told to stop.
func leastGaps(of game: CostGame, splitter: GameSplitter) -> [Double]? {
  let count = game.players.count
  let separable = game.separableUnits
  let lowBits = min(count, CoalitionBlocks.lowBits)
  let low = subsetSums(of: separable[..<lowBits])
  let full = Int(game.grandCoalition.bits)
  var leastByLow = [Double](repeating: .infinity, count: low.count)
  let all = game.totalUnits - separable.reduce(0, +)
  var least = [Double](repeating: all, count: count)
  for high in 0..<(1 << (count - lowBits)) {
    if high & 0xFF == 0, splitter.stop.isRaised { return nil }
    let above = (lowBits..<count).filter { high >> ($0 - lowBits) & 1 == 1 }
    let base = above.reduce(0) { $0 + separable[$1] }
    var leastOfBlock = Double.infinity
    for (position, sum) in low.enumerated() {
      let coalition = high << lowBits | position
      guard coalition != full else { continue }
      let gap = game.costs[coalition] - (sum + base)
      leastByLow[position] = min(leastByLow[position], gap)
      leastOfBlock = min(leastOfBlock, gap)
    }
    for player in above { least[player] = min(least[player], leastOfBlock) }
  }
  for (position, gap) in leastByLow.enumerated() {
    for player in 0..<lowBits where position >> player & 1 == 1 {
      least[player] = min(least[player], gap)
    }
  }
  return least
}

/// The sum of every choice of `figures`.
///
/// - Shape: 2^n, by the bits of the choice.
func subsetSums(of figures: some Collection<Double>) -> [Double] {
  var sums = [0.0]
  sums.reserveCapacity(1 << figures.count)
  for figure in figures { sums += sums.map { $0 + figure } }
  return sums
}
