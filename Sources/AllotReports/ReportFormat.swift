/// How a report is printed: every way, listed once.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For a terminal of 100 columns.
  case text
  /// The whole plan for programs.
  case json
  /// The allocations as one table.
  case csv
  /// The text, to be pasted into a note.
  case markdown

  /// A report as bytes of UTF-8; the same report gives the same bytes.
  package func bytes(of report: MatchReport) -> [UInt8] { text(of: report).bytes }

  /// Prints a report; the same report gives the same bytes.
  package func write(_ report: MatchReport, to stream: inout some TextOutputStream) {
    stream.write(text(of: report).text)
  }

  private func text(of report: MatchReport) -> ByteText {
    var text = ByteText()
    switch self {
    case .text: TextRenderer().write(report.page, to: &text)
    case .json: JSONRenderer().write(report, to: &text)
    case .csv: CSVRenderer().write(report, to: &text)
    case .markdown: MarkdownRenderer().write(report.page, to: &text)
    }
    return text
  }

  /// What a reader has to know and this format has no place for, one line each.
  ///
  /// A table holds what is given and nothing else: neither that there is no plan, or none that is
  /// proven best.
  package func leftOut(of report: MatchReport) -> [String] {
    switch self {
    case .text, .json, .markdown: []
    case .csv: report.doubts
    }
  }
}
