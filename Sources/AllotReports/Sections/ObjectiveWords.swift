internal import AllotExplanation
internal import AllotModel

/// What one objective reached, in words.
struct ObjectiveWords {
  /// How many levels are spelled out.
  private static let mostLevels = 6

  private let result: ObjectiveResult
  private let report: MatchReport

  init(_ result: ObjectiveResult, report: MatchReport) {
    self.result = result
    self.report = report
  }

  /// `coverage, priority 2`; the priority only when there are several.
  var name: String {
    let name = result.objective.rawValue
    let priorities = Set(report.problem.needs.map(\.priority))
    guard let priority = result.priority, priorities.count > 1 else { return name }
    return "\(name), priority \(priority)"
  }

  /// `the least covered need gets 43.2 %`.
  var headline: String {
    let value = amount(result.value)
    switch result.objective {
    case .coverage: return "\(worst) gets \(value)"
    case .total:
      let weights = report.problem.needs.filter { $0.priority == result.priority ?? $0.priority }
        .reduce(0) { $0 + $1.weight }
      return "what is met adds up to \(value) of \(NumberWords.quantity(weights))"
    case .burden: return "the most burdened state gives \(value) per whole key"
    case .cost: return "the plan costs \(value)"
    case .shipments: return "\(value) are made"
    }
  }

  /// `proven, no plan gives it more`, or how much better another plan could be.
  var proof: String {
    guard !result.isProven else { return "proven, no plan does better" }
    let level = result.levels.first { $0.bound != $0.value }
    guard result.bound != result.value || level == nil else {
      return "proven, but not every level after it"
    }
    guard result.bound.isFinite else { return "not proven, and no bound is known" }
    return "not proven, \(limit(result.bound))\(gap)"
  }

  /// The levels of a levelled objective, the worst first, a long list cut.
  var levels: [String] {
    let levels = result.levels
    guard levels.count > 1 || (levels.first?.members.count ?? 0) > 0 else { return [] }
    let shown = levels.prefix(Self.mostLevels).enumerated().map { position, level in
      let proof =
        position == 0 || level.bound == level.value || !level.bound.isFinite
        ? "" : " (\(limit(level.bound)))"
      return "\(amount(level.value))\(proof): \(ListWords.cut(level.members, word: memberName))"
    }
    guard let last = levels.last, levels.count > Self.mostLevels else { return shown }
    let more = UnitWords.counted(levels.count - Self.mostLevels, "level")
    return shown + ["and \(more) more, the last at \(amount(last.value))"]
  }
}

extension ObjectiveWords {
  private var isOverStates: Bool { report.problem.settings.coverageOver == .state }

  private var hasWeights: Bool {
    !isOverStates && report.problem.needs.contains { $0.weight != 1 }
  }

  private var worst: String {
    if isOverStates { return "the least covered state" }
    return hasWeights ? "the need least covered for its weight" : "the least covered need"
  }

  private func amount(_ value: Double) -> String {
    let currency = report.problem.currency
    switch result.objective {
    case .coverage:
      return NumberWords.percent(value) + (hasWeights ? " per weight" : "")
    case .total: return NumberWords.quantity(value)
    case .burden: return NumberWords.money(value, currency: currency)
    case .cost: return NumberWords.moneyToTheCent(value, currency: currency)
    case .shipments: return UnitWords.counted(value, "shipment")
    }
  }

  /// `no plan reaches more than 47.1 %`, or `less` where less is better.
  private func limit(_ bound: Double) -> String {
    switch result.objective {
    case .coverage, .total: return "no plan reaches more than \(amount(bound))"
    case .burden, .cost: return "no plan needs less than \(amount(bound))"
    case .shipments: return "no plan needs less than \(NumberWords.quantity(bound))"
    }
  }

  /// How far value and bound lie apart, relative to the larger.
  private var gap: String {
    let size = max(abs(result.value), abs(result.bound))
    guard size > 0 else { return "" }
    return " (gap \(NumberWords.percent(abs(result.bound - result.value) / size)))"
  }

  private func memberName(_ member: String) -> String {
    result.objective == .coverage && !isOverStates
      ? report.names.name(of: Need.ID(member)) : member
  }
}
