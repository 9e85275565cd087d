internal import LinearPrograms

/// The factors that make every entry at a node 1 or -1, and keep those of coupling rows near 1.
struct NetworkEntries {
  /// Shape: one per row.
  private(set) var rowScales: [Double]
  /// Shape: one per column.
  private(set) var columnScales: [Double]
  private(set) var couplingEntryCount = 0

  init(of program: BareProgram, scales: NodeScales) {
    rowScales = scales.factors
    columnScales = [Double](repeating: 0, count: program.columnCount)
    for row in program.rowBounds.indices where scales.isNode[row] {
      for term in program.terms(ofRow: row) {
        columnScales[program.termColumns[term]] =
          1 / (abs(program.termCoefficients[term]) * rowScales[row])
      }
    }
    scaleCouplings(of: program, isNode: scales.isNode)
  }

  /// Powers of two, so that scaling rounds nothing.
  private mutating func scaleCouplings(of program: BareProgram, isNode: [Bool]) {
    for row in program.rowBounds.indices where !isNode[row] {
      let terms = program.terms(ofRow: row)
      couplingEntryCount += terms.count
      var largest = 0.0
      for term in terms where columnScales[program.termColumns[term]] != 0 {
        let column = program.termColumns[term]
        largest = max(largest, abs(program.termCoefficients[term]) * columnScales[column])
      }
      if largest > 0 { rowScales[row] = largest.powerOfTwo.reciprocal }
    }
    var largest = [Double](repeating: 0, count: program.columnCount)
    for row in program.rowBounds.indices where !isNode[row] {
      for term in program.terms(ofRow: row) {
        let size = abs(program.termCoefficients[term]) * rowScales[row]
        largest[program.termColumns[term]] = max(largest[program.termColumns[term]], size)
      }
    }
    for column in columnScales.indices where columnScales[column] == 0 {
      columnScales[column] = largest[column] > 0 ? largest[column].powerOfTwo.reciprocal : 1
    }
  }
}

extension Double {
  /// The power of two at or below a positive number.
  fileprivate var powerOfTwo: Double { Double(sign: .plus, exponent: exponent, significand: 1) }

  fileprivate var reciprocal: Double { 1 / self }
}
