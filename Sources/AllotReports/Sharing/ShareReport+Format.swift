extension ReportFormat {
  /// Prints shares; the same report gives the same bytes.
  package func write(_ report: ShareReport, to stream: inout some TextOutputStream) {
    switch self {
    case .text, .markdown: write(report.page, to: &stream)
    case .json: ShareJSON().write(report, to: &stream)
    case .csv: ShareCSV().write(report, to: &stream)
    }
  }

  /// Prints how a method comes about; there is no CSV of a calculation.
  package func write(_ report: ExplanationReport, to stream: inout some TextOutputStream) {
    if self == .json {
      report.writeJSON(to: &stream)
    } else {
      write(report.page, to: &stream)
    }
  }

  /// Prints how a key comes about; there is no CSV of a calculation.
  package func write(_ report: KeyReport, to stream: inout some TextOutputStream) {
    if self == .json {
      report.writeJSON(to: &stream)
    } else {
      write(report.page, to: &stream)
    }
  }

  /// Prints a path of awards.
  package func write(_ report: PathReport, to stream: inout some TextOutputStream) {
    switch self {
    case .text, .markdown: write(report.page, to: &stream)
    case .csv: report.writeCSV(to: &stream)
    case .json: report.writeJSON(to: &stream)
    }
  }

  private func write(_ page: Page, to stream: inout some TextOutputStream) {
    var text = ByteText()
    if self == .markdown {
      MarkdownRenderer().write(page, to: &text)
    } else {
      TextRenderer().write(page, to: &text)
    }
    stream.write(text.text)
  }
}
