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

  @Option(help: "Print how the shares of this key come about, instead of the shares.")
  var explainKey: String?

  @Option(help: "The state for which --explain-key shows each step.")
  var state: String?

  @Option(help: "Print what this method with claims awards as the amount grows.")
  var path: String?

  func validate() throws {
    if input.problem == nil, input.amount == nil, input.units == nil, explainKey == nil {
      throw ValidationError("name what is split beside --states: --amount or --units")
    }
    if state != nil, explainKey == nil { throw ValidationError("--state goes with --explain-key") }
    if explainKey != nil, path != nil {
      throw ValidationError("--explain-key and --path are two questions; ask one")
    }
    let takes: [ReportFormat] = path == nil ? [.text, .markdown] : [.text, .markdown, .csv]
    if explainKey != nil || path != nil, !takes.contains(format) {
      throw ValidationError("this is printed as \(takes.map(\.rawValue).joined(separator: ", "))")
    }
  }

  func run() throws {
    try reportingFailures {
      var text = ""
      if let explainKey {
        let report = try ShareRoad.explanation(
          ofKey: explainKey, state: state, in: input.source())
        format.write(report, to: &text)
      } else if let path {
        format.write(try ShareRoad.path(ofMethod: path, in: input.source()), to: &text)
      } else {
        format.write(try shares(), to: &text)
      }
      try Output.write(text, to: output)
    }
  }

  private func shares() throws -> ShareReport {
    try Progress.shown(unless: quiet, hint: "prints what is done so far") { progress in
      let stop = StopSignal()
      Interrupts.raise(stop)
      let sharer = Sharer(solver: GLPKSolver(), stop: stop, note: progress.note)
      return try ShareRoad(sharer: sharer).report(on: input.source()) { warning in
        if !quiet { progress.tell("\(warning)") }
      }
    }
  }
}
