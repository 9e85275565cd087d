internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// What the user's own figures do under the methods.
enum ShareWarningsSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    guard !report.warnings.isEmpty else { return nil }
    return PageSection(
      heading: "Worth knowing about these figures", blocks: [.list(report.warnings)])
  }
}

/// What is exact, where the figures come from.
enum ShareAboutSection: ShareSection {
  static func section(of report: ShareReport) -> PageSection? {
    let problem = report.problem
    var lines: [String] = []
    if let description = problem.description { lines.append(description) }
    if let source = problem.source { lines.append("Source: \(source)") }
    lines += problem.remarks.map { "Assumed: \($0)." }
    lines.append(exactness(of: report))
    lines.append("Read from \(report.facts.path), SHA-256 \(report.facts.digest)")
    return PageSection(heading: "About these shares", blocks: lines.map { .paragraph($0) })
  }

  private static func exactness(of report: ShareReport) -> String {
    let rounded = names(
      of: report.lines.filter { !$0.split.isExact && $0.split.game?.split == nil })
    let solved = names(of: report.lines.filter { !$0.split.isExact && $0.split.game?.split != nil })
    let exact =
      "Shares are computed as fractions of whole numbers from the decimals in the tables, without "
      + "rounding; money is rounded to the cent at the end, by the largest remainders, so that it adds "
      + "up."
    return exact
      + (rounded.isEmpty
        ? ""
        : " Not so \(rounded): there shares are right to about 15 digits, and taken for exact from "
          + "there on.")
      + (solved.isEmpty
        ? ""
        : " Not so \(solved): there the costs of groups are those of plans that a solver found, right "
          + "to about 9 digits, and taken for exact from there on.")
  }

  private static func names(of lines: [ShareReport.Line]) -> String {
    lines.map { "'\($0.method.name)'" }.joined(separator: ", ")
  }
}
