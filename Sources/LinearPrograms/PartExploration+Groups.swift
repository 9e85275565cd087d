extension PartExploration {
  /// The asked columns that move, in groups that do not depend on each other, ascending.
  ///
  /// A row that holds whatever its columns do within their ends ties nothing.
  var groups: [[Int]] {
    var ends = program
    var isAsked = [Bool](repeating: false, count: program.columnCount)
    for column in asked {
      isAsked[column] = true
      guard spans[column].isProven else { continue }
      ends.columnBounds[column] = spans[column].least...spans[column].most
    }
    let stage = Stage(of: ends, about: asked, at: start.values)
    return stage.pieces.all.flatMap { piece in
      Components(of: piece.program, ignoring: piece.program.alwaysHolds).columns
        .map { columns in columns.map { piece.columns[$0] }.filter { isAsked[$0] } }
        .filter { !$0.isEmpty }
    }.map { $0.filter { spans[$0].least < spans[$0].most } }
      .filter { !$0.isEmpty }
  }
}

extension BareProgram {
  /// Whether a row holds whatever its columns do within their bounds.
  fileprivate func alwaysHolds(row: Int) -> Bool {
    let range = range(of: pairs(ofRow: row))
    let bounds = rowBounds[row]
    let slack = Tolerance.priced * max(1, abs(range.lowerBound), abs(range.upperBound))
    return bounds.lowerBound <= range.lowerBound + slack
      && range.upperBound - slack <= bounds.upperBound
  }
}
