internal import AllotExplanation
internal import AllotModel

/// What more or fewer changes to the former roster would bring.
enum FrontierSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, let points = report.facts.frontier, let first = points.first else {
      return nil
    }
    let titles = first.objectives.map {
      DeploymentObjectiveWords($0, report: report).shortName
    }
    let columns =
      [Table.Column("changes", .figure)] + titles.map { Table.Column($0, .figure) }
    let rows = points.map { point in
      [NumberWords.count(point.changes)]
        + point.objectives.map { result in
          let words = DeploymentObjectiveWords(result, report: report)
          return words.amount(result.value) + (result.isProven ? "" : " *")
        }
    }
    let unit = report.names.overTime("expert") + "s"
    let isOpen = points.contains { $0.objectives.contains { !$0.isProven } }
    let gloss =
      "Each line is the best roster that changes no more than so many \(unit) of the former one."
      + (isOpen ? " A value with * is not proven best." : "")
    return PageSection(
      heading: "What more changes would bring",
      blocks: [.paragraph(gloss), .table(Table(columns: columns, groups: [.init(rows: rows)]))])
  }
}
