internal import AllotExplanation
internal import AllotModel

/// Where the figures come from, and what computed the plan.
enum OriginSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    let problem = report.problem
    var lines: [String] = []
    if let description = problem.description { lines.append(description) }
    if let source = problem.source { lines.append("Source: \(source)") }
    if let horizon = problem.horizon {
      let last = horizon.lastDay(ofStep: horizon.count - 1)
      let steps = UnitWords.counted(horizon.count, horizon.step.rawValue)
      lines.append("Horizon: \(horizon.start) to \(last), \(steps)")
    }
    lines.append("Read from \(report.facts.path), SHA-256 \(report.facts.digest)")
    lines.append("Solved by \(report.facts.solver)")
    return PageSection(heading: "About this plan", blocks: lines.map { .paragraph($0) })
  }
}
