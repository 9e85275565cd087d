internal import AllotExplanation
internal import AllotModel

/// What each state gives, beside its fair share.
enum ContributorsSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    let contributors = report.plan.contributors
    guard report.plan.status != .infeasible, !contributors.isEmpty else { return nil }
    let columns = [
      Table.Column("state"), .init("value given", .figure), .init("key share", .figure),
      .init("burden", .figure), .init("of fair", .figure), .init("less      fair      more", .bar),
    ]
    let rows = contributors.sorted(by: mostBurdenedFirst).map { row(of: $0, report: report) }
    let blocks =
      notes(on: report).map { PageSection.Block.paragraph($0) }
      + [.table(Table(columns: columns, groups: [.init(rows: rows)]))]
    return PageSection(heading: "Contributors beside their fair share", blocks: blocks)
  }

  private static func row(of result: ContributorResult, report: MatchReport) -> [String] {
    let names = report.names
    let isWeighed = !isGivingWithoutValue(result, in: report)
    return [
      names.name(of: result.state), result.value.map(names.money) ?? "no value",
      result.share.map { NumberWords.percent($0, decimals: 2) } ?? "",
      result.burden.map(names.money) ?? "",
      isWeighed ? result.ofFair.map(NumberWords.times) ?? "" : "",
      isWeighed ? result.ofFair.map { Bar.balanced($0) } ?? "" : "gives, but not weighed",
    ]
  }

  /// Whether what a state gives has no value, as when somebody else pays for it.
  private static func isGivingWithoutValue(
    _ result: ContributorResult, in report: MatchReport
  ) -> Bool {
    result.value == 0 && report.givers.contains(result.state)
  }

  private static func mostBurdenedFirst(
    _ left: ContributorResult, _ right: ContributorResult
  ) -> Bool {
    (right.ofFair ?? -1, left.state) < (left.ofFair ?? -1, right.state)
  }

  private static func notes(on report: MatchReport) -> [String] {
    let key = report.problem.settings.key
    guard report.problem.keyShares != nil else {
      return ["There is no key '\(key)', so nobody's fair share is known."]
    }
    let gloss =
      "Burden is the value given divided by the share of the key '\(key)': what all states together "
      + "would give if each gave like this one. \"Of fair\" is a state's part of all value given, "
      + "divided by its part of the key among the states with offers: 1.00 is exactly fair."
    return [gloss, range(of: report.plan.contributors, in: report)].compactMap { $0 }
  }

  /// The extremes: `The plan asks from 0.40 (AT) to 1.75 (DE) times the fair share.`.
  private static func range(
    of contributors: [ContributorResult], in report: MatchReport
  ) -> String? {
    let known = contributors.compactMap { result in
      isGivingWithoutValue(result, in: report) ? nil : result.ofFair.map { ($0, result.state) }
    }
    guard known.count > 1, let least = known.min(by: <), let most = known.max(by: <) else {
      return nil
    }
    return "The plan asks from \(NumberWords.times(least.0)) (\(least.1)) to "
      + "\(NumberWords.times(most.0)) (\(most.1)) times the fair share."
  }
}
