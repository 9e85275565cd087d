internal import Allot
internal import AllotReports
internal import Foundation
internal import GLPKSolver
internal import LinearPrograms
internal import Testing

/// A problem of `Problems/`, and the report that is kept beside it.
struct WorkedProblem: CustomTestStringConvertible {
  /// The command whose report is kept.
  enum Question {
    case match
    case share
    /// From the roster at a path, everything before a day kept; `nil` plans for the first time.
    case deploy(DeploymentRoad.Former? = nil)
  }

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
    WorkedProblem("Problems/ecb-2024", .share),
    WorkedProblem("Problems/mechanism-costs", .share),
    WorkedProblem("Problems/pool-2026-shares", .share),
    WorkedProblem("Problems/relocation-key-2015", .share),
    WorkedProblem("Problems/rotation", .deploy()),
    WorkedProblem(
      "Problems/rotation/without-one.yaml",
      .deploy(
        .init(path: "Problems/rotation/roster.json", freeze: "2026-10-05", asksFrontier: true)),
      report: "Problems/rotation/report-without-one.txt"),
  ]

  /// Those whose reports take too long for a test; `make reports` has the command write them.
  static let long = [
    WorkedProblem("Problems/asylum-support", .deploy()),
    WorkedProblem("Problems/lithuania-2021-frontex", .deploy()),
  ]

  /// As a user of the project's folder writes it, and as the report repeats it.
  let path: String
  private let question: Question
  private let reportPath: String

  private init(_ path: String, _ question: Question = .match, report: String? = nil) {
    self.path = path
    self.question = question
    reportPath = report ?? "\(path)/report.txt"
  }

  var testDescription: String { path }
  var report: URL { Self.root.appending(path: reportPath) }
  var document: URL {
    let url = Self.root.appending(path: path)
    return url.pathExtension == "yaml" ? url : url.appending(path: "problem.yaml")
  }

  /// The report on the problem as it lies in the project, printed.
  func printed(as format: ReportFormat) throws -> String {
    // Reports repeat the path that was asked for, so that it has to lead from here.
    try #require(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
    return try printed(path, as: format)
  }

  /// What is kept of the problem, of a copy at any path, printed.
  func printed(_ path: String, as format: ReportFormat) throws -> String {
    var text = ""
    switch question {
    case .match:
      let road = MatchRoad(matcher: Matcher(solver: GLPKSolver(), stop: StopSignal()))
      format.write(try road.report(on: .document(path)), to: &text)
    case .share:
      let road = ShareRoad(sharer: Sharer(solver: GLPKSolver(), stop: StopSignal()))
      format.write(try road.report(on: .document(path)), to: &text)
    case .deploy(let former):
      // The roster before is named from here as well.
      try #require(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
      let road = DeploymentRoad(scheduler: Scheduler(solver: GLPKSolver(), stop: StopSignal()))
      let roster = try #require(DeploymentFormat(rawValue: format.rawValue))
      text = String(
        decoding: roster.bytes(of: try road.report(on: path, from: former)), as: UTF8.self)
    }
    return text
  }
}
