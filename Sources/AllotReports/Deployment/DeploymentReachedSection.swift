internal import AllotExplanation
internal import AllotModel

/// What every objective reached, and whether that is proven.
enum DeploymentReachedSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.plan.objectives.isEmpty else { return nil }
    var entries: [PageSection.Entry] = []
    var glossed: Set<DeploymentObjective> = []
    for result in report.plan.objectives {
      let words = DeploymentObjectiveWords(result, report: report)
      let isNew = glossed.insert(result.objective).inserted
      entries.append(
        .init(
          subject: "\(entries.count + 1). \(words.name): \(words.headline); \(words.proof)",
          lines: (isNew ? [gloss(of: result.objective, report)] : []) + words.levels))
    }
    let order = "Each objective is best among the rosters that are best in all before it."
    return PageSection(
      heading: "What the roster reached", blocks: [.paragraph(order), .entries(entries)])
  }

  /// What a word means, in one or two short sentences.
  static func gloss(
    of objective: DeploymentObjective, _ report: DeploymentReport
  ) -> String {
    let step = report.problem.horizon?.step.rawValue ?? "step"
    switch objective {
    case .floor:
      return "The smallest part of what is asked that is present in any post and \(step)."
    case .total:
      return "Everyone who is present and counts, each \(step), times the weight of the post."
    case .coverage:
      return "Coverage is the part of a post that is staffed, over its window. "
        + "The least covered post is raised first, then the next, to the last."
    case .burden:
      return "Burden is what a state sends divided by its share of the key. "
        + "The largest burden is lowered first, then the next, to the last."
    case .changes: return "Every expert and \(step) that differ from the former roster."
    case .tours: return "A tour is one expert's stay at one post, without a break."
    case .cost: return "The travels of all tours, and every expert and \(step)."
    }
  }
}
