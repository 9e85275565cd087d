internal import AllotModel
internal import ExactNumbers
internal import LinearPrograms

/// What each state pays when every limit of the match's program is paid for at its dual price.
///
/// A state pays the price of what it asks for, and is paid for what it offers where that is scarce.
/// The prices are feasible for the program of every coalition, and by duality no coalition costs
/// less than its members pay: the split is in the core.
///
/// Source: Owen 1975, On the core of linear production games, Mathematical Programming 9.
struct OwenShares {
  /// Shape: one per player.
  /// - Unit: the currency.
  private(set) var shares: [Double]
  /// The limits that nobody owns alone and that have a price, with the part that each uses.
  private(set) var divided: [MatchGameSolves.DividedRow] = []

  init(of program: MatchGameProgram, at optimum: Solution) {
    shares = program.uncovered
    let numbers = program.formulation.program
    for (row, price) in optimum.duals.enumerated() where price != 0 {
      let worth = price * numbers.activity(ofRow: row, at: optimum.values)
      guard worth != 0 else { continue }
      guard program.isShared(row: row) else {
        add(worth, to: program.owners(ofRow: row))
        continue
      }
      let use = program.use(ofRow: row, at: optimum.values)
      for player in shares.indices { shares[player] += price * use[player] }
      divided.append(
        MatchGameSolves.DividedRow(row: row, bounds: numbers.rowBounds[row], parts: use))
    }
    for (column, price) in optimum.reducedCosts.enumerated() where price != 0 {
      let worth = price * optimum.values[column]
      guard worth != 0 else { continue }
      add(worth, to: program.owners(ofColumn: column))
    }
  }

  private mutating func add(_ worth: Double, to owners: Coalition) {
    for owner in owners.members { shares[owner] += worth / Double(owners.count) }
  }

  /// The shares in whole units; what rounding leaves goes to the largest.
  func split(of total: Rational, scale: Double) -> GameSplit {
    let unit = Rational(exactly: scale)
    var rounded = shares.map { Rational(exactly: ($0 * scale).rounded()) / unit }
    if let largest = shares.indices.max(by: { abs(shares[$0]) < abs(shares[$1]) }) {
      rounded[largest] += total - rounded.reduce(0, +)
    }
    return GameSplit(shares: rounded, isExact: false)
  }
}
