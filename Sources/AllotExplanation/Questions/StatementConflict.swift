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

  /// What one statement has to become.
  package struct Change: Hashable, Sendable {
    package let statement: Statement
    /// The minimum or limit that would do; `nil` where the statement has to go.
    ///
    /// - Unit: that of the minimum or limit.
    package let amount: Double?
    /// By how much it changes, as a part of what it is; 1 where it has to go.
    package let part: Double
  }

  /// What one statement, or several together, have to become, all others as they are.
  package struct Repair: Hashable, Sendable {
    package let changes: [Change]
    /// Whether there is a plan then; else another conflict is left.
    package let isEnough: Bool

    /// What the parts by which statements change add up to.
    package var part: Double { changes.reduce(0) { $0 + $1.part } }
    package var largestPart: Double { changes.map(\.part).max() ?? 0 }
  }

  /// That a statement and the others cannot hold, in two numbers.
  package enum Contradiction: Sendable {
    /// What the minimums of the set add up to, and how much of that can be kept at most.
    ///
    /// - Unit: units of their resource.
    case minimums(asked: Double, kept: Double)
    /// What the others need of a limit at least, and what it is.
    case limit(Statement, needed: Double, stated: Double)
    /// What one need insists on, and what it can have while the others keep theirs.
    case minimum(Statement, asked: Double, kept: Double)
  }

  package let statements: [Statement]
  /// `nil` when numbers do not show it.
  package let contradiction: Contradiction?
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
    return StatementConflict(
      statements: kept.map { Statement(kind: $0.kind, id: $0.id) },
      contradiction: try contradiction(of: kept, in: core),
      repairs: try ConflictRepairs(all: all, kept: kept, full: check, core: core).found())
  }

  /// The two numbers that show it best: minimums of one resource, else a limit, else a minimum.
  private static func contradiction(
    of kept: [RuleVariants.Rule], in core: FeasibilityCheck
  ) throws(SolverFailure) -> Contradiction? {
    let minimums = kept.filter { $0.kind == .needMinimum }
    if let sums = try core.sums(ofNeeds: minimums.map(\.id)) {
      return .minimums(asked: sums.asked, kept: sums.kept)
    }
    for rule in kept.filter({ $0.kind != .needMinimum }) + minimums {
      guard let stated = StatedAmount(rule, in: core.problem),
        let reach = try core.reach(of: stated, rule)
      else { continue }
      let statement = Statement(kind: rule.kind, id: rule.id)
      return rule.kind == .needMinimum
        ? .minimum(statement, asked: stated.amount, kept: reach)
        : .limit(statement, needed: reach, stated: stated.amount)
    }
    return nil
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
