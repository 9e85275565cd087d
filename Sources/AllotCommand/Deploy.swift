internal import Allot
internal import AllotFiles
internal import AllotReports
internal import ArgumentParser
internal import LinearPrograms

struct Deploy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Find which expert serves at which post when, and change little when things change.",
    discussion: ExitStatus.help)

  @Argument(help: "The problem's folder, or its .yaml or .json document.", completion: .directory)
  var problem: String

  @Option(help: "How to print the roster: \(DeploymentFormat.names).")
  var format = DeploymentFormat.text

  @Option(name: .shortAndLong, help: "Write the roster to this file, whole or not at all.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Plan anew from this plan, written by --format json, and change as little as possible.",
      valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Keep everything before this day as it is in the plan of --from.", valueName: "day"))
  var freeze: String?

  @Option(help: "With --from: also print what more changes would bring.")
  var frontier: Frontier?

  @Option(
    help: ArgumentHelp(
      "With --format ics: only the calendar of this expert, as FI/screening/3.",
      valueName: "expert"))
  var expert: String?

  @Option(
    help: ArgumentHelp(
      "Write a calendar for each expert who serves into this folder, beside the report.",
      valueName: "folder"),
    completion: .directory)
  var calendars: String?

  @OptionGroup var search: SearchOptions

  /// What the frontier is over.
  enum Frontier: String, ExpressibleByArgument, CaseIterable {
    case changes
  }

  func validate() throws {
    if from == nil, freeze != nil { throw ValidationError("--freeze goes with --from") }
    if from == nil, frontier != nil { throw ValidationError("--frontier goes with --from") }
    if expert != nil, format != .ics { throw ValidationError("--expert goes with --format ics") }
  }

  func run() throws {
    try reportingFailures {
      let report = try Progress.shown(unless: search.quiet) { progress in
        let road = DeploymentRoad(scheduler: search.scheduler(note: progress.note))
        return try road.report(on: problem, from: former) { warning in
          if !search.quiet { progress.tell("\(warning)") }
        }
      }
      try CalendarFiles(report).check(isAsked: format == .ics || calendars != nil)
      try Output.write(bytes(of: report), to: output)
      if let calendars { try CalendarFiles(report).write(to: calendars) }
      if !search.quiet { format.leftOut(of: report).forEach(complain) }
      if !report.hasPlan { throw ExitStatus.noPlan }
    }
  }

  private var former: DeploymentRoad.Former? {
    from.map {
      DeploymentRoad.Former(path: $0, freeze: freeze, asksFrontier: frontier != nil)
    }
  }

  private func bytes(of report: DeploymentReport) throws -> [UInt8] {
    guard let expert else { return format.bytes(of: report) }
    return try CalendarFiles(report).calendar(of: expert)
  }
}

extension DeploymentFormat: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
