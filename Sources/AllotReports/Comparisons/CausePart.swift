internal import AllotExplanation
internal import AllotModel

/// What each change does, and by which changes each figure came about.
struct CausePart {
  /// How many needs and how many states are printed; JSON has all.
  private static let most = 8

  private let answer: MatchComparison
  private let names: MatchNames
  private let effects: ComparisonEffects
  private let words = InputChangeWords()

  init(_ answer: MatchComparison) {
    self.answer = answer
    names = answer.subject.names
    effects = answer.effects
  }

  var sections: [PageSection] { [each, causes].compactMap(\.self) }

  // MARK: - Each change

  private var each: PageSection? {
    let steps = answer.comparison.steps
    guard !steps.isEmpty else { return nil }
    let entries = zip(steps, effects.steps).enumerated().map { position, step in
      PageSection.Entry(
        subject: "\(position + 1). \(words.name(of: step.0.cause))",
        lines: EachChangeWords(answer).lines(ofStep: position))
    }
    return PageSection(
      heading: "What each change does",
      blocks: [
        .paragraph(
          "Each is made in its turn, after those above it, and by itself in the first problem; "
            + "each time the best plan is made anew."),
        .entries(entries),
      ])
  }

  // MARK: - Each figure

  private var causes: PageSection? {
    let groups = objectives + needs + states
    guard answer.comparison.steps.count > 1, !groups.isEmpty else { return nil }
    let columns = [
      Table.Column("by"), .init("in its turn", .figure), .init("alone", .figure),
    ]
    return PageSection(
      heading: "Which caused which",
      blocks: [
        .paragraph("What the changes do in their turn adds up to the whole."),
        .table(Table(columns: columns, groups: groups)),
      ] + (together.isEmpty ? [] : [.list(together)]))
  }

  private var objectives: [Table.Group] {
    effects.objectives.map { effect in
      group(heading: answer.words.sentence(for: effect.subject), effect) {
        rate($0, of: effect.subject.objective)
      }
    }
  }

  private func rate(_ value: Double, of objective: MatchObjective) -> String {
    (value > 0 ? "+" : "") + answer.words.rate(value, of: objective)
  }

  private var needs: [Table.Group] {
    weightiest(effects.coverage).map { effect in
      let heading =
        "\(names.name(of: effect.subject)), covered: \(NumberWords.percent(effect.before)) -> "
        + NumberWords.percent(effect.after)
      return group(heading: heading, effect) { rate($0, of: .coverage) }
    }
  }

  private var states: [Table.Group] {
    weightiest(effects.values).map { effect in
      let heading =
        "\(names.name(of: effect.subject)), value given: \(names.money(effect.before)) -> "
        + names.money(effect.after)
      return group(heading: heading, effect) { signedMoney($0) }
    }
  }

  private func signedMoney(_ value: Double) -> String {
    (value < 0 ? "-" : value > 0 ? "+" : "") + names.money(abs(value))
  }

  /// The effects that are largest, in the order in which they were.
  private func weightiest<Subject>(_ all: [Effect<Subject>]) -> [Effect<Subject>] {
    guard all.count > Self.most else { return all }
    let sorted = all.indices.sorted { one, other in
      (all[other].weight, one) < (all[one].weight, other)
    }
    return sorted.prefix(Self.most).sorted().map { all[$0] }
  }

  private func group<Subject>(
    heading: String, _ effect: Effect<Subject>, _ text: (Double) -> String
  ) -> Table.Group {
    var rows = effect.parts.map { part in
      [name(of: part.steps), text(part.inTurn), part.alone.map(text) ?? ""]
    }
    if rows.count > 1 {
      rows.append(["in all", text(effect.inAll), effect.allAlone.map(text) ?? ""])
    }
    return Table.Group(heading, rows: rows)
  }

  private func name(of steps: [Int]) -> String {
    let all = answer.comparison.steps
    return steps.map { "\($0 + 1). \(words.name(of: all[$0].cause))" }
      .joined(separator: ", together with ")
  }

  /// Where changes do together what they would not do one by one.
  private var together: [String] {
    effects.objectives.compactMap { effect in
      guard let allAlone = effect.allAlone, !effect.isSum else { return nil }
      let objective = effect.subject.objective
      let (whole, alone) = (rate(effect.inAll, of: objective), rate(allAlone, of: objective))
      let name = answer.words.name(objective, priority: effect.subject.priority)
      guard whole != alone else {
        return "\(name): what a change does depends on those before it, but in all it is \(whole)"
      }
      let verdict = abs(effect.inAll) > abs(allAlone) ? "more" : "less"
      return "\(name): together \(whole), \(verdict) than the \(alone) that the changes would add "
        + "up to if each acted alone"
    }
  }
}

extension Effect {
  /// How much is moved in all.
  fileprivate var weight: Double { parts.reduce(abs(inAll)) { max($0, abs($1.inTurn)) } }
}
