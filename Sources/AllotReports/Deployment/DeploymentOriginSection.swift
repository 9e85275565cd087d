internal import AllotExplanation
internal import AllotModel

/// What was assumed, where the figures come from, and what computed the roster.
enum DeploymentOriginSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    let problem = report.problem
    var lines: [String] = []
    if let description = problem.description { lines.append(description) }
    lines += problem.remarks.map { "Assumed: \($0)" }
    if let source = problem.source { lines.append("Source: \(source)") }
    if let horizon = problem.horizon {
      let last = horizon.lastDay(ofStep: horizon.count - 1)
      let steps = UnitWords.counted(horizon.count, horizon.step.rawValue)
      lines.append("Horizon: \(horizon.start) to \(last), \(steps)")
    }
    if let former = report.facts.formerPath { lines.append("Planned anew from \(former)") }
    lines.append("Read from \(report.facts.path), SHA-256 \(report.facts.digest)")
    lines.append("Solved by \(report.facts.solver)")
    return PageSection(heading: "About this roster", blocks: lines.map { .paragraph($0) })
  }
}
