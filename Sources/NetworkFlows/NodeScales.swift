internal import LinearPrograms

/// Which rows of a program are nodes of its network, and how they are scaled.
///
/// A column that leaves one place with `a` and reaches another with `b` is an arc once the second
/// row counts `a / b` times. The factors follow from each other along the columns; a place whose
/// columns ask for different factors, as where things are lost on the way at different rates, is
/// no node.
struct NodeScales {
  /// How far two factors for one row may differ.
  ///
  /// - Unit: relative.
  private static let agreement = 1e-12

  /// Shape: one per row.
  private(set) var isNode: [Bool]
  /// Shape: one per row; 1 for a row that is no node.
  private(set) var factors: [Double]

  /// `nil` when a column stands in two rows of one role.
  init?(of program: BareProgram) {
    isNode = program.rowRoles.map { $0 != .coupling }
    factors = [Double](repeating: 1, count: program.rowCount)
    guard let ends = ColumnEnds(of: program) else { return nil }
    var isReached = [Bool](repeating: false, count: program.rowCount)
    var waiting: [Int] = []
    for first in program.rowBounds.indices where isNode[first] && !isReached[first] {
      isReached[first] = true
      waiting.append(first)
      while let row = waiting.popLast() {
        guard isNode[row] else { continue }
        for term in program.terms(ofRow: row) {
          let column = program.termColumns[term]
          guard let other = ends.other(than: row, of: column), isNode[other] else { continue }
          let own = abs(program.termCoefficients[term]) * factors[row]
          let factor = own / abs(ends.coefficient(at: other, of: column))
          if !isReached[other] {
            isReached[other] = true
            factors[other] = factor
            waiting.append(other)
          } else if abs(factors[other] - factor) > Self.agreement * factor {
            isNode[program.rowRoles[other] == .inflow ? other : row] = false
          }
        }
      }
    }
    for row in isNode.indices where !isNode[row] { factors[row] = 1 }
  }
}

/// The outflow and the inflow that each column stands in.
private struct ColumnEnds {
  /// Shape: one per column; a row, or -1.
  private var outflows: [Int32]
  /// Shape: one per column; a row, or -1.
  private var inflows: [Int32]
  private var outflowCoefficients: [Double]
  private var inflowCoefficients: [Double]

  init?(of program: BareProgram) {
    outflows = [Int32](repeating: -1, count: program.columnCount)
    inflows = outflows
    outflowCoefficients = [Double](repeating: 0, count: program.columnCount)
    inflowCoefficients = outflowCoefficients
    for row in program.rowBounds.indices where program.rowRoles[row] != .coupling {
      for term in program.terms(ofRow: row) {
        let column = program.termColumns[term]
        let coefficient = program.termCoefficients[term]
        if program.rowRoles[row] == .outflow {
          guard outflows[column] < 0 else { return nil }
          outflows[column] = Int32(row)
          outflowCoefficients[column] = coefficient
        } else {
          guard inflows[column] < 0 else { return nil }
          inflows[column] = Int32(row)
          inflowCoefficients[column] = coefficient
        }
        // What leaves two places at once is no arc.
        guard
          outflows[column] < 0 || inflows[column] < 0
            || (outflowCoefficients[column] > 0) == (inflowCoefficients[column] > 0)
        else { return nil }
      }
    }
  }

  func other(than row: Int, of column: Int) -> Int? {
    let other = outflows[column] == row ? inflows[column] : outflows[column]
    return other < 0 ? nil : Int(other)
  }

  func coefficient(at row: Int, of column: Int) -> Double {
    outflows[column] == row ? outflowCoefficients[column] : inflowCoefficients[column]
  }
}
