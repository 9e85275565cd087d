package import AllotExplanation
internal import AllotModel

/// What each rule costs, in words.
package struct RulesAnswer: ExplanationAnswer {
  private let costs: [RuleCost]
  private let subject: ExplanationSubject

  package init(_ costs: [RuleCost], about subject: ExplanationSubject) {
    self.costs = costs
    self.subject = subject
  }

  package var question: String { "rules" }

  package var page: Page {
    let free = costs.filter(\.isFree)
    let dear = costs.filter { !$0.isFree }
    return Page(
      title: "What the rules of this plan cost", summary: [summary],
      sections: [section(of: dear), section(ofFree: free)].compactMap(\.self))
  }

  private var summary: String {
    // All of them together are no rule more.
    let single = costs.filter { $0.rule.kind != .allTogether }
    if single.isEmpty { return "The problem has no rules that could be lifted." }
    let free = single.count(where: \.isFree)
    return "Each rule is lifted by itself, and the best plan without it is made. "
      + "\(NumberWords.count(single.count - free)) of \(NumberWords.count(single.count)) "
      + "\(single.count - free == 1 ? "changes" : "change") what is reached; "
      + "\(NumberWords.count(free)) \(free == 1 ? "is" : "are") free."
  }

  private func section(of costs: [RuleCost]) -> PageSection? {
    guard !costs.isEmpty else { return nil }
    let entries = costs.map { PageSection.Entry(subject: name(of: $0.rule), lines: lines(of: $0)) }
    return PageSection(heading: "Rules that cost something", blocks: [.entries(entries)])
  }

  private func section(ofFree costs: [RuleCost]) -> PageSection? {
    guard !costs.isEmpty else { return nil }
    let gloss = "Without any one of them, every objective reaches what it reaches now."
    let lines = costs.map { cost in
      name(of: cost.rule) + (cost.rule.kind == .burdens ? ": every other objective does" : "")
    }
    return PageSection(heading: "Free rules", blocks: [.paragraph(gloss), .list(lines)])
  }

  private func lines(of cost: RuleCost) -> [String] {
    let words = FigureChangeWords(subject: subject)
    let changes = cost.changes.map {
      "without it, \(words.sentence(for: $0))\($0.isBetter ? " (better)" : " (worse)")"
    }
    let gains = cost.difference.needs.filter { $0.after > $0.before }
    let losses = cost.difference.needs.filter { $0.after < $0.before }
    let more = cost.difference.contributors.filter { $0.after > $0.before }
    let less = cost.difference.contributors.filter { $0.after < $0.before }
    return changes
      + line("gains", gains, word: need) + line("loses", losses, word: need)
      + line("gives more", more, word: giver) + line("gives less", less, word: giver)
  }

  private func line<Subject>(
    _ verb: String, _ changes: [PlanDifference.Change<Subject>],
    word: (PlanDifference.Change<Subject>) -> String
  ) -> [String] {
    let sorted = changes.sorted { abs($0.after - $0.before) > abs($1.after - $1.before) }
    return changes.isEmpty ? [] : ["\(verb): \(ListWords.cut(sorted, word: word))"]
  }

  private func need(_ change: PlanDifference.Change<Need.ID>) -> String {
    let unit = subject.names.need(change.subject)
      .map { subject.names.unitOfDemand(of: $0.resource) }
    let step = change.after - change.before
    return "\(subject.names.name(of: change.subject)) \(step > 0 ? "+" : "")"
      + "\(NumberWords.quantity(step)) \(UnitWords.named(unit ?? "unit", for: abs(step)))"
  }

  private func giver(_ change: PlanDifference.Change<State.Code>) -> String {
    let step = change.after - change.before
    return "\(change.subject) \(step > 0 ? "+" : "-")\(subject.names.money(abs(step)))"
  }

  private func name(of rule: RuleVariant) -> String {
    RuleNames(names: subject.names).name(of: rule.kind, rule.ids)
  }
}

extension RulesAnswer {
  package func write(to json: inout JSONText) {
    json.key("rules")
    json.open("[")
    for cost in costs {
      json.open("{")
      json.pair("kind", cost.rule.kind.rawValue)
      json.pair("ids", cost.rule.ids)
      json.pair("text", name(of: cost.rule))
      json.pair("free", cost.isFree)
      DifferenceSections(
        subject: subject, difference: cost.difference, changes: cost.changes
      ).write(to: &json)
      json.close("}")
    }
    json.close("]")
  }
}
