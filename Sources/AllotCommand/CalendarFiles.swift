internal import AllotFiles
internal import AllotReports
@preconcurrency internal import Glibc

/// Calendars of experts, one file each.
struct CalendarFiles {
  private let report: DeploymentReport

  init(_ report: DeploymentReport) { self.report = report }

  /// - Throws: `InvalidInput` when calendars are asked and the problem knows no days.
  func check(isAsked: Bool) throws(InvalidInput) {
    guard isAsked, !report.hasDays else { return }
    throw InvalidInput([
      Finding(
        .error, at: nil, "the problem has no horizon, so a calendar would have no days",
        maybe:
          "add one to the document, as in 'horizon: {start: 2026-07-06, step: week, count: 26}'")
    ])
  }

  /// The calendar of the expert of some name.
  ///
  /// - Throws: `InvalidInput` when nobody of that name serves.
  func calendar(of name: String) throws(InvalidInput) -> [UInt8] {
    if let calendar = report.calendars.first(where: { $0.expert == name }) { return calendar.bytes }
    let finding = Finding(
      .error, at: nil, "no expert '\(name)' serves in this roster",
      maybe: report.nearestExpert(to: name).map { "write '\($0)'" }
        ?? "experts are named after their pool, as FI/screening/3")
    throw InvalidInput([finding])
  }

  /// Writes a file for each expert who serves.
  func write(to folder: String) throws(Output.Failure) {
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw Output.Failure(
        description: "\(folder): cannot be made: \(String(cString: strerror(errno)))")
    }
    for calendar in report.calendars {
      try Output.write(calendar.bytes, to: "\(folder)/\(calendar.fileName)")
    }
  }
}
