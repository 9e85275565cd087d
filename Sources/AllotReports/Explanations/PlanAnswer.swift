package import AllotExplanation
internal import AllotModel

/// The plan on one page, and what may be asked about it.
package struct PlanAnswer: ExplanationAnswer {
  private let subject: ExplanationSubject
  private let report: MatchReport
  private let outlook: PlanOutlook

  package init(_ outlook: PlanOutlook, about subject: ExplanationSubject) {
    self.subject = subject
    self.outlook = outlook
    report = MatchReport(
      of: subject.problem, plan: subject.plan,
      facts: ReportFacts(path: subject.problemPath, digest: subject.digest, solver: ""))
  }

  package var question: String { "plan" }

  package var page: Page {
    Page(
      title: subject.problem.title, summary: report.summary(isSearched: false),
      sections: [reached, open, rest].compactMap(\.self)
        + OutlookSections(outlook: outlook, subject: subject).sections + [questions])
  }

  /// The objectives, each with what it means where it comes first.
  private var reached: PageSection {
    var glossed: Set<MatchObjective> = []
    let entries = subject.plan.objectives.enumerated().map { position, result in
      let words = ObjectiveWords(result, report: report)
      let isNew = glossed.insert(result.objective).inserted
      return PageSection.Entry(
        subject: "\(position + 1). \(words.name): \(words.headline); \(words.proof)",
        lines: isNew ? [ReachedSection.gloss(of: result.objective, report: report)] : [])
    }
    return PageSection(heading: "What the plan reached", blocks: [.entries(entries)])
  }

  /// The needs that stay open, the least covered first, each with its weightiest cause; where
  /// causes were not weighed, with the first reason that the plan gives.
  private var open: PageSection? {
    let open = report.needs.filter(\.isOpen).sorted {
      ($0.result.coverage, $0.need.id) < ($1.result.coverage, $1.need.id)
    }
    guard !open.isEmpty else { return nil }
    let rows = open.prefix(PlanOutlook.mostOpen).map { fact in
      let unit = subject.names.unitOfDemand(of: fact.need.resource)
      return [
        fact.need.id.text, NumberWords.percent(fact.result.coverage),
        "\(NumberWords.quantity(fact.result.demand - fact.result.met)) of",
        NumberWords.quantity(fact.result.demand), UnitWords.named(unit, for: fact.result.demand),
        cause(of: fact),
      ]
    }
    let columns = [
      Table.Column("need"), .init("covered", .figure), .init("missing", .figure),
      .init("", .whole), .init("", .unit),
      .init(outlook.causes.isEmpty ? "a reason" : "weightiest cause"),
    ]
    let left = open.count - PlanOutlook.mostOpen
    let more = left > 0 ? ["and \(UnitWords.counted(left, "need")) more that stay open"] : []
    return PageSection(
      heading: "Still open, the least covered first",
      blocks: [.table(Table(columns: columns, groups: [.init(rows: rows)]))]
        + more.map { .paragraph($0) })
  }

  private func cause(of fact: NeedFact) -> String {
    let parts = outlook.causes[fact.need.id]?.parts ?? []
    guard let heaviest = parts.max(by: { $0.amount < $1.amount }) else {
      return fact.sentences.first ?? ""
    }
    let words = CauseWords(need: fact.need, subject: subject).sentence(for: heaviest)
    if parts.count == 1 { return words }
    return "\(NumberWords.quantity(heaviest.amount)): \(words)"
  }

  /// What is left of the offers.
  private var rest: PageSection? {
    let left = report.offers.filter { $0.left > 0 }
    guard !left.isEmpty else { return nil }
    let list = ListWords.cut(left) { fact in
      "\(fact.offer.id) (\(NumberWords.quantity(fact.left)) of "
        + "\(subject.names.amount(fact.offer.quantity, of: fact.offer.resource)))"
    }
    return PageSection(heading: "Offers left over", blocks: [.paragraph(list)])
  }

  /// What may be asked next, about things of this plan.
  private var questions: PageSection {
    PageSection(
      heading: "Ask",
      blocks: [.list(ExplanationHint.all(about: report).map { "\($0.command): \($0.words)" })])
  }

  package func write(to json: inout JSONText) {
    json.key("objectives")
    json.open("[")
    for result in subject.plan.objectives {
      json.open("{")
      json.pair("name", result.objective.rawValue)
      if let priority = result.priority { json.pair("priority", priority) }
      json.pair("value", result.value)
      json.pair("bound", result.bound)
      json.close("}")
    }
    json.close("]")
    json.key("open")
    json.open("[")
    for fact in report.needs where fact.isOpen {
      json.open("{")
      json.pair("need", fact.need.id.text)
      json.pair("coverage", fact.result.coverage)
      json.pair("missing", fact.result.demand - fact.result.met)
      json.pair("text", cause(of: fact))
      json.close("}")
    }
    json.close("]")
    outlook.write(to: &json)
    json.pair("left", report.offers.filter { $0.left > 0 }.map(\.offer.id))
    json.pair("ask", ExplanationHint.all(about: report).map(\.command))
  }
}

extension PlanOutlook {
  /// The members of an object of JSON that the page tells.
  fileprivate func write(to json: inout JSONText) {
    json.key("next-offers")
    json.open("[")
    for offer in wanted ?? [] {
      json.open("{")
      json.pair("resource", offer.resource.text)
      json.pair("quantity", offer.quantity)
      json.key("objectives")
      json.open("[")
      for change in offer.changes { change.write(to: &json) }
      json.close("]")
      if let staircase = offer.staircase {
        json.key("more")
        staircase.write(to: &json)
      }
      json.close("}")
    }
    json.close("]")
    json.key("rules")
    json.open("[")
    for cost in rules.costs {
      json.open("{")
      json.pair("kind", cost.rule.kind.rawValue)
      json.pair("ids", cost.rule.ids)
      json.pair("free", cost.isFree)
      json.key("objectives")
      json.open("[")
      for change in cost.changes { change.write(to: &json) }
      json.close("]")
      json.close("}")
    }
    json.close("]")
    json.key("rules-all-free")
    json.value(rules.areAllFree)
  }
}

extension PlanOutlook.Rules {
  fileprivate var costs: [RuleCost] {
    switch self {
    case .each(let costs): costs
    case .together(let cost, _): [cost]
    case .allFree, .notLookedFor: []
    }
  }

  /// `nil` when it is not known.
  fileprivate var areAllFree: Bool? {
    switch self {
    case .each(let costs): costs.allSatisfy(\.isFree)
    case .allFree: true
    case .together(let cost, _): cost.isFree ? nil : false
    case .notLookedFor: nil
    }
  }
}
