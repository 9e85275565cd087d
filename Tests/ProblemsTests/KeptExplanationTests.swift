import Allot
import AllotExplanation
import AllotFiles
import AllotReports
import Foundation
import GLPKSolver
import LinearPrograms
import Testing

/// A question about the plan of a worked problem, whose answer is kept beside it.
struct KeptQuestion: CustomTestStringConvertible {
  let problem: String
  let name: String
  let question: ExplainQuestion

  var testDescription: String { "\(problem) \(name)" }

  func url(_ format: ReportFormat) -> URL {
    WorkedProblem.root.appending(
      path: "Problems/\(problem)/explanations/\(name).\(format == .text ? "txt" : "json")")
  }

  static let all = [
    KeptQuestion(problem: "lithuania-2021", name: "plan", question: .none),
    KeptQuestion(
      problem: "lithuania-2021", name: "need", question: .need("LT/hygiene-package")),
    KeptQuestion(
      problem: "lithuania-2021", name: "if",
      question: .changed([
        "offers: CZ/heater quantity 30", "offers: add state=DE resource=generator quantity=5",
      ])),
    KeptQuestion(problem: "lithuania-2021", name: "price", question: .price("CZ/heater")),
    KeptQuestion(
      problem: "lithuania-2021", name: "why-not",
      question: .pair(offer: "CY/eur", need: "LT/ration", .whyNot(15_000))),
    KeptQuestion(problem: "lithuania-2021", name: "alternatives", question: .alternatives),
    KeptQuestion(problem: "lithuania-2021", name: "rules", question: .rules),
    KeptQuestion(problem: "lithuania-2021", name: "offers-wanted", question: .offersWanted),
    KeptQuestion(problem: "baltic-2021", name: "alternatives", question: .alternatives),
    KeptQuestion(problem: "baltic-2021", name: "need", question: .need("LT/container-place")),
    KeptQuestion(
      problem: "baltic-2021", name: "why-not",
      question: .pair(offer: "DE/generator", need: "LT/generator", .whyNot(nil))),
    KeptQuestion(
      problem: "baltic-2021", name: "why-not-minimum",
      question: .pair(offer: "FI/generator", need: "LV/generator", .whyNot(10))),
    KeptQuestion(
      problem: "baltic-2021", name: "why-not-time",
      question: .pair(offer: "SE/border-officer", need: "LV/border-officer", .whyNot(7))),
    KeptQuestion(
      problem: "baltic-2021", name: "why",
      question: .pair(offer: "ES/eur", need: "LT/tent", .why)),
    KeptQuestion(problem: "baltic-2021", name: "price", question: .price("FI/patrol-vehicle")),
  ]
}

struct KeptExplanationTests {
  @Test(arguments: KeptQuestion.all, [ReportFormat.text, .json])
  func `the answer about a worked problem is the one kept beside it`(
    _ kept: KeptQuestion, _ format: ReportFormat
  ) throws {
    try #require(FileManager.default.changeCurrentDirectoryPath(WorkedProblem.root.path))
    let matcher = Matcher(solver: GLPKSolver(), stop: StopSignal())
    let source = ProblemSource.document("Problems/\(kept.problem)")
    let plan = try MatchRoad(matcher: matcher).report(on: source)
    let file = try PlanFile.read(ReportFormat.json.bytes(of: plan), name: "plan.json")

    let report = try ExplainRoad(matcher: matcher).report(
      on: kept.question, of: file, called: "plan.json", problem: source)
    let printed = String(decoding: format.bytes(of: report), as: UTF8.self)

    try Keeping.keepIfAsked(printed, at: kept.url(format))
    let text = try String(contentsOf: kept.url(format), encoding: .utf8)
    #expect(printed == text, "`make reports` writes it anew; read the difference like code")
  }
}
