internal import Allot
internal import AllotReports
internal import ArgumentParser
internal import GLPKSolver
internal import LinearPrograms

struct Share: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Split a cost, or indivisible things, by several notions of fairness side by side.",
    discussion: ExitStatus.help)

  @OptionGroup var input: SharingOptions

  @Option(help: "How to print the shares: \(ReportFormat.names).")
  var format = ReportFormat.text

  @Option(name: .shortAndLong, help: "Write the shares to this file, whole or not at all.")
  var output: String?

  @Flag(help: "Write nothing to standard error but errors.")
  var quiet = false

  @Option(help: "Print how all that this method gives comes about, instead of the shares.")
  var explain: String?

  @Option(help: "Print how the shares of this key come about, instead of the shares.")
  var explainKey: String?

  @Option(help: "The state for which --explain or --explain-key shows each step.")
  var state: String?

  @Option(help: "Print what this method with claims awards as the amount grows.")
  var path: String?

  func validate() throws {
    if input.problem == nil, input.amount == nil, input.units == nil, explainKey == nil {
      throw ValidationError("name what is split beside --states: --amount or --units")
    }
    if state != nil, explain == nil, explainKey == nil {
      throw ValidationError("--state goes with --explain or --explain-key")
    }
    if [explain, explainKey, path].count(where: { $0 != nil }) > 1 {
      throw ValidationError("--explain, --explain-key and --path are questions; ask one")
    }
    if explain != nil || explainKey != nil, format == .csv {
      throw ValidationError("a calculation is printed as text, json or markdown")
    }
  }

  func run() throws {
    try reportingFailures(of: "split") {
      var text = ""
      if let explain {
        format.write(try explanation(of: explain), to: &text)
      } else if let explainKey {
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
    try onRoad { road, progress in
      try road.report(on: input.source()) { warning in
        if !quiet { progress.tell("\(warning)") }
      }
    }
  }

  private func explanation(of method: String) throws -> ExplanationReport {
    try onRoad { road, _ in
      try road.explanation(ofMethod: method, state: state, in: input.source())
    }
  }

  /// Works on the road, shows how it goes, and stops when the user says so.
  private func onRoad<Report>(_ work: (ShareRoad, Progress) throws -> Report) throws -> Report {
    try Progress.shown(unless: quiet, hint: "prints what is done so far") { progress in
      let stop = StopSignal()
      Interrupts.raise(stop)
      let sharer = Sharer(solver: GLPKSolver(), stop: stop, note: progress.note)
      return try work(ShareRoad(sharer: sharer), progress)
    }
  }
}
