internal import Allot
internal import AllotReports
internal import Foundation
internal import GLPKSolver
internal import LinearPrograms
internal import Testing

/// A problem of `Problems/`, and the report that is kept beside it.
struct WorkedProblem: CustomTestStringConvertible {
  /// Where the project lies.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all = [
    WorkedProblem("Problems/baltic-2021"),
    WorkedProblem("Problems/island"),
    WorkedProblem("Problems/lithuania-2021"),
    WorkedProblem("Problems/solidarity-pool-2026"),
    WorkedProblem(
      "Problems/solidarity-pool-2026/without-deductions.yaml",
      report: "Problems/solidarity-pool-2026/report-without-deductions.txt"),
  ]

  /// As a user of the project's folder writes it, and as the report repeats it.
  let path: String
  private let reportPath: String

  private init(_ path: String, report: String? = nil) {
    self.path = path
    reportPath = report ?? "\(path)/report.txt"
  }

  var testDescription: String { path }
  var report: URL { Self.root.appending(path: reportPath) }
  var document: URL {
    let url = Self.root.appending(path: path)
    return url.pathExtension == "yaml" ? url : url.appending(path: "problem.yaml")
  }

  /// The plan of the problem as it lies in the project, printed.
  func printed(as format: ReportFormat) throws -> String {
    // Reports repeat the path that was asked for, so that it has to lead from here.
    try #require(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
    return try Self.printed(path, as: format)
  }

  /// The plan of the problem at any path, printed.
  static func printed(_ path: String, as format: ReportFormat) throws -> String {
    let road = MatchRoad(matcher: Matcher(solver: GLPKSolver(), stop: StopSignal()))
    var text = ""
    format.write(try road.report(on: .document(path)), to: &text)
    return text
  }
}
