/// How a roster is printed: every way, listed once.
package enum DeploymentFormat: String, CaseIterable, Sendable {
  /// For a terminal of 100 columns.
  case text
  /// The whole roster for programs, and for `--from`.
  case json
  /// The tours as one table.
  case csv
  /// The text, to be pasted into a note.
  case markdown
  /// The tours as calendar entries.
  case ics

  /// A report as bytes of UTF-8; the same report gives the same bytes.
  package func bytes(of report: DeploymentReport) -> [UInt8] {
    var text = ByteText()
    switch self {
    case .text: TextRenderer().write(report.page, to: &text)
    case .json: DeploymentJSON(report).write(to: &text)
    case .csv: DeploymentCSV().write(report, to: &text)
    case .markdown: MarkdownRenderer().write(report.page, to: &text)
    case .ics: DeploymentCalendar(report).write(to: &text)
    }
    return text.bytes
  }

  /// What a reader has to know and this format has no place for, one line each.
  package func leftOut(of report: DeploymentReport) -> [String] {
    switch self {
    case .text, .json, .markdown: []
    case .csv, .ics: report.doubts
    }
  }
}
