/// The steps in which a column can move, where it counts whole columns.
package struct Lattice {
  private let program: BareProgram
  private let countingRows: [Int: Int]

  init(of program: BareProgram) {
    self.program = program
    var countingRows: [Int: Int] = [:]
    for row in program.rowBounds.indices where program.rowBounds[row].isSinglePoint {
      for (column, _) in program.pairs(ofRow: row) where !program.isWhole[column] {
        countingRows[column] = countingRows[column] ?? row
      }
    }
    self.countingRows = countingRows
  }

  /// The largest number of which every value of a column is a multiple; `nil` when none is known.
  func step(ofColumn column: Int) -> Double? {
    if program.isWhole[column] { return 1 }
    guard let row = countingRows[column] else { return nil }
    var own = 0.0
    var amounts = [program.rowBounds[row].lowerBound]
    for (other, coefficient) in program.pairs(ofRow: row) {
      if other == column {
        own = coefficient
      } else if program.isWhole[other] {
        amounts.append(coefficient)
      } else {
        return nil
      }
    }
    return Lattice.commonDivisor(of: amounts.map { $0 / own })
  }

  /// The largest number that divides all, found among numbers with up to six decimals.
  ///
  /// A number so large that a `Double` cannot hold its decimals well enough has no divisor here:
  /// too small a step only makes a search longer, too large a one makes it wrong.
  package static func commonDivisor(of amounts: [Double]) -> Double? {
    for decimals in [1.0, 1e2, 1e4, 1e6] {
      let scaled = amounts.map { abs($0) * decimals }
      let areWhole = scaled.allSatisfy {
        $0 < 1e12 && abs($0 - $0.rounded()) <= max(1e-9, 4 * $0.ulp)
      }
      guard areWhole else { continue }
      let divisor = scaled.reduce(0) { greatestCommonDivisor($0, Int($1.rounded())) }
      return divisor > 0 ? Double(divisor) / decimals : nil
    }
    return nil
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }
}

extension BareProgram {
  /// The step in which an objective moves, where only whole columns count in it; else none.
  func valueSteps(of objective: Objective) -> [Double] {
    guard objective.terms.allSatisfy({ isWhole[$0.column] }) else { return [] }
    return Lattice.commonDivisor(of: objective.terms.map(\.coefficient)).map { [$0] } ?? []
  }
}
