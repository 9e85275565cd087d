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
  private var charges: [MatchPrices.Charge] = []
  private let uncovered: [Double]

  init(of program: MatchGameProgram, at optimum: Solution) {
    shares = program.uncovered
    uncovered = program.uncovered
    let numbers = program.formulation.program
    let draft = program.formulation.draft.program
    for (row, price) in optimum.duals.enumerated() where price != 0 {
      let activity = numbers.activity(ofRow: row, at: optimum.values)
      guard price * activity != 0 else { continue }
      let subject = MatchPrices.Subject.row(draft.reasons[row])
      guard program.isShared(row: row) else {
        charge(subject, price, activity, to: program.owners(ofRow: row))
        continue
      }
      let use = program.use(ofRow: row, at: optimum.values)
      for player in shares.indices where use[player] != 0 {
        charge(subject, price, use[player], to: Coalition([player]))
      }
      divided.append(
        MatchGameSolves.DividedRow(row: row, bounds: numbers.rowBounds[row], parts: use))
    }
    for (column, price) in optimum.reducedCosts.enumerated() where price != 0 {
      guard price * optimum.values[column] != 0 else { continue }
      charge(
        .column(draft.meanings[column]), price, optimum.values[column],
        to: program.owners(ofColumn: column))
    }
  }

  /// Charges the owners of a limit in equal parts.
  private mutating func charge(
    _ subject: MatchPrices.Subject, _ price: Double, _ quantity: Double, to owners: Coalition
  ) {
    for owner in owners.members {
      let charge = MatchPrices.Charge(
        player: owner, subject: subject, price: price, quantity: quantity / Double(owners.count))
      charges.append(charge)
      shares[owner] += charge.worth
    }
  }

  /// The shares in whole units; what rounding leaves goes to the largest.
  func split(of total: Rational, scale: Double) -> GameSplit {
    let unit = Rational(exactly: scale)
    var rounded = shares.map { Rational(exactly: ($0 * scale).rounded()) / unit }
    if let largest = shares.indices.max(by: { abs(shares[$0]) < abs(shares[$1]) }) {
      rounded[largest] += total - rounded.reduce(0, +)
    }
    return GameSplit(
      shares: rounded, isExact: false,
      derivation: .prices(MatchPrices(uncovered: uncovered, charges: charges)))
  }
}
