package import AllotExplanation
internal import AllotModel

/// What more and less of a quantity is worth, in words.
package struct PriceAnswer: ExplanationAnswer {
  private let price: LimitPrice
  private let subject: ExplanationSubject
  private let words: FigureChangeWords

  package init(_ price: LimitPrice, about subject: ExplanationSubject) {
    self.price = price
    self.subject = subject
    words = FigureChangeWords(subject: subject)
  }

  package var question: String { "price" }

  package var page: Page {
    let limit = LimitWords(price.limit)
    var sections = price.units.map(section)
    if let more = price.more { sections.append(section("More, step by step", more)) }
    if let less = price.less { sections.append(section("Less, step by step", less)) }
    return Page(
      title: "What \(limit.name) is worth",
      summary: ["It is \(limit.amount(price.limit.quantity)) now. " + gloss], sections: sections)
  }

  private var gloss: String {
    subject.hasWholeUnits
      ? "Some quantities are whole, so what is told are differences from the plan as it is, and "
        + "between two of them anything may lie."
      : "Each objective counts only where those before it stay as they are."
  }

  /// What one unit does.
  private func section(_ unit: LimitPrice.UnitEffect) -> PageSection {
    let limit = LimitWords(price.limit)
    let heading =
      "\(limit.amount(abs(unit.change))) \(unit.change > 0 ? "more" : "less")"
    guard let plan = unit.plan else {
      return PageSection(heading: heading, blocks: [.paragraph("Then no plan exists.")])
    }
    let sections = DifferenceSections(from: subject, to: plan, of: unit.problem)
    guard !sections.changes.isEmpty || !sections.slightChanges.isEmpty else {
      return PageSection(
        heading: heading, blocks: [.paragraph("It changes nothing in any objective.")])
    }
    let lines = sections.changes.map {
      words.sentence(for: $0) + ($0.isBetter ? " (better)" : " (worse)")
    }
    let slight = sections.slightWords.map { [$0] } ?? []
    let rest = subject.plan.objectives.filter { result in
      !(sections.changes + sections.slightChanges).contains {
        $0.objective == result.objective && $0.priority == result.priority
      }
    }.map { words.name($0.objective, priority: $0.priority) }
    let same = rest.isEmpty ? [] : ["nothing changes in \(rest.joined(separator: ", "))"]
    return PageSection(
      heading: heading, blocks: [.list(lines + slight + same)] + sections.shortBlocks)
  }

  private func section(_ heading: String, _ staircase: Staircase) -> PageSection {
    StaircaseTable(
      subject: subject, unit: LimitWords(price.limit).unit, quantity: price.limit.quantity
    ).section(heading, staircase)
  }
}

extension PriceAnswer {
  package func write(to json: inout JSONText) {
    let limit = LimitWords(price.limit)
    json.pair("of", limit.kind)
    json.pair("id", limit.id)
    json.pair("quantity", price.limit.quantity)
    json.pair("unit", limit.unit)
    json.pair("whole-units", subject.hasWholeUnits)
    json.key("units")
    json.open("[")
    for unit in price.units {
      json.open("{")
      json.pair("change", unit.change)
      json.pair("status", unit.plan?.status.rawValue ?? "infeasible")
      if let plan = unit.plan {
        DifferenceSections(from: subject, to: plan, of: unit.problem).write(to: &json)
      }
      json.close("}")
    }
    json.close("]")
    if let more = price.more {
      json.key("more")
      more.write(to: &json)
    }
    if let less = price.less {
      json.key("less")
      less.write(to: &json)
    }
  }
}
