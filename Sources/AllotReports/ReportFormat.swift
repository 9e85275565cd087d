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

  /// Prints a report; the same report gives the same bytes.
  package func write(_ report: MatchReport, to stream: inout some TextOutputStream) {
    switch self {
    case .text: TextRenderer().write(report.page, to: &stream)
    case .json: JSONRenderer().write(report, to: &stream)
    case .csv: CSVRenderer().write(report, to: &stream)
    case .markdown: MarkdownRenderer().write(report.page, to: &stream)
    }
  }
}
