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
    var columns = reaches.map { $0.isFinite ? $0.powerOfTwo : 1 }
    program.raiseNarrowColumns(&columns)
    let rows = program.rowBounds.indices.map { row in
      let largest = program.largestSize(inRow: row, columns)
      return largest > 0 ? 1 / largest.powerOfTwo : 1
    }
    self.columns = columns
    self.rows = rows
  }

  /// How far from 0 a column can go; infinite where its bounds do not say.
  private static func reach(of bounds: ClosedRange<Double>) -> Double {
    let reach = max(abs(bounds.lowerBound), abs(bounds.upperBound))
    return reach == 0 ? .infinity : reach
  }

  /// What an objective is multiplied with, so that its largest effect over a column's reach is
  /// not below 1; GLPK itself scales down what is large.
  func largestEffect(of objective: Objective, times factor: Double) -> Double {
    objective.terms.reduce(0) { max($0, abs($1.coefficient) * factor * columns[$1.column]) }
  }

  func factor(for coefficients: [Double]) -> Double {
    var largest = 0.0
    for (coefficient, scale) in zip(coefficients, columns) {
      largest = max(largest, abs(coefficient) * scale)
    }
    return largest > 0 && largest < 1 ? 1 / largest.powerOfTwo : 1
  }
}

extension BareProgram {
  /// The least part of a row's largest term that any of its terms may be, both scaled.
  ///
  /// GLPK takes much smaller ones for rounding: a column of 0...1e-8 beside one of 0...17 was seen
  /// to make GLPK call infeasible what is not.
  private static let leastPart = 1e-6

  fileprivate func largestSize(inRow row: Int, _ columns: [Double]) -> Double {
    terms(ofRow: row).reduce(0) {
      max($0, abs(termCoefficients[$1]) * columns[termColumns[$1]])
    }
  }

  /// Scales columns as if they could go farther, where a row would hardly see them.
  fileprivate func raiseNarrowColumns(_ columns: inout [Double]) {
    for row in rowBounds.indices {
      let least = Self.leastPart * largestSize(inRow: row, columns)
      for term in terms(ofRow: row) {
        let scale = (least / abs(termCoefficients[term])).powerOfTwo
        columns[termColumns[term]] = max(columns[termColumns[term]], scale)
      }
    }
  }

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
  var powerOfTwo: Double {
    let exponent = Swift.min(60, Swift.max(-60, Int(self.exponent)))
    return Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
