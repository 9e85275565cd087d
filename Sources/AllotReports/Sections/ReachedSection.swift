internal import AllotExplanation
internal import AllotModel

/// What every objective reached, and whether that is proven.
enum ReachedSection: MatchSection {
  static func section(of report: MatchReport) -> PageSection? {
    guard report.plan.status != .infeasible else { return nil }
    var entries: [PageSection.Entry] = []
    for objective in report.problem.settings.objectives {
      let results = report.plan.objectives.filter { $0.objective == objective }
      if results.isEmpty, let reason = reasonToSkip(objective, report: report) {
        entries.append(
          .init(subject: "\(entries.count + 1). \(objective.rawValue): \(reason)", lines: []))
      }
      for (position, result) in results.enumerated() {
        let words = ObjectiveWords(result, report: report)
        let gloss = position == 0 ? [gloss(of: objective, report: report)] : []
        entries.append(
          .init(
            subject: "\(entries.count + 1). \(words.name): \(words.headline); \(words.proof)",
            lines: gloss + words.levels))
      }
    }
    guard !entries.isEmpty else { return nil }
    return PageSection(
      heading: "What the plan reached",
      blocks: [
        .paragraph("Each objective is best among the plans that are best in all before it."),
        .entries(entries),
      ])
  }

  private static func reasonToSkip(_ objective: MatchObjective, report: MatchReport) -> String? {
    switch objective {
    case .burden where report.problem.keyShares == nil:
      return "skipped, because there is no key '\(report.problem.settings.key)'"
    default: break
    }
    switch report.plan.status {
    case .interrupted: return "not begun before the interruption"
    case .feasible: return "not begun within \(report.plan.limit.name)"
    case .optimal, .infeasible: return nil
    }
  }

  /// What a word means, in one or two short sentences.
  static func gloss(of objective: MatchObjective, report: MatchReport) -> String {
    switch (objective, report.problem.settings.coverageOver) {
    case (.coverage, .need):
      return "Coverage is the part of a need that is met. "
        + "The least covered need is raised first, then the next, to the last."
    case (.coverage, .state):
      return "Coverage is the part of a need that is met, for a state the mean of its needs. "
        + "The least covered state is raised first, then the next, to the last."
    case (.total, _): return "Every need counts with the part of it that is met, times its weight."
    case (.burden, _):
      return "Burden is the value that a state gives divided by its share of the key. "
        + "The largest burden is lowered first, then the next, to the last."
    case (.cost, _): return "The costs of the offers that are used and of the routes taken."
    case (.shipments, _): return "An offer and a need that it serves are one shipment."
    }
  }
}
