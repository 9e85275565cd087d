internal import Allot
internal import AllotReports
internal import ArgumentParser
internal import LinearPrograms

struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Find who gives what to whom, as fairly as the offers allow.",
    discussion: ExitStatus.help)

  @OptionGroup var input: ProblemOptions

  @Option(help: "How to print the plan: \(ReportFormat.names).")
  var format = ReportFormat.text

  @Option(name: .shortAndLong, help: "Write the plan to this file, whole or not at all.")
  var output: String?

  @OptionGroup var search: SearchOptions

  func run() throws {
    try reportingFailures {
      let report = try Progress.shown(unless: search.quiet) { progress in
        let road = MatchRoad(matcher: search.matcher(note: progress.note))
        return try road.report(on: input.source()) { warning in
          if !search.quiet { progress.tell("\(warning)") }
        }
      }
      try Output.write(format.bytes(of: report), to: output)
      if !search.quiet { format.leftOut(of: report).forEach(complain) }
      if !report.hasPlan { throw ExitStatus.noPlan }
    }
  }
}

extension ReportFormat: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
