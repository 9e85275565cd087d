internal import AllotExplanation
internal import AllotModel

/// What is other in the second plan: objectives, needs, states, pairs.
struct DifferencePart {
  /// How many rows of a table are printed; JSON has all.
  private static let most = 30

  private let answer: MatchComparison
  private let names: MatchNames

  init(_ answer: MatchComparison) {
    self.answer = answer
    names = answer.subject.names
  }

  var sections: [PageSection] {
    guard answer.plans != nil else { return [] }
    return [objectives, needs, standing, contributors, flows].compactMap(\.self)
  }

  private var objectives: PageSection? {
    guard !answer.effects.objectives.isEmpty else { return nil }
    return PageSection(
      heading: "What changed in the objectives",
      blocks: [
        .paragraph("Of each objective the first figure that differs, the worst first."),
        .list(
          answer.effects.objectives.map { effect in
            let verdict = effect.subject.isBetter ? " (better)" : " (worse)"
            return answer.words.sentence(for: effect.subject)
              + (answer.isSameQuestion ? verdict : "")
          }),
      ])
  }

  private var needs: PageSection? {
    let rows = answer.changedNeeds.map { change in
      let need = names.need(change.need)
      let unit = need.map { names.unitOfDemand(of: $0.resource) } ?? "unit"
      return [
        names.name(of: change.need), part(change.before), amount(change.before),
        part(change.after), amount(change.after),
        UnitWords.named(unit, for: change.after?.demand ?? change.before?.demand ?? 0),
      ]
    }
    let columns = [
      Table.Column("need"), .init("before", .figure), .init("", .figure), .init("after", .figure),
      .init("", .figure), .init("", .unit),
    ]
    return section("Who is covered more or less", columns, rows)
  }

  private func part(_ result: NeedResult?) -> String {
    result.map { NumberWords.percent($0.coverage) } ?? "-"
  }

  private func amount(_ result: NeedResult?) -> String {
    result.map { "\(NumberWords.quantity($0.met)) of \(NumberWords.quantity($0.demand))" } ?? ""
  }

  /// What became open and what became met, and why.
  private var standing: PageSection? {
    let open = answer.newlyOpen.map { fact in
      "\(names.name(of: fact.need.id)): \(fact.sentences.first ?? "not met in full")"
    }
    let met = answer.newlyMet.map { need in
      let causes = answer.helpers(of: need).map { "\($0 + 1)" }
      return "\(names.name(of: need))"
        + (causes.isEmpty ? "" : ", by \(causes.joined(separator: " and "))")
    }
    var blocks: [PageSection.Block] = []
    if !open.isEmpty { blocks += [.paragraph("Open now, and not before:"), .list(cut(open))] }
    if !met.isEmpty { blocks += [.paragraph("Met in full now:"), .list(cut(met))] }
    return blocks.isEmpty ? nil : PageSection(heading: "What became open or met", blocks: blocks)
  }

  private var contributors: PageSection? {
    let rows = answer.changedContributors.map { change in
      [
        names.name(of: change.state), money(change.before?.value), money(change.after?.value),
        signedMoney((change.after?.value ?? 0) - (change.before?.value ?? 0)),
        times(change.before?.ofFair), times(change.after?.ofFair),
      ]
    }
    let columns = [
      Table.Column("state"), .init("before", .figure), .init("after", .figure),
      .init("change", .figure), .init("of fair before", .figure), .init("after", .figure),
    ]
    return section("Who gives more or less, in value", columns, rows)
  }

  private func money(_ value: Double?) -> String { value.map { names.money($0) } ?? "-" }

  private func times(_ value: Double?) -> String { value.map { NumberWords.times($0) } ?? "-" }

  private func signedMoney(_ value: Double) -> String {
    (value < 0 ? "-" : value > 0 ? "+" : "") + names.money(abs(value))
  }

  // MARK: - Flows

  private var flows: PageSection? {
    guard let flows = answer.difference?.flows, !flows.isEmpty else { return nil }
    let ties = flows.filter { answer.ties.contains($0.subject) }
    let moved = flows.filter { !answer.ties.contains($0.subject) }
    var blocks: [PageSection.Block] = []
    if !moved.isEmpty { blocks += table(of: moved) }
    if !ties.isEmpty {
      blocks.append(
        .paragraph(
          "Forced by nothing: a plan that is as good in every objective would keep the next "
            + "\(UnitWords.counted(ties.count, "pair")) as before. Which of equal plans is taken "
            + "is settled by ids alone."))
      blocks += table(of: ties)
    }
    if let sentence = answer.flowNote { blocks.append(.paragraph(sentence)) }
    return PageSection(heading: "What flows otherwise", blocks: blocks)
  }

  private func table(
    of flows: [PlanDifference.Change<PlanDifference.Pair>]
  ) -> [PageSection.Block] {
    let rows = flows.map { change in
      let unit = names.offer(change.subject.offer).map { names.unit(of: $0.resource) } ?? "unit"
      let step = change.after - change.before
      return [
        "\(change.subject.offer) -> \(change.subject.need)", NumberWords.quantity(change.before),
        NumberWords.quantity(change.after), (step > 0 ? "+" : "") + NumberWords.quantity(step),
        UnitWords.named(unit, for: abs(step)),
      ]
    }
    let columns = [
      Table.Column("offer -> need"), .init("before", .figure), .init("after", .figure),
      .init("change", .figure), .init("", .unit),
    ]
    return section("", columns, rows)?.blocks ?? []
  }

  private func section(
    _ heading: String, _ columns: [Table.Column], _ rows: [[String]]
  ) -> PageSection? {
    guard !rows.isEmpty else { return nil }
    let table = Table(columns: columns, groups: [.init(rows: Array(rows.prefix(Self.most)))])
    let more = rows.count - Self.most
    return PageSection(
      heading: heading,
      blocks: [.table(table)]
        + (more > 0 ? [.paragraph("and \(NumberWords.count(more)) more")] : []))
  }

  private func cut(_ lines: [String]) -> [String] {
    let most = 10
    let more = lines.count - most
    return lines.prefix(most) + (more > 0 ? ["and \(NumberWords.count(more)) more"] : [])
  }
}
