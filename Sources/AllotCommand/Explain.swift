internal import Allot
internal import AllotReports
internal import ArgumentParser

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Answer a question about a plan.",
    discussion: """
      The plan is a file that 'allot match PROBLEM --format json --output PLAN' wrote. Its problem \
      is read again and has to be the same. Without a question, the plan is told on one page. A \
      roster of 'allot deploy' can be asked for its page and why a post stays open.
      \(ExitStatus.help)
      """)

  @OptionGroup var input: PlanOptions
  @OptionGroup var question: QuestionOptions

  @Option(help: "How to print the answer.")
  var format = AnswerFormat.text

  @Option(name: .shortAndLong, help: "Write the answer to this file, whole or not at all.")
  var output: String?

  @OptionGroup var search: SearchOptions

  func run() throws {
    try reportingFailures {
      let report = try Progress.shown(unless: search.quiet, hint: "ends without an answer") {
        progress in
        let road = ExplainRoad(matcher: search.matcher(note: progress.note))
        if let folder = question.save {
          let files = try road.changedFiles(
            question.changes, ofPlan: input.plan, problem: input.source())
          try Output.write(files, toNewFolder: folder)
          if !search.quiet { complain("The changed problem is in the new folder '\(folder)'.") }
        }
        return try road.report(
          on: question.question(), ofPlan: input.plan, problem: input.source())
      }
      try Output.write(format.report.bytes(of: report), to: output)
    }
  }
}
