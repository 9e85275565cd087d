internal import AllotExplanation
internal import AllotModel

/// What the page of a plan says of further offers and of rules.
struct OutlookSections {
  let outlook: PlanOutlook
  let subject: ExplanationSubject

  private var figures: FigureChangeWords { FigureChangeWords(subject: subject) }

  var sections: [PageSection] { [nextOffer, rules].compactMap(\.self) }

  /// How many further offers, and how many rules, are listed.
  private static let most = 3

  private var nextOffer: PageSection? {
    let heading = "Next offer"
    guard let wanted = outlook.wanted else {
      return PageSection(
        heading: heading,
        blocks: [.paragraph("--offers-wanted tells which further offers would help most.")])
    }
    guard let first = wanted.first else { return nil }
    let words = WantedWords(names: subject.names)
    let unit = subject.names.unit(of: first.resource)
    let stairs = first.staircase.map { lines(of: $0, unit: unit) } ?? []
    let entries = wanted.prefix(Self.most).enumerated().map { position, offer in
      PageSection.Entry(
        subject: words.name(of: offer),
        lines: position == 0 && !stairs.isEmpty
          ? stairs : offer.changes.prefix(1).map { "with all of it, \(figures.sentence(for: $0))" })
    }
    let tried =
      wanted.count == 1
      ? ["Only an offer for the least covered need was tried; --offers-wanted tries more."] : []
    return PageSection(
      heading: heading, blocks: [.entries(Array(entries))] + tried.map { .paragraph($0) })
  }

  /// `with 2 pieces: coverage: the lowest, LT tent: 40.0 % -> 60.0 %`; steps that say nothing new
  /// are left out.
  private func lines(of staircase: Staircase, unit: String) -> [String] {
    var lines: [String] = []
    var last: String?
    for step in staircase.steps {
      guard let change = step.changes.first else { continue }
      let sentence = figures.sentence(for: change)
      if sentence == last { continue }
      last = sentence
      let to = UnitWords.counted(step.to, unit)
      let isStretch = step.from > 0 && step.isEven
      lines.append(
        (isStretch ? "from \(NumberWords.quantity(step.from)) to \(to)" : "with \(to)")
          + ": \(sentence)")
    }
    return Array(lines.prefix(Self.most))
  }

  private var rules: PageSection? {
    let heading = "Rules"
    switch outlook.rules {
    case .notLookedFor:
      return PageSection(
        heading: heading, blocks: [.paragraph("--rules tells what each rule costs, and whom.")])
    case .allFree(let count):
      let all = "\(UnitWords.counted(count, "rule"))"
      return PageSection(
        heading: heading,
        blocks: [.paragraph("Free: without all \(all) at once, every objective reaches the same.")])
    case .together(let cost, let count):
      let change = cost.changes.first.map { ", \(figures.sentence(for: $0))" }
      return PageSection(
        heading: heading,
        blocks: [
          .paragraph(
            "Without all \(UnitWords.counted(count, "rule")) at once"
              + (change ?? " no objective changes") + ". --rules tells what each costs, and whom.")
        ])
    case .each(let costs): return costs.isEmpty ? nil : section(of: costs)
    }
  }

  private func section(of costs: [RuleCost]) -> PageSection {
    let names = RuleNames(names: subject.names)
    let dear = costs.filter { !$0.isFree && $0.rule.kind != .allTogether }
    let lines = dear.prefix(Self.most).map { cost in
      let change = cost.changes.first.map(figures.sentence) ?? ""
      return "\(names.name(of: cost.rule.kind, cost.rule.ids)): without it, \(change)"
    }
    let more =
      dear.count > Self.most
      ? ["and \(UnitWords.counted(dear.count - Self.most, "rule")) more that cost something"] : []
    let free = costs.filter(\.isFree)
    let list = ListWords.cut(free) { names.name(of: $0.rule.kind, $0.rule.ids) }
    let freeLine = free.isEmpty ? [] : ["free, every objective reaches the same without: \(list)"]
    return PageSection(heading: "Rules", blocks: [.list(lines + more + freeLine)])
  }
}
