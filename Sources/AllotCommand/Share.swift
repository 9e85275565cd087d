internal import Allot
internal import AllotReports
internal import ArgumentParser
internal import GLPKSolver
internal import LinearPrograms

struct Share: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Split a cost, or indivisible things, by several notions of fairness side by side.",
    discussion: ExitStatus.help)

  @OptionGroup var input: SharingOptions

  @Option(help: "How to print the shares: \(ReportFormat.names).")
  var format = ReportFormat.text

  @Option(name: .shortAndLong, help: "Write the shares to this file, whole or not at all.")
  var output: String?

  @Flag(help: "Write nothing to standard error but errors.")
  var quiet = false

  func run() throws {
    try reportingFailures {
      let report = try Progress.shown(unless: quiet) { progress in
        let stop = StopSignal()
        Interrupts.raise(stop)
        let sharer = Sharer(solver: GLPKSolver(), stop: stop, note: progress.note)
        return try ShareRoad(sharer: sharer).report(on: input.source()) { warning in
          if !quiet { progress.tell("\(warning)") }
        }
      }
      var text = ""
      format.write(report, to: &text)
      try Output.write(text, to: output)
    }
  }
}
