package import LinearPrograms

/// A program with what its columns and rows stand for, ready to be written for other solvers.
///
/// Files carry short safe names, `C1` and `R1`, because formats forbid most characters and cut
/// long names; `writeNames` says what each stands for. What is written is always minimised, since
/// readers of MPS disagree about a sense in the file: a maximum is the minimum of its negative.
package struct ProgramExport: Sendable {
  package let program: BareProgram
  package let objective: Objective
  /// Shape: one per column; what the column stands for.
  package let columnMeanings: [String]
  /// Shape: one per row; why the row is there.
  package let rowReasons: [String]

  /// - Precondition: one meaning per column, one reason per row.
  package init(
    program: BareProgram, objective: Objective, columnMeanings: [String], rowReasons: [String]
  ) {
    precondition(columnMeanings.count == program.columnCount, "one meaning per column")
    precondition(rowReasons.count == program.rowCount, "one reason per row")
    self.program = program
    self.objective = objective
    self.columnMeanings = columnMeanings
    self.rowReasons = rowReasons
  }
}

/// The formats that other solvers read, listed once.
package enum ProgramFormat: String, CaseIterable, Sendable {
  /// Free MPS.
  case mps
  /// CPLEX LP.
  case lp

  package func write(_ export: ProgramExport, to stream: inout some TextOutputStream) {
    switch self {
    case .mps: MPSWriter(export).write(to: &stream)
    case .lp: LPWriter(export).write(to: &stream)
    }
  }
}

extension ProgramExport {
  static let objectiveName = "OBJ"

  static func columnName(_ position: Int) -> String { "C\(position + 1)" }
  static func rowName(_ position: Int) -> String { "R\(position + 1)" }

  var isMaximized: Bool { objective.sense == .maximize }

  /// What is minimised, in words.
  var objectiveInWords: String {
    isMaximized
      ? "the negative of the sum to be maximised: its least value times -1 is the greatest"
      : "the sum to be minimised"
  }

  /// The bounds of a column, those of a whole one drawn in to whole numbers.
  ///
  /// `glpsol` 5.0 refuses a whole column with a broken bound. Bounds without a whole number
  /// between them stay as they are, so that a reader finds the program infeasible.
  func bounds(ofColumn column: Int) -> ClosedRange<Double> {
    let bounds = program.columnBounds[column]
    guard program.isWhole[column] else { return bounds }
    let lower = (bounds.lowerBound - Tolerance.wholeness).rounded(.up)
    let upper = (bounds.upperBound + Tolerance.wholeness).rounded(.down)
    return lower <= upper ? lower...upper : bounds
  }

  /// The coefficients of what is minimised.
  ///
  /// - Shape: one per column, 0 where it does not count.
  var costs: [Double] {
    var costs = [Double](repeating: 0, count: program.columnCount)
    for (column, coefficient) in objective.terms {
      costs[column] = isMaximized ? -coefficient : coefficient
    }
    return costs
  }

  /// Prints a CSV table of the names: `name,kind,meaning`.
  package func writeNames(to stream: inout some TextOutputStream) {
    stream.write("name,kind,meaning\n")
    writeName(Self.objectiveName, "objective", objectiveInWords, to: &stream)
    for (position, meaning) in columnMeanings.enumerated() {
      writeName(Self.columnName(position), "column", meaning, to: &stream)
    }
    for (position, reason) in rowReasons.enumerated() {
      writeName(Self.rowName(position), "row", reason, to: &stream)
    }
  }

  private func writeName(
    _ name: String, _ kind: String, _ meaning: String, to stream: inout some TextOutputStream
  ) {
    var line = "\(name),\(kind),"
    CSVText.append(meaning, to: &line)
    stream.write(line + "\n")
  }
}
