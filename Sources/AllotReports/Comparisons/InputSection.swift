internal import AllotExplanation

/// What is other in the input, and what that is as a cause.
struct InputSection {
  private let answer: MatchComparison

  init(_ answer: MatchComparison) { self.answer = answer }

  var section: PageSection {
    let words = InputChangeWords()
    let steps = answer.comparison.steps
    let causes = steps.enumerated().map { position, step in
      "\(position + 1). \(words.sentence(for: step.cause))"
    }
    let idle = answer.comparison.changes.filter(\.isIdle)
    var blocks: [PageSection.Block] = causes.map { .paragraph($0) }
    if !idle.isEmpty {
      if !causes.isEmpty { blocks.append(.paragraph("By themselves these change no plan:")) }
      blocks.append(.list(Self.cut(idle.map(words.sentence))))
    }
    if let solvers = answer.solvers {
      blocks.append(.paragraph("Solved by \(solvers.before), then by \(solvers.after)"))
    }
    if blocks.isEmpty { blocks.append(.paragraph("Nothing: both plans have the same input.")) }
    return PageSection(heading: "What changed in the input", blocks: blocks)
  }

  private static func cut(_ lines: [String]) -> [String] {
    let most = 10
    let more = lines.count - most
    return lines.prefix(most) + (more > 0 ? ["and \(NumberWords.count(more)) more"] : [])
  }
}
