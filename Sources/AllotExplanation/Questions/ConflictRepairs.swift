internal import LinearPrograms

/// The repairs of a conflict, the cheapest first.
struct ConflictRepairs {
  /// Every statement of the problem.
  let all: [RuleVariants.Rule]
  /// Those of the conflict.
  let kept: [RuleVariants.Rule]
  /// The problem with all that is stated.
  let full: FeasibilityCheck
  let contexts: ClashContexts

  /// Each statement of the conflict by itself, and several together where that is cheaper, or where
  /// none by itself is enough.
  func found() throws(SolverFailure) -> [StatementConflict.Repair] {
    var repairs: [StatementConflict.Repair] = []
    for rule in kept {
      repairs.append(try RepairSearch(rule: rule, full: full, contexts: contexts).run())
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
    // Whoever can mend something is asked, a part of the conflict or not: what is to spare for one
    // minimum may be what another one holds.
    let combined = CombinedRepair(of: all, in: full)
    var repairs: [StatementConflict.Repair] = []
    for aim in [CombinedRepair.Aim.total, .largest] {
      if let repair = try combined.run(aim), !repairs.contains(repair) { repairs.append(repair) }
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
