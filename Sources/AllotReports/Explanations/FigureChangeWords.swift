internal import AllotExplanation
internal import AllotModel

/// Says what changes in an objective.
struct FigureChangeWords {
  let subject: ExplanationSubject

  /// `coverage, priority 2`; the priority only when there are several.
  func name(_ objective: MatchObjective, priority: Int?) -> String {
    let priorities = Set(subject.problem.needs.map(\.priority))
    let name = objective == .total ? "sum of coverage" : objective.rawValue
    guard let priority, priorities.count > 1 else { return name }
    return "\(name), priority \(priority)"
  }

  /// `coverage: the lowest, LT heater: 58.1 % -> 60.5 %`, or with whose it is before and after:
  /// `coverage: the lowest: 58.1 % (LT heater) -> 66.0 % (LT lamp)`.
  func sentence(for change: FigureChange) -> String {
    let figures = figures(of: change)
    let name = name(change.objective, priority: change.priority)
    guard !change.before.member.isEmpty else {
      return "\(name): \(figures.before) -> \(figures.after)"
    }
    let (old, new) = (member(change.before, change), member(change.after, change))
    guard old != new, !change.after.member.isEmpty else {
      return "\(name): \(rank(of: change)), \(old): \(figures.before) -> \(figures.after)"
    }
    return "\(name): \(rank(of: change)): \(figures.before) (\(old)) -> \(figures.after) (\(new))"
  }

  /// Before and after, with as many digits as it takes to tell them apart.
  func figures(of change: FigureChange) -> (before: String, after: String) {
    var texts = (before: "", after: "")
    for decimals in 1...6 {
      texts = (
        text(change.before.value, of: change.objective, decimals: decimals),
        text(change.after.value, of: change.objective, decimals: decimals)
      )
      if texts.before != texts.after { break }
    }
    return texts
  }

  /// A figure of an objective with its unit.
  func text(_ value: Double, of objective: MatchObjective, decimals: Int = 1) -> String {
    let currency = subject.problem.currency
    switch objective {
    case .coverage:
      return NumberWords.percent(value, decimals: decimals) + (hasWeights ? " per weight" : "")
    case .total: return NumberWords.fixed(value, decimals: decimals + 2)
    case .burden:
      return decimals == 1
        ? NumberWords.money(value, currency: currency)
        : NumberWords.moneyToTheCent(value, currency: currency)
    case .cost: return NumberWords.moneyToTheCent(value, currency: currency)
    case .shipments: return UnitWords.counted(value, "shipment")
    }
  }

  /// A change per unit, with the digits that say something.
  func rate(_ value: Double, of objective: MatchObjective) -> String {
    switch objective {
    case .coverage: "\(FigureWords.short(value * 100)) percentage points"
    case .total, .shipments: FigureWords.short(value)
    case .burden, .cost:
      "\(value < 0 ? "-" : "")\(subject.problem.currency) \(FigureWords.short(abs(value)))"
    }
  }

  /// Which of the levels it is, the worst first: `the lowest`, `the 5th lowest`.
  private func rank(of change: FigureChange) -> String {
    let superlative = change.objective == .burden ? "highest" : "lowest"
    return change.rank == 0
      ? "the \(superlative)" : "the \(ordinal(change.rank + 1)) \(superlative)"
  }

  private func member(_ rank: PlanFigures.Rank, _ change: FigureChange) -> String {
    let isNeed = change.objective == .coverage && subject.problem.settings.coverageOver == .need
    return isNeed
      ? subject.names.name(of: Need.ID(rank.member))
      : subject.names.name(of: State.Code(rank.member))
  }

  private func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  private var hasWeights: Bool {
    subject.problem.settings.coverageOver == .need
      && subject.problem.needs.contains { $0.weight != 1 }
  }
}

extension FigureChange {
  /// The change as an object of JSON; only between plans of the same question is one better.
  func write(to json: inout JSONText, isComparable: Bool = true) {
    json.open("{")
    json.pair("objective", objective.rawValue)
    if let priority { json.pair("priority", priority) }
    json.pair("rank", rank + 1)
    json.pair("before", before.value)
    json.pair("after", after.value)
    json.pair("member-before", before.member)
    json.pair("member-after", after.member)
    if isComparable { json.pair("better", isBetter) }
    json.close("}")
  }
}
