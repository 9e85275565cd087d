internal import AllotReports
internal import ArgumentParser

/// How an answer is printed: it is no table.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case markdown

  var report: ReportFormat {
    switch self {
    case .text: .text
    case .json: .json
    case .markdown: .markdown
    }
  }
}
