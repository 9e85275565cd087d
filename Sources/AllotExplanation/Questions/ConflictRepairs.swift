internal import LinearPrograms

/// The repairs of a conflict, the cheapest first.
struct ConflictRepairs {
  /// Every statement of the problem.
  let all: [RuleVariants.Rule]
  /// Those of the conflict.
  let kept: [RuleVariants.Rule]
  /// The problem with all that is stated.
  let full: FeasibilityCheck
  /// The problem with the statements of the conflict alone.
  let core: FeasibilityCheck

  /// Each statement of the conflict by itself, and several together where that is cheaper, or where
  /// none by itself is enough.
  func found() throws(SolverFailure) -> [StatementConflict.Repair] {
    var repairs: [StatementConflict.Repair] = []
    for rule in kept {
      repairs.append(try RepairSearch(rule: rule, full: full, core: core).run())
    }
    let enough = repairs.filter(\.isEnough)
    for repair in try together()
    where repair.changes.count > 1 && !repairs.contains(repair)
      && isWorthwhile(repair, beside: enough)
    {
      repairs.append(repair)
    }
    return repairs.enumerated().sorted {
      ($0.element.isEnough ? 0 : 1, $0.element.part, $0.offset)
        < ($1.element.isEnough ? 0 : 1, $1.element.part, $1.offset)
    }.map(\.element)
  }

  /// Several changed together: the least in all, and the least for whoever changes most.
  private func together() throws(SolverFailure) -> [StatementConflict.Repair] {
    // With other conflicts, statements of those have to change as well.
    let combined = CombinedRepair(of: all, in: full)
    let ownNames = Set(kept.map { StatementConflict.Statement(kind: $0.kind, id: $0.id) })
    var repairs: [StatementConflict.Repair] = []
    if let least = try combined.run(.total) {
      repairs.append(least)
      // Who has no part in the conflict is not asked to give up an equal part.
      let touched = Set(least.changes.map(\.statement)).union(ownNames)
      let asked = all.filter { touched.contains(.init(kind: $0.kind, id: $0.id)) }
      if let even = try CombinedRepair(of: asked, in: full).run(.largest) { repairs.append(even) }
    }
    return repairs
  }

  /// Whether a repair changes less than each alone does, in all or for whoever changes most.
  private func isWorthwhile(
    _ repair: StatementConflict.Repair, beside others: [StatementConflict.Repair]
  ) -> Bool {
    others.allSatisfy {
      repair.part < $0.part * (1 - Self.margin) || repair.largestPart < $0.part * (1 - Self.margin)
    }
  }

  /// Parts that differ by less are equal: what rounding to two decimals may do to them.
  private static let margin = 1e-3
}
