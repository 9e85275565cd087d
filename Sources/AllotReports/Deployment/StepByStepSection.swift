internal import AllotExplanation
internal import AllotModel

/// How far each post is staffed in each step: a strip of characters.
enum StepByStepSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.posts.isEmpty, let horizon = report.problem.horizon else {
      return nil
    }
    let strip = StepStrip(horizon: horizon)
    let step = horizon.step.rawValue
    let marks = report.posts.lazy.flatMap(\.result.steps).map(\.mark)
    let legend = StepMarks.legend(isAnyUncounted: marks.contains(StepMarks.noneCounts))
    let gloss =
      "Each character is one \(step); a date stands over the \(step) that begins on it. "
      + legend + "."
    let tables = strip.pieces.map { piece in
      PageSection.Block.table(table(over: piece, strip, report))
    }
    return PageSection(heading: "Coverage by \(step)", blocks: [.paragraph(gloss)] + tables)
  }

  private static func table(
    over piece: ClosedRange<Int>, _ strip: StepStrip, _ report: DeploymentReport
  ) -> Table {
    let rows = report.postsByState.flatMap(\.posts).map { fact in
      [report.names.name(of: fact.post), marks(of: fact, over: piece)]
    }
    let title = strip.name(of: piece)
    return Table(
      columns: [.init(title.isEmpty ? "post" : title), .init(strip.ruler(over: piece), .strip)],
      groups: [.init(rows: rows)])
  }

  private static func marks(of fact: PostFact, over piece: ClosedRange<Int>) -> String {
    let markByStep = Dictionary(
      fact.result.steps.map { ($0.step, $0.mark) }, uniquingKeysWith: { first, _ in first })
    return String(piece.map { markByStep[$0] ?? StepMarks.nothingAsked })
  }
}
