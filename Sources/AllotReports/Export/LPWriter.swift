internal import LinearPrograms

/// Prints a program in the LP format of CPLEX.
struct LPWriter {
  /// Readers cut lines at 560 characters; eight terms stay far below.
  private static let termsPerLine = 8

  private let export: ProgramExport
  private let program: BareProgram

  init(_ export: ProgramExport) {
    self.export = export
    program = export.program
  }

  func write(to stream: inout some TextOutputStream) {
    stream.write("\\ OBJ is minimised: \(export.objectiveInWords)\n")
    writeObjective(to: &stream)
    stream.write("Subject To\n")
    for row in 0..<program.rowCount { write(row: row, to: &stream) }
    stream.write("Bounds\n")
    for column in 0..<program.columnCount { write(boundsOf: column, to: &stream) }
    if program.columnCount == 0 { stream.write(" C0 = 0\n") }
    writeWhole(to: &stream)
    stream.write("End\n")
  }

  /// Every column is named here, so that one without a row is read too.
  private func writeObjective(to stream: inout some TextOutputStream) {
    let costs = export.costs
    let columns =
      costs.isEmpty
      ? [(0.0, "C0")]
      : costs.enumerated().map { position, cost in
        (cost, ProgramExport.columnName(position))
      }
    stream.write("Minimize\n OBJ:\(sum(columns))\n")
  }

  /// A row; one with two ends is two rows, because readers disagree on an expression between two.
  private func write(row: Int, to stream: inout some TextOutputStream) {
    let bounds = program.rowBounds[row]
    let name = ProgramExport.rowName(row)
    let terms = program.terms(ofRow: row).map { term in
      (
        program.termCoefficients[term], ProgramExport.columnName(program.termColumns[term])
      )
    }
    let left = sum(terms.isEmpty ? [(0, program.columnCount > 0 ? "C1" : "C0")] : terms)
    if bounds.lowerBound == bounds.upperBound {
      stream.write(" \(name):\(left) = \(ExactNumber.text(bounds.lowerBound))\n")
      return
    }
    if bounds.upperBound.isFinite {
      stream.write(" \(name):\(left) <= \(ExactNumber.text(bounds.upperBound))\n")
    }
    if bounds.lowerBound.isFinite {
      let own = bounds.upperBound.isFinite ? name + "_least" : name
      stream.write(" \(own):\(left) >= \(ExactNumber.text(bounds.lowerBound))\n")
    }
  }

  private func sum(_ terms: [(coefficient: Double, name: String)]) -> String {
    var text = ""
    for (position, term) in terms.enumerated() {
      if position > 0, position.isMultiple(of: Self.termsPerLine) { text += "\n  " }
      let sign = term.coefficient < 0 ? "-" : "+"
      text += " \(sign) \(ExactNumber.text(abs(term.coefficient))) \(term.name)"
    }
    return text
  }

  private func write(boundsOf column: Int, to stream: inout some TextOutputStream) {
    let bounds = export.bounds(ofColumn: column)
    let name = ProgramExport.columnName(column)
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): stream.write(" \(name) free\n")
    case (false, true): stream.write(" -inf <= \(name) <= \(ExactNumber.text(upper))\n")
    case (true, false): stream.write(" \(name) >= \(ExactNumber.text(lower))\n")
    case (true, true) where lower == upper: stream.write(" \(name) = \(ExactNumber.text(lower))\n")
    case (true, true):
      stream.write(" \(ExactNumber.text(lower)) <= \(name) <= \(ExactNumber.text(upper))\n")
    }
  }

  private func writeWhole(to stream: inout some TextOutputStream) {
    let whole = program.isWhole.indices.filter { program.isWhole[$0] }
    guard !whole.isEmpty else { return }
    stream.write("Generals\n")
    for column in whole { stream.write(" \(ProgramExport.columnName(column))\n") }
  }
}
