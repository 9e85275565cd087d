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
      + [Table.Column("brings", .words)]
    let rows = points.enumerated().map { position, point in
      let gain = position == 0 ? "" : gain(of: point, after: points[position - 1], report)
      return row(of: point, gain: gain, report)
    }
    return PageSection(
      heading: "What more changes would bring",
      blocks: [
        .paragraph(gloss(of: points, report)),
        .table(Table(columns: columns, groups: [.init(rows: rows)])),
      ])
  }

  private static func gloss(of points: [FrontierPoint], _ report: DeploymentReport) -> String {
    let unit = report.names.overTime("expert") + "s"
    var sentences = [
      "Each line is the best roster that changes no more than so many \(unit) of the former one."
    ]
    if let fewest = points.first?.fewest, fewest > 0 {
      sentences.append("No roster changes fewer than \(NumberWords.count(fewest)).")
    }
    if points.count > 1 {
      sentences.append(
        "What a line brings is the first objective in which it is better than the line before.")
    }
    if let own = points.first(where: { isRoster($0, of: report) }) {
      sentences.append(
        "The roster of this report is the line with \(NumberWords.count(own.changes)).")
    }
    if !report.facts.isFrontierWhole {
      sentences.append("The search was stopped before every line was found; others may be missing.")
    }
    if points.contains(where: { $0.objectives.contains { !$0.isProven } }) {
      sentences.append("A value with * is not proven best.")
    }
    return sentences.joined(separator: " ")
  }

  private static func row(
    of point: FrontierPoint, gain: String, _ report: DeploymentReport
  ) -> [String] {
    let values = point.objectives.map { result in
      let words = DeploymentObjectiveWords(result, report: report)
      return words.amount(result.value) + (result.isProven ? "" : " *")
    }
    return [NumberWords.count(point.changes)] + values + [gain]
  }

  /// `total +2`, of the first objective that tells two points apart.
  private static func gain(
    of point: FrontierPoint, after last: FrontierPoint, _ report: DeploymentReport
  ) -> String {
    let pairs = zip(point.objectives, last.objectives)
    let isFelt = { (own: Double, its: Double) in abs(own - its) > NumberWords.drift }
    guard let (own, its) = pairs.first(where: { isFelt($0.value, $1.value) }) else { return "" }
    let words = DeploymentObjectiveWords(own, report: report)
    let change = own.value - its.value
    return "\(words.shortName) \(change < 0 ? "-" : "+")\(words.difference(abs(change)))"
  }

  /// Whether a point is the roster that the report is about.
  private static func isRoster(_ point: FrontierPoint, of report: DeploymentReport) -> Bool {
    let own = report.plan.objectives
    guard let changes = own.first(where: { $0.objective == .changes }) else { return false }
    let others = own.filter { $0.objective != .changes }
    return changes.value == Double(point.changes)
      && zip(others, point.objectives).allSatisfy { $0.value == $1.value }
  }
}
