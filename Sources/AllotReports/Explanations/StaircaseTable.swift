internal import AllotExplanation
internal import AllotModel

/// A staircase as a table.
struct StaircaseTable {
  let subject: ExplanationSubject
  /// What the quantity is counted in.
  let unit: String

  private var words: FigureChangeWords { FigureChangeWords(subject: subject) }

  func section(_ heading: String, _ staircase: Staircase) -> PageSection {
    let rows = staircase.steps.map { step in
      [range(of: step), step.changes.first.map(words.sentence) ?? "", rate(of: step)]
    }
    let columns = [
      Table.Column("counted from now", .figure), .init("what changes first"), .init("each"),
    ]
    let table = Table(columns: columns, groups: [.init(rows: rows)])
    return PageSection(
      heading: heading,
      blocks: (rows.isEmpty ? [] : [.table(table)]) + [.paragraph(end(of: staircase))])
  }

  private func end(of staircase: Staircase) -> String {
    switch staircase.end {
    case .nothing where staircase.steps.isEmpty: "It changes nothing, however far it goes."
    case .nothing: beyond(staircase)
    case .noPlan: "Beyond that no plan exists."
    case .more: "Further steps follow, which were not looked for."
    }
  }

  private func beyond(_ staircase: Staircase) -> String {
    let what = staircase.last.map { "\($0.rawValue) does not change" } ?? "nothing changes"
    let before = staircase.steps.dropLast().last.map { ", after \(signed($0.to))" } ?? ""
    return "Beyond that \(what)"
      + (staircase.isEndExact ? "." : "; it may stop changing sooner\(before).")
  }

  /// `+3 to +12`, or `at +3` where all of it is a difference from now.
  private func range(of step: Staircase.Step) -> String {
    step.isEven ? "\(signed(step.from)) to \(signed(step.to))" : "at \(signed(step.to))"
  }

  private func rate(of step: Staircase.Step) -> String {
    guard step.isEven, let change = step.changes.first else { return "" }
    let rate = change.step / abs(step.to - step.from)
    return "\(rate > 0 ? "+" : "-")\(words.rate(abs(rate), of: change.objective)) per \(unit)"
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + NumberWords.quantity(value)
  }
}

extension Staircase {
  /// The staircase as an object of JSON.
  func write(to json: inout JSONText) {
    json.open("{")
    json.key("steps")
    json.open("[")
    for step in steps {
      json.open("{")
      json.pair("from", step.from)
      json.pair("to", step.to)
      json.pair("even", step.isEven)
      json.key("changes")
      json.open("[")
      for change in step.changes { change.write(to: &json) }
      json.close("]")
      json.close("}")
    }
    json.close("]")
    json.pair("end", end.rawValue)
    json.pair("end-objective", last?.rawValue)
    json.pair("end-exact", isEndExact)
    json.close("}")
  }
}
