/// Findings that did not stop the run.
enum WarningsSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    let warnings = report.facts.warnings
    guard !warnings.isEmpty else { return nil }
    return PageSection(
      heading: "Warnings", blocks: [.list(warnings)])
  }
}
