package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// One smallest set of what somebody stated that cannot hold together.
///
/// Without any one member of the set the others can. Quantities of offers, times and whole units
/// are facts and no statements.
package struct StatementConflict: Sendable {
  package struct Statement: Hashable, Sendable {
    package let kind: RuleVariant.Kind
    package let id: String
  }

  /// What one statement has to become, the others as they are.
  package struct Repair: Sendable {
    package let statement: Statement
    /// The minimum or limit that would do; `nil` where the statement has to go.
    ///
    /// - Unit: that of the minimum or limit.
    package let amount: Double?
    /// By how much it changes, as a part of what it is; 1 where it has to go.
    package let part: Double
    /// Whether there is a plan then; else another conflict is left.
    package let isEnough: Bool
  }

  package let statements: [Statement]
  /// What the minimums of the set add up to, and how much of that can be kept at most; `nil` when
  /// they are of several resources.
  ///
  /// - Unit: units of their resource.
  package let sums: (asked: Double, kept: Double)?
  /// The cheapest first.
  package let repairs: [Repair]
}

extension StatementConflict {
  /// Finds one in a problem; `nil` when it has a plan.
  ///
  /// - Throws: `SolverFailure` when the solver could not do its work.
  package static func find(
    in problem: MatchingProblem, with replanning: Replanning
  ) throws(SolverFailure) -> StatementConflict? {
    let check = FeasibilityCheck(problem: problem, replanning: replanning)
    let all = RuleVariants(problem: problem).statements
    if try check.hasPlan(without: []) { return nil }
    let kept = try smallest(all, check)
    let rest = all.filter { rule in !kept.contains { $0.kind == rule.kind && $0.id == rule.id } }
    let core = FeasibilityCheck(problem: check.problem(without: rest), replanning: replanning)
    var repairs: [Repair] = []
    for rule in kept {
      let repair = RepairSearch(rule: rule, full: check, core: core)
      repairs.append(try repair.run())
    }
    return StatementConflict(
      statements: kept.map { Statement(kind: $0.kind, id: $0.id) },
      sums: try core.sums(ofNeeds: kept.filter { $0.kind == .needMinimum }.map(\.id)),
      repairs: repairs.enumerated().sorted {
        ($0.element.isEnough ? 0 : 1, $0.element.part, $0.offset)
          < ($1.element.isEnough ? 0 : 1, $1.element.part, $1.offset)
      }.map(\.element))
  }

  /// Drops statements, many at once and then one by one, as long as there still is no plan.
  private static func smallest(
    _ all: [RuleVariants.Rule], _ check: FeasibilityCheck
  ) throws(SolverFailure) -> [RuleVariants.Rule] {
    var kept = all
    var dropped: [RuleVariants.Rule] = []
    var size = max(1, kept.count / 2)
    while true {
      var start = 0
      while start < kept.count {
        let chunk = start..<min(start + size, kept.count)
        if try check.hasPlan(without: dropped + kept[chunk]) {
          start += size
        } else {
          dropped += kept[chunk]
          kept.removeSubrange(chunk)
        }
      }
      if size == 1 { return kept }
      size /= 2
    }
  }
}
