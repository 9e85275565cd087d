internal import AllotExplanation
internal import AllotModel

/// A need that is met otherwise, or asks for another amount.
struct NeedChange {
  let need: Need.ID
  /// `nil` where it is not there.
  let before: NeedResult?
  let after: NeedResult?
}

/// A state that gives otherwise.
struct ContributorChange {
  let state: State.Code
  /// `nil` where it offers nothing.
  let before: ContributorResult?
  let after: ContributorResult?
}

extension MatchComparison {
  /// Needs that are other in demand, or in what is met, by id.
  var changedNeeds: [NeedChange] {
    guard let plans else { return [] }
    return paired(plans.before.needs, plans.after.needs, by: \.need) { before, after in
      NeedChange(need: (after ?? before)?.need ?? "", before: before, after: after)
    }.filter { change in
      guard let before = change.before, let after = change.after else { return true }
      return differ(before.met, after.met) || differ(before.demand, after.demand)
    }
  }

  /// States that give otherwise, by code.
  var changedContributors: [ContributorChange] {
    guard let plans else { return [] }
    return paired(plans.before.contributors, plans.after.contributors, by: \.state) {
      ContributorChange(state: ($1 ?? $0)?.state ?? "", before: $0, after: $1)
    }.filter { differ($0.before?.value ?? 0, $0.after?.value ?? 0) }
  }

  private func paired<Row, Subject: Hashable & Comparable, Pair>(
    _ before: [Row], _ after: [Row], by subject: (Row) -> Subject, _ pair: (Row?, Row?) -> Pair
  ) -> [Pair] {
    let old = Dictionary(before.map { (subject($0), $0) }) { first, _ in first }
    let new = Dictionary(after.map { (subject($0), $0) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().map { pair(old[$0], new[$0]) }
  }

  private func differ(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) > 1e-6 * max(1, abs(one), abs(other))
  }

  /// Needs that stay open and did not, or were not there.
  var newlyOpen: [NeedFact] {
    guard let report, let plans else { return [] }
    let old = Dictionary(plans.before.needs.map { ($0.need, $0.coverage) }) { first, _ in first }
    return report.needs.filter { fact in
      fact.isOpen && (old[fact.need.id] ?? 1) >= 1 - NumberWords.drift
    }
  }

  /// Needs that are met in full and were not.
  var newlyMet: [Need.ID] {
    guard let report, let plans else { return [] }
    let old = Dictionary(plans.before.needs.map { ($0.need, $0.coverage) }) { first, _ in first }
    return report.needs.filter { fact in
      !fact.isOpen && (old[fact.need.id] ?? 1) < 1 - NumberWords.drift
    }.map(\.need.id)
  }

  /// The steps that bring a need nearer to being met.
  func helpers(of need: Need.ID) -> [Int] {
    let effect = effects.coverage.first { $0.subject == need }
    return (effect?.parts ?? []).filter { $0.inTurn > 0 }.flatMap(\.steps)
  }

  /// How far it is known which flows are only one of several ways.
  var flowNote: String? {
    guard let plan = comparison.after.plan else { return nil }
    switch plan.uniqueness {
    case .onlyBestPlan:
      return "The second plan is the only best one: no plan as good flows otherwise."
    case .oneOfSeveral where comparison.nearest == nil, .unknown where comparison.nearest == nil:
      return "Which of these an equally good plan would keep was not looked for."
    case .oneOfSeveral, .unknown: return nil
    }
  }
}
