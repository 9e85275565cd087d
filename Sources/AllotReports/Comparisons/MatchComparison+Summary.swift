internal import AllotExplanation
internal import AllotModel

extension MatchComparison {
  /// What a reader in a hurry needs.
  package var summary: [String] { [inputSentence, planSentence, mainCause].compactMap(\.self) }

  private var inputSentence: String? {
    let changes = comparison.changes
    guard !changes.isEmpty else {
      let isSearched = solvers != nil || !comparison.steps.isEmpty
      return isSearched
        ? "The input is the same; the plans were searched for in other ways."
        : "The input is the same."
    }
    let counts = InputChange.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? "\(NumberWords.count(count)) \(kind.rawValue)" : nil
    }
    let free = effects.steps.indices.count(where: isFree)
    let all = effects.steps.count
    let tail =
      free == 0
      ? ""
      : free == all
        ? "; none has an effect"
        : "; \(free) of \(all) changes \(free == 1 ? "has" : "have") no effect"
    return "\(UnitWords.counted(changes.count, "row")) of the input "
      + "\(changes.count == 1 ? "differs" : "differ"): \(counts.joined(separator: ", "))\(tail)."
  }

  private var planSentence: String {
    guard let difference else { return planExistence }
    guard let first = effects.objectives.first?.subject else {
      return difference.isEmpty
        ? "The plans are the same."
        : difference.needs.isEmpty && difference.contributors.isEmpty
          ? "The plans are equally good and give the same to all; only other pairs give it."
          : "No objective differs; the plans are equally good."
    }
    let verdict =
      isSameQuestion
      ? (first.isBetter ? "The second plan is better" : "The second plan is worse")
      : "The second plan differs"
    return "\(verdict), first in \(words.sentence(for: first))."
  }

  private var planExistence: String {
    switch (comparison.before.plan, comparison.after.plan) {
    case (nil, nil):
      "Neither problem has a plan: minimums cannot be kept together. \(question(to: paths.after))"
    case (nil, _):
      "The first problem has no plan, the second has one\(turningPoint). "
        + question(to: paths.before)
    default:
      "The first problem has a plan, the second has none\(turningPoint). "
        + question(to: paths.after)
    }
  }

  private func question(to path: String) -> String {
    "Why there is none, and what would mend it: allot explain \(path) --conflict"
  }

  /// The change after which there is a plan, or none, and no later one undoes it.
  private var turningPoint: String {
    let isThere = comparison.after.plan != nil
    let last = comparison.steps.lastIndex { ($0.after.plan != nil) != isThere }
    let position = last.map { $0 + 1 } ?? 0
    guard position < comparison.steps.count else { return "" }
    let cause = InputChangeWords().name(of: comparison.steps[position].cause)
    return ", from change \(position + 1) on (\(cause))"
  }

  /// What most of the first difference comes from.
  private var mainCause: String? {
    guard comparison.steps.count > 1, let effect = effects.objectives.first,
      let part = effect.parts.max(by: { abs($0.inTurn) < abs($1.inTurn) }), !part.steps.isEmpty,
      effect.inAll * part.inTurn > 0
    else { return nil }
    let names = part.steps.map { position in
      "\(position + 1) (\(InputChangeWords().name(of: comparison.steps[position].cause)))"
    }
    let isAlone = effect.parts.count == 1
    return (isAlone ? "That comes from change " : "Most of that comes from change ")
      + names.joined(separator: " with ") + "."
  }
}
