internal import AllotExplanation
internal import AllotModel

/// Why no roster exists.
enum RosterConflictsSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard !report.hasPlan, !report.facts.conflicts.isEmpty else { return nil }
    let entries = report.facts.conflicts.map { member in
      PageSection.Entry(
        subject: subject(of: member, report.names), lines: when(member, report.names))
    }
    return PageSection(
      heading: "Minimums that cannot be kept together", blocks: [.entries(entries)])
  }

  /// `LT Medininkai screening: a minimum of 4 experts is asked, 2 can be reached`.
  private static func subject(
    of member: RosterConflict.Member, _ names: DeploymentNames
  ) -> String {
    let unit = names.post(member.post).map { names.unit(of: $0) } ?? "expert"
    let reachable = member.reachable.map { ", \(NumberWords.count($0)) can be reached" } ?? ""
    return "\(names.name(of: member.post)): a minimum of "
      + "\(UnitWords.counted(member.minimum, unit)) is asked\(reachable)"
  }

  private static func when(
    _ member: RosterConflict.Member, _ names: DeploymentNames
  ) -> [String] {
    guard names.problem.horizon != nil, !member.steps.isEmpty else { return [] }
    return ["from " + ListWords.cut(member.steps) { names.words(for: $0) }]
  }
}
