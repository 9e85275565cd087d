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
    return Page(
      title: "What cannot hold together", summary: [summary(of: conflict)],
      sections: [
        PageSection(
          heading: "Statements",
          blocks: [.list(conflict.clash.statements.map(words.name))]
            + paragraphs(on: conflict.clash).map { .paragraph($0) })
      ] + [further(conflict.further)].compactMap(\.self) + repairs(of: conflict))
  }

  /// What mends it, then what ends this conflict and leaves others.
  private func repairs(of conflict: StatementConflict) -> [PageSection] {
    let gloss =
      "All other statements stay as they are. Changes are measured as parts of what is stated; to "
      + "lift a statement is all of it. Of several changes the largest part counts."
    let sorted = conflict.repairs.sorted {
      ($0.largestPart, $0.part) < ($1.largestPart, $1.part)
    }
    let parts = [
      ("What would mend it, the smallest change first", sorted.filter(\.isEnough)),
      ("What would end this conflict and leave another", sorted.filter { !$0.isEnough }),
    ].filter { !$0.1.isEmpty }
    return parts.enumerated().map { position, part in
      PageSection(
        heading: part.0,
        blocks: (position == 0 ? [.paragraph(gloss)] : [])
          + [.list(part.1.map { words.sentence(for: $0) })])
    }
  }

  private func summary(of conflict: StatementConflict) -> String {
    let count = conflict.clash.statements.count
    if conflict.further.isEmpty {
      return count == 1
        ? "No plan exists, because of a single statement:"
        : "No plan exists. These \(NumberWords.count(count)) statements cannot all hold; without "
          + "any one of them the others can:"
    }
    let more =
      (conflict.hasMore ? "at least " : "")
      + UnitWords.counted(conflict.further.count, "further conflict")
    return count == 1
      ? "No plan exists. One statement alone rules it out, and there \(isOrAre(conflict)) \(more):"
      : "No plan exists. These \(NumberWords.count(count)) statements cannot all hold, and there "
        + "\(isOrAre(conflict)) \(more):"
  }

  private func isOrAre(_ conflict: StatementConflict) -> String {
    conflict.further.count == 1 ? "is" : "are"
  }

  private func further(_ clashes: [StatementConflict.Clash]) -> PageSection? {
    guard !clashes.isEmpty else { return nil }
    let entries = clashes.map { clash in
      PageSection.Entry(
        subject: shortList(of: clash.statements),
        lines: [paragraphs(on: clash).joined(separator: " ")].filter { !$0.isEmpty })
    }
    return PageSection(
      heading: "Further conflicts",
      blocks: [
        .paragraph("Without the minimums above there still is no plan."), .entries(entries),
      ])
  }

  /// Statements in one sentence, a long list cut; JSON has all.
  private func shortList(of statements: [StatementConflict.Statement]) -> String {
    let most = 4
    let more = statements.count - most
    let rest = more > 0 ? ["\(NumberWords.count(more)) more"] : []
    return (statements.prefix(most).map(words.name) + rest).joined(separator: "; and ")
  }

  /// Full sentences.
  private func paragraphs(on clash: StatementConflict.Clash) -> [String] {
    words.sentences(for: clash).map { "\($0)." }
  }
}

extension ConflictAnswer {
  package func write(to json: inout JSONText) {
    json.pair("infeasible", conflict != nil)
    guard let conflict else { return }
    write(conflict.clash, to: &json)
    json.pair("has-more", conflict.hasMore)
    json.key("further")
    json.open("[")
    for clash in conflict.further {
      json.open("{")
      write(clash, to: &json)
      json.close("}")
    }
    json.close("]")
    json.key("repairs")
    json.open("[")
    for repair in conflict.repairs { write(repair, to: &json) }
    json.close("]")
  }

  /// Writes a clash as members of an object.
  private func write(_ clash: StatementConflict.Clash, to json: inout JSONText) {
    write("statements", clash.statements, to: &json)
    json.pair("asked", clash.contradiction?.asked)
    json.pair("kept", clash.contradiction?.kept)
    json.pair("kept-alone", clash.keptAlone)
    write("held-by", clash.holders, to: &json)
    json.pair("start", words.days(of: clash)?.lowerBound.description)
    json.pair("end", words.days(of: clash)?.upperBound.description)
    let sentences = paragraphs(on: clash)
    json.pair("text", sentences.isEmpty ? nil : sentences.joined(separator: " "))
  }

  private func write(
    _ key: StaticString, _ statements: [StatementConflict.Statement], to json: inout JSONText
  ) {
    json.key(key)
    json.open("[")
    for statement in statements {
      json.open("{")
      write(statement, to: &json)
      json.pair("text", words.name(of: statement))
      json.close("}")
    }
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
