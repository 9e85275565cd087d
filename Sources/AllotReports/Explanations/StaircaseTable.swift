internal import AllotExplanation
internal import AllotModel

/// A staircase as a table.
struct StaircaseTable {
  let subject: ExplanationSubject
  /// What the quantity is counted in.
  let unit: String

  /// How much there is now, where it can be less.
  var quantity: Double?

  private var words: FigureChangeWords { FigureChangeWords(subject: subject) }

  func section(_ heading: String, _ staircase: Staircase) -> PageSection {
    let tellsServed = staircase.steps.contains { !$0.served.isEmpty }
    let rows = staircase.steps.map { step in
      [
        range(of: step), step.changes.first.map(words.sentence) ?? "",
        tellsServed ? served(by: step) : rate(of: step),
      ]
    }
    let columns = [
      Table.Column("counted from now", .figure), .init("what changes first"),
      .init(tellsServed ? "what it serves" : "each"),
    ]
    let table = Table(columns: columns, groups: [.init(rows: rows)])
    return PageSection(
      heading: heading,
      blocks: start(of: staircase) + (rows.isEmpty ? [] : [.table(table)])
        + [.paragraph(end(of: staircase))])
  }

  /// How far nothing changes, when that is told apart.
  private func start(of staircase: Staircase) -> [PageSection.Block] {
    let unchanged = staircase.unchanged
    guard unchanged != 0, !staircase.steps.isEmpty else { return [] }
    let amount = UnitWords.counted(abs(unchanged), unit)
    return [.paragraph("The first \(amount) \(unchanged < 0 ? "fewer" : "more") change nothing.")]
  }

  /// `LT tent 81.4 %`, of the needs that get other than they do now.
  private func served(by step: Staircase.Step) -> String {
    let other = step.served.filter { abs($0.after - $0.before) > NumberWords.drift }
    return ListWords.cut(other) {
      "\(subject.names.name(of: $0.need)) \(NumberWords.percent($0.after))"
    }
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
    if let quantity, let last = staircase.steps.last, last.to < 0,
      last.to <= -quantity * (1 - NumberWords.drift)
    {
      return "Then nothing of it is left."
    }
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
      json.key("served")
      json.open("[")
      for served in step.served {
        json.open("{")
        json.pair("need", served.need.text)
        json.pair("before", served.before)
        json.pair("after", served.after)
        json.close("}")
      }
      json.close("]")
      json.close("}")
    }
    json.close("]")
    json.pair("unchanged", unchanged)
    json.pair("end", end.rawValue)
    json.pair("end-objective", last?.rawValue)
    json.pair("end-exact", isEndExact)
    json.close("}")
  }
}
