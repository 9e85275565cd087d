import Allot
import AllotReports
import Foundation
import GLPKSolver
import LinearPrograms
import Testing

struct KeptReportTests {
  @Test(arguments: WorkedProblem.all)
  func `the report of a worked problem is the one kept beside it`(_ problem: WorkedProblem) throws {
    let printed = try problem.printed(as: .text)

    try Keeping.keepIfAsked(printed, at: problem.report)

    let kept = try String(contentsOf: problem.report, encoding: .utf8)
    #expect(printed == kept, "`make reports` writes it anew; read the difference like code")
  }

  @Test func `the calculation of France's share is the one kept beside its problem`() throws {
    let folder = "Problems/pool-2026-shares"
    let source = SharingSource.document(WorkedProblem.root.appending(path: folder).path)
    var printed = ""
    ReportFormat.text.write(
      try ShareRoad.explanation(ofKey: "fair-share", state: "FR", in: source), to: &printed)

    let url = WorkedProblem.root.appending(path: "\(folder)/france.txt")
    try Keeping.keepIfAsked(printed, at: url)
    #expect(printed == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test(arguments: [
    ("pool-2026-shares", "capped", "FR", "capped-france.txt"),
    ("mechanism-costs", "nucleolus", "LT", "nucleolus-lithuania.txt"),
  ])
  func `the calculation of a method is the one kept beside its problem`(
    _ problem: String, _ method: String, _ state: String, _ file: String
  ) throws {
    let folder = "Problems/\(problem)"
    let source = SharingSource.document(WorkedProblem.root.appending(path: folder).path)
    let road = ShareRoad(sharer: Sharer(solver: GLPKSolver(), stop: StopSignal()))
    var printed = ""
    ReportFormat.text.write(
      try road.explanation(ofMethod: method, state: state, in: source), to: &printed)

    let url = WorkedProblem.root.appending(path: "\(folder)/\(file)")
    try Keeping.keepIfAsked(printed, at: url)
    #expect(printed == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test func `every document of a worked problem is tested`() throws {
    let problems = WorkedProblem.root.appending(path: "Problems")
    let files = try FileManager.default.subpathsOfDirectory(atPath: problems.path)
    let documents = files.filter { $0.hasSuffix(".yaml") }.map { problems.appending(path: $0).path }
    #expect(documents.sorted() == WorkedProblem.all.map(\.document.path).sorted())
  }
}
