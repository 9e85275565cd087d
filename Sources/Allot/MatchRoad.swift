internal import AllotExplanation
package import AllotFiles
package import AllotModel
package import AllotReports
package import LinearPrograms

/// The whole road of `allot match`: read, plan, report.
package struct MatchRoad {
  private let matcher: Matcher

  package init(matcher: Matcher) { self.matcher = matcher }

  /// Reads a problem and reports its plan, or why it has none.
  ///
  /// Warnings name lines, which sorting a table changes, so they stand beside the report and not
  /// in it.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func report(
    on source: ProblemSource, warn: (Finding) -> Void = { _ in }
  ) throws -> MatchReport {
    let read = try source.read()
    for warning in (read.warnings + lint(read.problem)).sorted() { warn(warning) }
    return try report(on: read.problem, path: source.path)
  }

  /// Reports the plan of a problem that was read from a path.
  ///
  /// - Throws: `SolverFailure` when there is no answer.
  package func report(
    on problem: MatchingProblem, path: String
  ) throws(SolverFailure) -> MatchReport {
    var facts = ReportFacts(path: path, digest: problem.digest, solver: matcher.solver.name)
    switch try matcher.answer(to: problem) {
    case .plan(let plan): return MatchReport(of: problem, plan: plan, facts: facts)
    case .noPlan(let conflict):
      facts.conflicts = conflict.members.map {
        ConflictFact($0, of: conflict)
      }
      facts.hasFurtherConflicts = conflict.hasFurther
      return MatchReport(of: problem, plan: .none, facts: facts)
    }
  }
}

extension ConflictFact {
  /// A member of a conflict, with what it may have at most.
  fileprivate init(_ member: MinimumConflict.Member, of conflict: MinimumConflict) {
    let sentence =
      if !conflict.limits.isEmpty {
        "\(ListWords.cut(conflict.limits)) allows no more"
      } else if conflict.members.count == 1 {
        "no offers that may reach it add up to its minimum"
      } else {
        "the other minimums named here leave too little"
      }
    self.init(
      need: member.need, minimum: member.minimum, reachable: member.reachable, sentence: sentence)
  }
}
