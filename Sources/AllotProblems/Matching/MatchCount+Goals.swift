internal import AllotModel
internal import LinearPrograms

extension MatchCount {
  /// What a goal reached, with the levels of the plan itself beside the solver's proof.
  func result(of goal: MatchFormulation.Goal, with proof: AimResult) -> ObjectiveResult {
    guard case .level(let levelling) = goal.aim else {
      let value = value(of: goal)
      let rank = proof.ranks[0]
      return ObjectiveResult(
        objective: goal.objective, priority: goal.priority, value: value,
        bound: rank.isProven ? value : rank.bound, isProven: rank.isProven)
    }
    let levels = levels(of: goal, levelling, with: proof)
    return ObjectiveResult(
      objective: goal.objective, priority: goal.priority, value: levels.first?.value ?? 0,
      bound: levels.first?.bound ?? 0, isProven: proof.isProven, levels: levels)
  }

  private func value(of goal: MatchFormulation.Goal) -> Double {
    switch goal.objective {
    case .coverage, .burden: return 0
    case .total:
      return zip(index.problem.needs, needs)
        .filter { $0.priority == goal.priority && $1.demand > 0 }
        .reduce(0) { $0 + $1.0.weight * $1.1.coverage }
    case .cost: return index.arcs.indices.reduce(0) { $0 + index.arcs[$1].cost * given[$1] }
    case .shipments: return Double(given.count { $0 > 0 })
    }
  }

  private func levels(
    of goal: MatchFormulation.Goal, _ levelling: Levelling, with proof: AimResult
  ) -> [ObjectiveResult.Level] {
    let reached = level(of: goal)
    let isWorse: (Double, Double) -> Bool = levelling.direction == .raise ? (<) : (>)
    let members = goal.members.map { (level: reached[$0] ?? 0, member: $0) }
      .sorted { $0.level == $1.level ? $0.member < $1.member : isWorse($0.level, $1.level) }
    let scale = members.map { abs($0.level) }.max() ?? 0
    var groups: [[(level: Double, member: String, rank: AimResult.Rank)]] = []
    for (member, rank) in zip(members, proof.ranks) {
      let entry = (level: member.level, member: member.member, rank: rank)
      if let first = groups.last?.first,
        abs(first.level - entry.level) <= Tolerance.level * scale
      {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.map { group in
      let unproven = group.first { !$0.rank.isProven }
      return ObjectiveResult.Level(
        value: group[0].level, bound: unproven?.rank.bound ?? group[0].level,
        members: group.map(\.member).sorted())
    }
  }

  /// The level of each member of a levelled goal in this plan.
  private func level(of goal: MatchFormulation.Goal) -> [String: Double] {
    if goal.objective == .burden {
      return Dictionary(
        contributors.map { ($0.state.text, $0.burden ?? 0) }, uniquingKeysWith: { $1 })
    }
    let asked = zip(index.problem.needs, needs)
      .filter { $0.priority == goal.priority && $1.demand > 0 }
    switch index.problem.settings.coverageOver {
    case .need:
      return Dictionary(
        asked.map { ($0.id.text, $1.coverage / $0.weight) }, uniquingKeysWith: { $1 })
    case .state:
      return Dictionary(grouping: asked) { $0.0.state.text }.mapValues { own in
        let weight = own.reduce(0) { $0 + $1.0.weight }
        return own.reduce(0) { $0 + $1.0.weight * $1.1.coverage } / weight
      }
    }
  }
}
