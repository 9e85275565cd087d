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

  /// What a reader has to know and this format has no place for, one line each.
  ///
  /// A table holds what is given and nothing else: neither that there is no plan, or none that is
  /// proven best, nor the warnings.
  package func leftOut(of report: MatchReport) -> [String] {
    switch self {
    case .text, .json, .markdown: []
    case .csv: report.doubts + report.facts.warnings
    }
  }
}
