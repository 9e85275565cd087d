internal import AllotModel

/// What was assumed where the input is silent.
enum AssumptionsSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    let remarks = report.problem.remarks
    guard !remarks.isEmpty else { return nil }
    return PageSection(
      heading: "Assumptions",
      blocks: [.list(remarks)])
  }
}
