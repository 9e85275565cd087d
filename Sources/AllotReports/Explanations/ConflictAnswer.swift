package import AllotExplanation
package import AllotModel

/// What cannot hold together when no plan exists, in words.
package struct ConflictAnswer: ExplanationAnswer {
  private let conflict: StatementConflict?
  private let words: ConflictWords

  /// - Parameters:
  ///   - conflict: The conflict; `nil` when a plan exists.
  ///   - problem: The problem that it is in.
  package init(_ conflict: StatementConflict?, in problem: MatchingProblem) {
    self.conflict = conflict
    words = ConflictWords(problem: problem, names: MatchNames(of: problem))
  }

  package var question: String { "conflict" }

  package var page: Page {
    guard let conflict else {
      return Page(
        title: "What cannot hold together", summary: ["Nothing: a plan exists."], sections: [])
    }
    let count = conflict.statements.count
    let summary =
      count == 1
      ? "No plan exists, because of a single statement:"
      : "No plan exists. These \(NumberWords.count(count)) statements cannot all hold; without any "
        + "one of them the others can:"
    let gloss =
      "All other statements stay as they are. Changes are measured as parts of what is stated; to "
      + "lift a statement is all of it."
    return Page(
      title: "What cannot hold together", summary: [summary],
      sections: [
        PageSection(
          heading: "Statements",
          blocks: [.list(conflict.statements.map(words.name))]
            + [contradiction].compactMap(\.self).map { .paragraph("\($0).") }),
        PageSection(
          heading: "What would mend it, the smallest change first",
          blocks: [.paragraph(gloss), .list(conflict.repairs.map { words.sentence(for: $0) })]),
      ])
  }

  private var contradiction: String? {
    guard let conflict, let contradiction = conflict.contradiction else { return nil }
    return words.sentence(for: contradiction, among: conflict.statements)
  }
}

extension ConflictAnswer {
  package func write(to json: inout JSONText) {
    json.pair("infeasible", conflict != nil)
    guard let conflict else { return }
    json.key("statements")
    json.open("[")
    for statement in conflict.statements {
      json.open("{")
      write(statement, to: &json)
      json.pair("text", words.name(of: statement))
      json.close("}")
    }
    json.close("]")
    json.pair("asked", conflict.contradiction?.asked)
    json.pair("kept", conflict.contradiction?.kept)
    json.pair("text", contradiction)
    json.key("repairs")
    json.open("[")
    for repair in conflict.repairs { write(repair, to: &json) }
    json.close("]")
  }

  private func write(_ statement: StatementConflict.Statement, to json: inout JSONText) {
    json.pair("kind", statement.kind.rawValue)
    json.pair("id", statement.id)
  }

  private func write(_ repair: StatementConflict.Repair, to json: inout JSONText) {
    json.open("{")
    json.key("changes")
    json.open("[")
    for change in repair.changes {
      json.open("{")
      write(change.statement, to: &json)
      json.pair("to", change.amount)
      json.pair("part", change.part)
      json.close("}")
    }
    json.close("]")
    json.pair("part", repair.part)
    json.pair("enough", repair.isEnough)
    json.pair("text", words.sentence(for: repair))
    json.close("}")
  }
}

extension StatementConflict.Contradiction {
  /// What is asked for, or needed of a limit.
  fileprivate var asked: Double {
    switch self {
    case .minimums(let asked, _), .minimum(_, let asked, _), .limit(_, let asked, _): asked
    }
  }

  /// What can be kept of it, or what the limit is.
  fileprivate var kept: Double {
    switch self {
    case .minimums(_, let kept), .minimum(_, _, let kept), .limit(_, _, let kept): kept
    }
  }
}
