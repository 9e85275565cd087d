internal import LinearPrograms

/// What GLPK divides each column by, and multiplies each row with, so that its numbers are near 1.
///
/// GLPK's tolerances are absolute in the scaled program, and columns run from 2 teams to
/// 420,000,000 EUR: unscaled, an effect of 1/420,000,000 per EUR would count as none. All scales
/// are powers of two, so scaling rounds nothing.
struct Scales {
  /// Shape: one per column; in the column's unit.
  let columns: [Double]
  /// Shape: one per row; per unit of the row.
  let rows: [Double]

  init(for program: BareProgram) {
    var reaches = program.columnBounds.map(Self.reach)
    program.findMissingReaches(&reaches)
    columns = reaches.map { $0.isFinite ? $0.powerOfTwo : 1 }
    var rows = [Double](repeating: 1, count: program.rowCount)
    for row in program.rowBounds.indices {
      var largest = 0.0
      for term in program.terms(ofRow: row) {
        let size = abs(program.termCoefficients[term]) * columns[program.termColumns[term]]
        largest = max(largest, size)
      }
      if largest > 0 { rows[row] = 1 / largest.powerOfTwo }
    }
    self.rows = rows
  }

  /// How far from 0 a column can go; infinite where its bounds do not say.
  private static func reach(of bounds: ClosedRange<Double>) -> Double {
    let reach = max(abs(bounds.lowerBound), abs(bounds.upperBound))
    return reach == 0 ? .infinity : reach
  }

  /// What an objective is multiplied with, so that its largest effect over a column's reach is
  /// not below 1; GLPK itself scales down what is large.
  func factor(for coefficients: [Double]) -> Double {
    var largest = 0.0
    for (coefficient, scale) in zip(coefficients, columns) {
      largest = max(largest, abs(coefficient) * scale)
    }
    return largest > 0 && largest < 1 ? 1 / largest.powerOfTwo : 1
  }
}

extension BareProgram {
  /// Lets the rows say how far the columns go whose own bounds do not.
  ///
  /// A guess is enough here: a scale changes no answer.
  fileprivate func findMissingReaches(_ reaches: inout [Double]) {
    let isMissing = reaches.map { !$0.isFinite }
    for (row, bounds) in rowBounds.enumerated() {
      let ends = [abs(bounds.lowerBound), abs(bounds.upperBound)]
      guard let size = ends.filter({ $0.isFinite && $0 > 0 }).max() else { continue }
      for term in terms(ofRow: row) where isMissing[termColumns[term]] {
        let reach = size / abs(termCoefficients[term])
        reaches[termColumns[term]] = min(reaches[termColumns[term]], reach)
      }
    }
  }
}

extension Double {
  /// The largest power of two that is not above a positive number, kept within 2^-60 and 2^60.
  fileprivate var powerOfTwo: Double {
    let exponent = Swift.min(60, Swift.max(-60, Int(self.exponent)))
    return Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
