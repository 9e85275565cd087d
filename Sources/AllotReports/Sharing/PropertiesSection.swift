internal import AllotExplanation
internal import AllotModel
internal import AllotProblems

/// What holds for each method, whatever the figures.
enum PropertiesSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let entries = report.lines.map { line in
      let rounding = report.problem.units == nil ? nil : line.method.rounding
      return PageSection.Entry(
        subject: "\(line.method.name): \(line.method.basis.ruleName)",
        lines: lines(line.method.basis.properties)
          + (rounding.map { roundingLines($0) } ?? []))
    }
    return PageSection(heading: "What holds in general", blocks: [.entries(entries)])
  }

  private static func lines(_ properties: Properties) -> [String] {
    [
      words("holds: ", properties.holding), words("does not hold: ", properties.failing),
      "source: \(properties.source)",
    ].compactMap(\.self)
  }

  private static func roundingLines(_ rounding: RoundingMethod) -> [String] {
    let properties = rounding.properties
    return [
      words("rounding, holds: ", properties.holding),
      words("rounding, does not hold: ", properties.failing),
      "source: \(properties.source)",
    ].compactMap(\.self)
  }

  private static func words(_ head: String, _ properties: [FairnessProperty]) -> String? {
    properties.isEmpty ? nil : head + properties.map(\.sentence).joined(separator: "; ")
  }
}

extension SharingMethod.Basis {
  /// What the basis is called, of whatever it is made.
  var ruleName: String {
    switch self {
    case .key(let basis):
      "the key '\(basis.key.name)'\(basis.bounds == nil ? "" : " within bounds")"
    case .claims(let basis): "the claims rule '\(basis.rule.rawValue)'"
    case .game(let basis): "the solution '\(basis.solution.rawValue)'"
    }
  }
}
