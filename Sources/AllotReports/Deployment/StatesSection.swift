internal import AllotExplanation
internal import AllotModel

/// What each state sends, beside its fair share.
enum StatesSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.plan.contributors.isEmpty else { return nil }
    let sent = report.names.overTime("expert") + "s"
    let columns = [
      Table.Column("state"), .init("experts", .figure), .init("", .whole), .init(sent, .figure),
      .init("key share", .figure), .init("of fair", .figure),
      .init("less      fair      more", .bar),
    ]
    let rows = report.plan.contributors.sorted(by: mostBurdenedFirst).map { row(of: $0, report) }
    let blocks =
      notes(on: report).map { PageSection.Block.paragraph($0) }
      + [.table(Table(columns: columns, groups: [.init(rows: rows)]))]
    return PageSection(heading: "Each state beside its fair share", blocks: blocks)
  }

  private static func row(of result: ContributorResult, _ report: DeploymentReport) -> [String] {
    let pools = report.plan.pools.filter { $0.state == result.state }
    let used = pools.reduce(0) { $0 + $1.used }
    let experts = pools.reduce(0) { $0 + $1.experts }
    return [
      report.names.name(of: result.state), "\(NumberWords.count(used)) of",
      NumberWords.count(experts), result.value.map(NumberWords.quantity) ?? "",
      result.share.map { NumberWords.percent($0, decimals: 2) } ?? "",
      result.ofFair.map(NumberWords.times) ?? "", result.ofFair.map { Bar.balanced($0) } ?? "",
    ]
  }

  private static func mostBurdenedFirst(
    _ left: ContributorResult, _ right: ContributorResult
  ) -> Bool {
    (right.ofFair ?? -1, left.state) < (left.ofFair ?? -1, right.state)
  }

  private static func notes(on report: DeploymentReport) -> [String] {
    let key = report.problem.settings.key
    guard report.problem.keyShares != nil else {
      return ["There is no key '\(key)', so nobody's fair share is known."]
    }
    let sent = report.names.overTime("expert") + "s"
    return [
      "\"Of fair\" is a state's part of all \(sent) sent, divided by its part of the key '\(key)' "
        + "among the states with pools: 1.00 is exactly fair. Briefings and handovers are counted."
    ]
  }
}
