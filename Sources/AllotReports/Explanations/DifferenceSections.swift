internal import AllotExplanation
internal import AllotModel

/// What is other in one plan than in another, as sections of a page and as JSON.
struct DifferenceSections {
  /// How many rows of a list are printed; JSON has all.
  private static let most = 30

  /// The plan before, with the words for its objectives.
  let subject: ExplanationSubject
  /// The problem of the plan after, whose things may have other names.
  let changedNames: MatchNames
  let difference: PlanDifference
  let changes: [FigureChange]
  /// What differs in other objectives, too little to count.
  let slightChanges: [FigureChange]
  /// Whether both plans are about the same needs and givers and aim at the same, so that one is
  /// better.
  let isSameQuestion: Bool

  init(from subject: ExplanationSubject, to plan: MatchPlan, of problem: MatchingProblem) {
    self.subject = subject
    changedNames = MatchNames(of: problem)
    difference = PlanDifference(from: subject.plan, to: plan)
    let before = PlanFigures(of: subject.plan, in: subject.problem)
    let after = PlanFigures(of: plan, in: problem, by: subject.plan.objectives)
    changes = before.changes(to: after)
    slightChanges = before.slightChanges(to: after)
    isSameQuestion = problem.asksTheSame(as: subject.problem) && !difference.isOfCountingAlone
  }

  /// A difference between plans of the same needs and offers.
  init(subject: ExplanationSubject, difference: PlanDifference, changes: [FigureChange]) {
    self.subject = subject
    changedNames = subject.names
    self.difference = difference
    self.changes = changes
    slightChanges = []
    isSameQuestion = true
  }

  var isEmpty: Bool { difference.isEmpty && changes.isEmpty }

  var sections: [PageSection] {
    [objectives, needs, contributors, flows].compactMap(\.self)
  }

  /// Who gains and who gives, without what flows.
  var shortBlocks: [PageSection.Block] {
    [needs, contributors].compactMap(\.self).flatMap(\.blocks)
  }

  /// `too small to count, less than a millionth of the largest figure: burden: the highest ...`.
  var slightWords: String? {
    guard !slightChanges.isEmpty else { return nil }
    let words = FigureChangeWords(subject: subject)
    return "too small to count, less than a millionth of the largest figure: "
      + slightChanges.map(words.sentence).joined(separator: "; ")
  }

  /// All of it under one heading.
  var blocks: [PageSection.Block] {
    [objectives, needs, contributors, flows].compactMap(\.self).flatMap(\.blocks)
  }

  private var objectives: PageSection? {
    guard !changes.isEmpty else { return nil }
    let words = FigureChangeWords(subject: subject)
    return PageSection(
      heading: "What changes in the objectives",
      blocks: [
        .paragraph("Of each objective the first figure that changes, the worst first."),
        .list(changes.map { words.sentence(for: $0) + verdict(on: $0) }),
      ])
  }

  private func verdict(on change: FigureChange) -> String {
    isSameQuestion ? (change.isBetter ? " (better)" : " (worse)") : ""
  }

  private var needs: PageSection? {
    let rows = difference.needs.filter(isShown).map { change in
      let need = changedNames.need(change.subject) ?? subject.names.need(change.subject)
      let unit = need.map { names(of: $0.id).unitOfDemand(of: $0.resource) } ?? "unit"
      return [
        names(of: change.subject).name(of: change.subject), quantities(change).before,
        quantities(change).after, signed(change.after - change.before),
        UnitWords.named(unit, for: abs(change.after - change.before)),
      ]
    }
    return section("Who gets more or less", first: "need", rows)
  }

  private func names(of need: Need.ID) -> MatchNames {
    changedNames.need(need) == nil ? subject.names : changedNames
  }

  private var contributors: PageSection? {
    let rows = difference.contributors.map { change in
      let (before, after) = money(change.before, change.after)
      return [
        changedNames.name(of: change.subject), before, after,
        signedMoney(change.after - change.before), "",
      ]
    }
    return section("Who gives more or less, in value", first: "state", rows)
  }

  private var flows: PageSection? {
    let rows = difference.flows.filter(isShown).map { change in
      let pair = change.subject
      let names = changedNames.offer(pair.offer) == nil ? subject.names : changedNames
      let unit = names.offer(pair.offer).map { names.unit(of: $0.resource) } ?? "unit"
      return [
        "\(pair.offer) -> \(pair.need)", quantities(change).before, quantities(change).after,
        signed(change.after - change.before),
        UnitWords.named(unit, for: abs(change.after - change.before)),
      ]
    }
    return section("What flows otherwise", first: "offer -> need", rows)
  }

  private func section(_ heading: String, first: String, _ rows: [[String]]) -> PageSection? {
    guard !rows.isEmpty else { return nil }
    let columns = [
      Table.Column(first), .init("before", .figure), .init("after", .figure),
      .init("change", .figure), .init("", .unit),
    ]
    let table = Table(columns: columns, groups: [.init(rows: Array(rows.prefix(Self.most)))])
    let more = rows.count - Self.most
    return PageSection(
      heading: heading,
      blocks: [.table(table)]
        + (more > 0 ? [.paragraph("and \(NumberWords.count(more)) more")] : []))
  }

  /// Whether a change is more than what is left of half a unit in the last digit that is shown.
  private func isShown<Subject>(_ change: PlanDifference.Change<Subject>) -> Bool {
    abs(change.after - change.before) >= Self.leastShown
  }

  /// Unit: units of the need or of the resource.
  private static let leastShown = 0.0005

  /// Two quantities, with more digits where they would else look alike.
  private func quantities<Subject>(
    _ change: PlanDifference.Change<Subject>
  ) -> (before: String, after: String) {
    let texts = (NumberWords.quantity(change.before), NumberWords.quantity(change.after))
    if texts.0 != texts.1 { return texts }
    return (
      NumberWords.fixed(change.before, decimals: 4), NumberWords.fixed(change.after, decimals: 4)
    )
  }

  /// Two amounts, to the cent where they would else look alike.
  private func money(_ before: Double, _ after: Double) -> (String, String) {
    let texts = (subject.names.money(before), subject.names.money(after))
    if texts.0 != texts.1 { return texts }
    let currency = subject.problem.currency
    return (
      NumberWords.moneyToTheCent(before, currency: currency),
      NumberWords.moneyToTheCent(after, currency: currency)
    )
  }

  private func signedMoney(_ value: Double) -> String {
    (value > 0 ? "+" : "-") + subject.names.money(abs(value))
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + NumberWords.quantity(value)
  }
}
