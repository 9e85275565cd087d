internal import LinearPrograms

/// Prints a program as free MPS.
struct MPSWriter {
  private let export: ProgramExport
  private let program: BareProgram

  init(_ export: ProgramExport) {
    self.export = export
    program = export.program
  }

  func write(to stream: inout some TextOutputStream) {
    stream.write("* OBJ is minimised: \(export.objectiveInWords)\n")
    stream.write("NAME allot\nROWS\n N OBJ\n")
    for row in 0..<program.rowCount {
      stream.write(" \(kind(ofRow: row).rawValue) \(ProgramExport.rowName(row))\n")
    }
    writeColumns(to: &stream)
    writeSides(to: &stream)
    writeRanges(to: &stream)
    writeBounds(to: &stream)
    stream.write("ENDATA\n")
  }

  private enum RowKind: String {
    case free = "N"
    case equal = "E"
    case atMost = "L"
    case atLeast = "G"
  }

  private func kind(ofRow row: Int) -> RowKind {
    let bounds = program.rowBounds[row]
    switch (bounds.lowerBound.isFinite, bounds.upperBound.isFinite) {
    case (false, false): return .free
    case (false, true): return .atMost
    case (true, false): return .atLeast
    case (true, true):
      if bounds.lowerBound == bounds.upperBound { return .equal }
      // A range is a distance from one end; the end that the other is found from exactly is kept.
      let distance = bounds.upperBound - bounds.lowerBound
      return bounds.upperBound - distance == bounds.lowerBound ? .atMost : .atLeast
    }
  }

  /// The columns, whole ones between markers, each with all of its coefficients.
  private func writeColumns(to stream: inout some TextOutputStream) {
    stream.write("COLUMNS\n")
    let costs = export.costs
    let terms = ColumnTerms(of: program)
    var isInsideMarkers = false
    for column in 0..<program.columnCount {
      if program.isWhole[column] != isInsideMarkers {
        isInsideMarkers.toggle()
        stream.write(" M 'MARKER' '\(isInsideMarkers ? "INTORG" : "INTEND")'\n")
      }
      let name = ProgramExport.columnName(column)
      // A column without any coefficient still has to be named here.
      var lines = " \(name) OBJ \(ExactNumber.text(costs[column]))\n"
      for term in terms.range(of: column) {
        lines += " \(name) \(ProgramExport.rowName(terms.rows[term])) "
        lines += "\(ExactNumber.text(terms.coefficients[term]))\n"
      }
      stream.write(lines)
    }
    if isInsideMarkers { stream.write(" M 'MARKER' 'INTEND'\n") }
  }

  private func writeSides(to stream: inout some TextOutputStream) {
    stream.write("RHS\n")
    for row in 0..<program.rowCount {
      let bounds = program.rowBounds[row]
      let kind = kind(ofRow: row)
      let side = kind == .atLeast ? bounds.lowerBound : bounds.upperBound
      guard kind != .free, side != 0 else { continue }
      stream.write(" RHS \(ProgramExport.rowName(row)) \(ExactNumber.text(side))\n")
    }
  }

  /// Rows with two different finite ends: how far they lie apart.
  private func writeRanges(to stream: inout some TextOutputStream) {
    var hasHeading = false
    for row in 0..<program.rowCount {
      let bounds = program.rowBounds[row]
      guard bounds.lowerBound.isFinite, bounds.upperBound.isFinite else { continue }
      guard bounds.lowerBound < bounds.upperBound else { continue }
      if !hasHeading { stream.write("RANGES\n") }
      hasHeading = true
      let range = ExactNumber.text(bounds.upperBound - bounds.lowerBound)
      stream.write(" RNG \(ProgramExport.rowName(row)) \(range)\n")
    }
  }

  private func writeBounds(to stream: inout some TextOutputStream) {
    stream.write("BOUNDS\n")
    for column in 0..<program.columnCount {
      let name = ProgramExport.columnName(column)
      for bound in bounds(ofColumn: column) {
        let value = bound.value.map { " \(ExactNumber.text($0))" } ?? ""
        stream.write(" \(bound.kind) BND \(name)\(value)\n")
      }
    }
  }

  /// The bounds of a column, both ends said.
  ///
  /// Readers disagree on what is not said: an upper bound alone may free the lower one, and a
  /// whole column without any may end at 1.
  private func bounds(ofColumn column: Int) -> [(kind: String, value: Double?)] {
    let bounds = export.bounds(ofColumn: column)
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): return [("FR", nil)]
    case (false, true): return [("MI", nil), ("UP", upper)]
    case (true, false): return [("LO", lower), ("PL", nil)]
    case (true, true): return lower == upper ? [("FX", lower)] : [("LO", lower), ("UP", upper)]
    }
  }
}

/// The terms of a program by column, as MPS lists them.
private struct ColumnTerms {
  /// Shape: one more than columns.
  private var starts: [Int]
  /// Shape: one per term; within a column in the order of rows.
  private(set) var rows: [Int]
  /// Shape: one per term, parallel to `rows`.
  private(set) var coefficients: [Double]

  /// Complexity: linear in the terms.
  init(of program: BareProgram) {
    let count = program.termColumns.count
    starts = [Int](repeating: 0, count: program.columnCount + 1)
    rows = [Int](repeating: 0, count: count)
    coefficients = [Double](repeating: 0, count: count)
    for column in program.termColumns { starts[column + 1] += 1 }
    for column in 0..<program.columnCount { starts[column + 1] += starts[column] }
    var next = starts
    for row in 0..<program.rowCount {
      for term in program.terms(ofRow: row) {
        let place = next[program.termColumns[term]]
        next[program.termColumns[term]] += 1
        rows[place] = row
        coefficients[place] = program.termCoefficients[term]
      }
    }
  }

  func range(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}
