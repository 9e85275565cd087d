internal import Allot
internal import AllotReports
internal import ArgumentParser

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Say what changed between two plans: in the input, in the plan, and which caused which.",
    discussion: """
      Both plans are files that '--format json' wrote, of the same command. Plans of 'allot match' \
      carry their input, so that it does not matter what has become of the problem since.
      \(ExitStatus.help)
      """)

  @Argument(
    help: "The plan before, as --format json wrote it.", completion: .file(extensions: ["json"]))
  var before: String

  @Argument(
    help: "The plan after, as --format json wrote it.", completion: .file(extensions: ["json"]))
  var after: String

  @Option(help: "How to print the comparison.")
  var format = AnswerFormat.text

  @Option(name: .shortAndLong, help: "Write the comparison to this file, whole or not at all.")
  var output: String?

  @OptionGroup var search: SearchOptions

  func run() throws {
    try reportingFailures(of: "comparison") {
      let report = try Progress.shown(unless: search.quiet, hint: "ends without an answer") {
        progress in
        let road = CompareRoad(matcher: search.matcher(note: progress.note))
        return try road.report(from: before, to: after)
      }
      try Output.write(format.report.bytes(of: report), to: output)
    }
  }
}
