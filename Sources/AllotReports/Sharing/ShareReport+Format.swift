internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension ReportFormat {
  /// Prints shares; the same report gives the same bytes.
  package func write(_ report: ShareReport, to stream: inout some TextOutputStream) {
    switch self {
    case .text: TextRenderer().write(report.page, to: &stream)
    case .json: ShareJSON().write(report, to: &stream)
    case .csv: ShareCSV().write(report, to: &stream)
    case .markdown: MarkdownRenderer().write(report.page, to: &stream)
    }
  }
}
