internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What each state pays under each method.
enum MoneySection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    guard let amount = report.problem.amount else { return nil }
    var columns = StateColumns(report, footer: "together")
    for line in report.lines {
      let money = line.split.money ?? []
      columns.add(
        line.method.name, money.map { ExactWords.decimals($0, 2) },
        footer: ExactWords.decimals(amount, 2))
    }
    let gloss =
      "Money follows the exact shares, not the whole units into which they are rounded below."
    return PageSection(
      heading: "Who pays what, in \(report.problem.currency)",
      blocks: (report.problem.units == nil ? [] : [.paragraph(gloss)]) + columns.blocks)
  }
}

/// The shares themselves, before anything is rounded.
enum PercentSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    var columns = StateColumns(report, footer: "together")
    for line in report.lines {
      columns.add(
        line.method.name, line.split.shares.map { ExactWords.percent($0) }, footer: "100 %")
    }
    return PageSection(heading: "Shares in per cent", blocks: columns.blocks)
  }
}

/// How many whole units each state has, and its part before rounding.
enum UnitsSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    guard report.problem.units != nil else { return nil }
    var columns = StateColumns(report, footer: "together")
    for line in report.lines {
      guard let result = line.split.apportionment else { continue }
      columns.add(
        line.method.name, result.units.map { NumberWords.count($0) },
        footer: NumberWords.count(result.units.reduce(0, +)))
      columns.add(
        "before rounding", result.quotas.map { ExactWords.decimals($0, 4) }, isJoined: true)
      if result.parts != result.quotas {
        columns.add(
          "after the minimums", result.parts.map { ExactWords.decimals($0, 4) }, isJoined: true)
      }
    }
    return PageSection(heading: "Whole units", blocks: columns.blocks)
  }
}

/// How much more or less than under the reference each state has.
enum DifferencesSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    guard !report.others.isEmpty else { return nil }
    var columns = StateColumns(report)
    for line in report.others {
      let differences = zip(line.split.parts, report.reference.split.parts).map { $0 - $1 }
      columns.add(
        line.method.name, differences.map { ExactWords.signed($0, report.partDecimals) })
    }
    return PageSection(
      heading: "More or less than by '\(report.reference.method.name)', in \(report.unit)",
      blocks: columns.blocks)
  }
}
