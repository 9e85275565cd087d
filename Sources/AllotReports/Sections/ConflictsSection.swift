internal import AllotExplanation
internal import AllotModel

/// Why no plan exists.
enum ConflictsSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status == .infeasible, !report.facts.conflicts.isEmpty else { return nil }
    let entries = report.facts.conflicts.map { conflict in
      PageSection.Entry(
        subject: subject(of: conflict, names: report.names), lines: [conflict.sentence])
    }
    let further =
      report.facts.hasFurtherConflicts
      ? "These are not the only ones: without them there still is no plan." : nil
    return PageSection(
      heading: "Minimums that cannot be kept together",
      blocks: [.entries(entries)] + [further].compactMap(\.self).map { .paragraph($0) })
  }

  /// `LT bed: a minimum of 80 pieces is asked, 60 can be reached`.
  private static func subject(of conflict: ConflictFact, names: MatchNames) -> String {
    let resource = names.need(conflict.need)?.resource
    let minimum =
      resource.map { names.amount(conflict.minimum, of: $0) }
      ?? NumberWords.quantity(conflict.minimum)
    let reachable =
      conflict.reachable.map { ", \(NumberWords.quantity($0)) can be reached" } ?? ""
    return "\(names.name(of: conflict.need)): a minimum of \(minimum) is asked\(reachable)"
  }
}
