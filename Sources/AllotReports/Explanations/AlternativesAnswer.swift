package import AllotExplanation
internal import AllotModel

/// Whether a plan is the only best one, and what is other in the others, in words.
package struct AlternativesAnswer: ExplanationAnswer {
  /// How many flows are listed as text; JSON has all.
  private static let most = 40

  let alternatives: Alternatives
  let subject: ExplanationSubject
  let words: AlternativesWords

  package init(_ alternatives: Alternatives, about subject: ExplanationSubject) {
    self.alternatives = alternatives
    self.subject = subject
    words = AlternativesWords(alternatives: alternatives, subject: subject)
  }

  package var question: String { "alternatives" }

  package var page: Page {
    Page(
      title: "Is this the only best plan?", summary: words.summary,
      sections: [groups, open, needs, contributors, fixed, other, tieBreak].compactMap(\.self))
  }

  /// The flows that vary, group by group, as many as there is room for.
  private var groups: PageSection? {
    guard !alternatives.groups.isEmpty else { return nil }
    var room = Self.most
    var shown: [Table.Group] = []
    let parts = alternatives.groups.enumerated().flatMap { position, flows in
      words.parts(of: flows, number: position + 1)
    }
    for part in parts where room > 0 {
      let rows = part.flows.prefix(room).map { flow in
        [words.name(of: flow.pair)] + words.cells(of: flow.range, unit: words.unit(of: flow))
      }
      shown.append(Table.Group(part.heading, rows: rows))
      room -= rows.count
    }
    let left = alternatives.flows.count - (Self.most - room)
    return PageSection(
      heading: "Flows that can vary",
      blocks: [.paragraph(words.gloss), .table(table("offer -> need", shown))] + more(left))
  }

  private func more(_ count: Int) -> [PageSection.Block] {
    count > 0 ? [.paragraph("and \(NumberWords.count(count)) more; --format json has all")] : []
  }

  private func table(_ first: String, _ groups: [Table.Group]) -> Table {
    let columns = [
      Table.Column(first), .init("here", .figure), .init("at least", .figure),
      .init("at most", .figure), .init("", .unit), .init(""),
    ]
    return Table(columns: columns, groups: groups)
  }

  /// Pairs of which nothing is known.
  private var open: PageSection? {
    let open = alternatives.open
    guard !open.isEmpty else { return nil }
    let list = ListWords.cut(open) { words.name(of: $0.pair) }
    return PageSection(
      heading: "Not proven",
      blocks: [
        .paragraph(
          "For \(UnitWords.counted(open.count, "pair")) of an offer and a need the search found no "
            + "other quantity, and ended before that was proven: \(list). A larger --effort may "
            + "settle it.")
      ])
  }

  private var needs: PageSection? {
    section(
      "Needs that can get more or less", first: "need",
      alternatives.needs.map { entry in
        let need = subject.names.need(entry.need)
        let unit = need.map { subject.names.unitOfDemand(of: $0.resource) } ?? "unit"
        return [subject.names.name(of: entry.need)] + words.cells(of: entry.range, unit: unit)
      })
  }

  private var contributors: PageSection? {
    section(
      "States that can give more or less, in value", first: "state",
      alternatives.contributors.map { entry in
        [
          subject.names.name(of: entry.state), subject.names.money(entry.range.value),
          subject.names.money(entry.range.least), subject.names.money(entry.range.most), "",
          words.doubt(about: entry.range),
        ]
      })
  }

  private func section(_ heading: String, first: String, _ rows: [[String]]) -> PageSection? {
    guard !rows.isEmpty else { return nil }
    let shown = Table.Group(rows: Array(rows.prefix(Self.most)))
    return PageSection(
      heading: heading,
      blocks: [.table(table(first, [shown]))] + more(rows.count - shown.rows.count))
  }

  /// What no best plan does otherwise.
  private var fixed: PageSection? {
    let fixed = alternatives.fixed
    guard !fixed.isEmpty, !alternatives.groups.isEmpty else { return nil }
    let list = ListWords.cut(fixed) {
      "\(words.name(of: $0.pair)) (\(UnitWords.counted($0.range.value, words.unit(of: $0))))"
    }
    return PageSection(
      heading: "The same in every best plan", blocks: [.paragraph(list + ".")])
  }

  /// One plan that is as good, beside this one.
  private var other: PageSection? {
    guard let plan = alternatives.other else { return nil }
    return PageSection(
      heading: "Another plan that is as good",
      blocks: [.paragraph("It reaches the same in every objective, and differs only in this.")]
        + DifferenceSections(from: subject, to: plan, of: subject.problem).blocks)
  }

  /// Which of them is printed, and why.
  private var tieBreak: PageSection? {
    guard !alternatives.groups.isEmpty else { return nil }
    return PageSection(
      heading: "Why this one is printed", blocks: words.tieBreak.map { .paragraph($0) })
  }
}
