@testable internal import AllotFiles

/// A table that a test writes down, cut into cells.
struct Text {
  let cells: [[String]]
  let header: [String]
  let tags: [String]
  /// One finding a line, with its mend behind an arrow.
  let findings: String

  init(_ bytes: [UInt8]) {
    let log = FindingLog()
    let sheet = DelimitedText.sheet(bytes, file: "t.csv", log: log)
    header = sheet?.header ?? []
    tags = sheet?.tags ?? []
    cells = (0..<(sheet?.rowCount ?? 0)).map { row in
      (sheet?.header ?? []).indices.map { sheet?.text(row: row, column: $0) ?? "" }
    }
    findings = log.sorted.map(\.description).joined(separator: "\n")
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}
