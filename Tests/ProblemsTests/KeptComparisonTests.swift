import Allot
import AllotFiles
import AllotModel
import AllotReports
import Foundation
import GLPKSolver
import LinearPrograms
import Testing

/// Two plans of a worked problem, before and after some changes that are listed here.
struct KeptComparisonTests {
  private static let problem = "Problems/lithuania-2021"

  /// What happens between the two plans, as `--if` writes it.
  private static let changes = [
    "needs: LT/ration quantity 5000", "offers: remove EE/tent-equipped",
    "offers: CZ/heater quantity 30", "offers: add state=DE resource=generator quantity=5",
    "offers: SI/blanket quantity 650",
  ]

  private let road = MatchRoad(matcher: Matcher(solver: GLPKSolver(), stop: StopSignal()))

  private func plan(after changes: [String]) throws -> AnyPlanFile {
    let changed = try ProblemReader.read(
      path: Self.problem, changes: try changes.map { try ProblemChange($0) })
    let report = try road.report(on: changed.problem, path: Self.problem)
    return try AnyPlanFile.read(ReportFormat.json.bytes(of: report), name: "plan.json")
  }

  @Test(arguments: [ReportFormat.text, .json])
  func `the comparison of a worked problem's plans is the one kept beside it`(
    _ format: ReportFormat
  ) throws {
    try #require(FileManager.default.changeCurrentDirectoryPath(WorkedProblem.root.path))
    let matcher = Matcher(solver: GLPKSolver(), stop: StopSignal())

    let report = try CompareRoad(matcher: matcher).report(
      from: try plan(after: []), called: "monday.json", to: try plan(after: Self.changes),
      called: "thursday.json")
    let printed = String(decoding: format.bytes(of: report), as: UTF8.self)

    let url = WorkedProblem.root.appending(
      path: "\(Self.problem)/explanations/compare.\(format == .text ? "txt" : "json")")
    try Keeping.keepIfAsked(printed, at: url)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(printed == text, "`make reports` writes it anew; read the difference like code")
  }

  @Test(arguments: ["baltic-2021", "island", "lithuania-2021", "solidarity-pool-2026"])
  func `a worked problem is made again from its plan alone`(_ name: String) throws {
    try #require(FileManager.default.changeCurrentDirectoryPath(WorkedProblem.root.path))
    let problem = try ProblemReader.read(path: "Problems/\(name)").problem
    let report = MatchReport(
      of: problem, plan: .none,
      facts: ReportFacts(path: name, digest: problem.digest, solver: ""))

    let file = try PlanFile.read(ReportFormat.json.bytes(of: report), name: "plan.json")

    #expect(try file.problem()?.digest == problem.digest)
  }
}
