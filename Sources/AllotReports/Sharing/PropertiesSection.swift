internal import AllotExplanation
internal import AllotModel
internal import AllotProblems

/// What holds for each method, whatever the figures.
enum PropertiesSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let names = report.lines.enumerated().map { position, line in
      "\(position + 1) is \(line.method.name)"
    }
    var groups = [
      Table.Group(rows: rows(report.lines.map(\.method.basis.properties)))
    ]
    if report.problem.units != nil {
      groups.append(
        Table.Group(
          "when parts are rounded to units",
          rows: rows(report.lines.map(\.method.roundingProperties))))
    }
    let columns =
      [Table.Column("property")] + report.lines.indices.map { .init("\($0 + 1)", .word) }
    return PageSection(
      heading: "What holds in general, whatever the figures",
      blocks: [
        .paragraph("\(names.joined(separator: ", ")). An empty cell says nothing."),
        .table(Table(columns: columns, groups: groups)), .list(sources(of: report)),
      ])
  }

  /// Every property that somebody has or lacks, with yes or no for each method.
  private static func rows(_ all: [Properties]) -> [[String]] {
    FairnessProperty.allCases.compactMap { property in
      let answers = all.map { $0.holds(property) }
      guard answers.contains(where: { $0 != nil }) else { return nil }
      return [property.sentence] + answers.map { $0.map { $0 ? "yes" : "no" } ?? "" }
    }
  }

  private static func sources(of report: ShareReport) -> [String] {
    var sources: [String] = []
    for line in report.lines {
      let own = "\(line.method.basis.ruleName): \(line.method.basis.properties.source)"
      if !sources.contains(own) { sources.append(own) }
    }
    guard report.problem.units != nil else { return sources }
    for line in report.lines {
      let minimum = line.method.minimum > 0 ? " with a minimum" : ""
      let own =
        "rounding '\(line.method.rounding.rawValue)'\(minimum): "
        + line.method.roundingProperties.source
      if !sources.contains(own) { sources.append(own) }
    }
    return sources
  }
}

extension SharingMethod.Basis {
  /// What the basis is called, of whatever it is made.
  fileprivate var ruleName: String {
    switch self {
    case .key(let basis):
      basis.bounds == nil ? "keys" : "keys within bounds"
    case .claims(let basis): "claims rule '\(basis.rule.rawValue)'"
    case .game(let basis): "solution '\(basis.solution.rawValue)'"
    }
  }
}
