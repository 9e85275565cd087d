/// A program cut into pieces for one aim.
///
/// A row that only counts something for a later aim, such as the value that a state gives, ties
/// nothing together in this one: its counting column follows from the others and is restored
/// afterwards. Without this, every piece of a problem would hang together by its burdens.
struct Stage {
  /// They have no column in common.
  let pieces: Parts
  private let countingRows: [(row: Int, column: Int, coefficient: Double)]

  init(of program: BareProgram, about columns: [Int], at values: [Double]) {
    var isAsked = [Bool](repeating: false, count: program.columnCount)
    for column in columns { isAsked[column] = true }
    var uses = [Int](repeating: 0, count: program.columnCount)
    for column in program.termColumns { uses[column] += 1 }
    var countingRows: [(row: Int, column: Int, coefficient: Double)] = []
    var isCounting = [Bool](repeating: false, count: program.rowCount)
    for row in program.rowBounds.indices where program.rowBounds[row].isSinglePoint {
      let counter = program.terms(ofRow: row).first { term in
        let column = program.termColumns[term]
        return uses[column] == 1 && !isAsked[column] && !program.isWhole[column]
          && !program.columnBounds[column].isSinglePoint
      }.map { (column: program.termColumns[$0], coefficient: program.termCoefficients[$0]) }
      guard let counter, program.isNeverHeld(counter, byRow: row) else { continue }
      countingRows.append((row, counter.column, counter.coefficient))
      isCounting[row] = true
    }
    let counted = Set(countingRows.map(\.column))
    var components = Components(of: program) { isCounting[$0] }
    components.removeAll { columns in columns.count == 1 && counted.contains(columns[0]) }
    pieces = Parts(components, of: program, constants: values)
    self.countingRows = countingRows
  }

  /// Counts anew what the rows left out count.
  func restore(_ values: inout [Double], of program: BareProgram) {
    for (row, column, coefficient) in countingRows {
      let rest = program.activity(ofRow: row, at: values) - coefficient * values[column]
      values[column] = (program.rowBounds[row].lowerBound - rest) / coefficient
    }
  }
}

extension Stage {
  /// Counts anew what the rows left out count, and lets each row's counting column be its basic one.
  func restore(_ start: inout Start, of program: BareProgram) {
    restore(&start.values, of: program)
    for (row, column, _) in countingRows {
      start.basis.columns[column] = .basic
      start.basis.rows[row] = .fixed
    }
  }
}

extension BareProgram {
  /// Whether a column's own bounds never hold it, whatever the rest of an equality does.
  fileprivate func isNeverHeld(
    _ counter: (column: Int, coefficient: Double), byRow row: Int
  ) -> Bool {
    let rest = range(of: pairs(ofRow: row).filter { $0.column != counter.column })
    let total = rowBounds[row].lowerBound
    let ends = [
      (total - rest.lowerBound) / counter.coefficient,
      (total - rest.upperBound) / counter.coefficient,
    ]
    let bounds = columnBounds[counter.column]
    let (least, most) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    let slack = Tolerance.kept * max(abs(least), abs(most))
    return bounds.lowerBound <= least + slack && most - slack <= bounds.upperBound
  }
}
