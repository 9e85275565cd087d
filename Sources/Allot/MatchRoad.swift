internal import AllotExplanation
internal import AllotFiles
internal import AllotModel
package import AllotReports
internal import LinearPrograms

/// The whole road of `allot match`: read, plan, report.
package struct MatchRoad {
  private let matcher: Matcher

  package init(matcher: Matcher) { self.matcher = matcher }

  /// Reads a problem and reports its plan, or why it has none.
  ///
  /// - Throws: `InvalidInput` with every finding; `SolverFailure` when there is no answer.
  package func report(on source: ProblemSource) throws -> MatchReport {
    let read = try source.read()
    return try report(on: read.problem, path: source.path, warnings: read.warnings)
  }

  private func report(
    on problem: MatchingProblem, path: String, warnings: [Finding]
  ) throws(SolverFailure) -> MatchReport {
    var facts = ReportFacts(
      path: path, digest: problem.digest, solver: matcher.solver.name,
      warnings: warnings.map(\.description))
    switch try matcher.answer(to: problem) {
    case .plan(let plan): return MatchReport(of: problem, plan: plan, facts: facts)
    case .noPlan(let conflict):
      facts.conflicts = conflict.members.map {
        ConflictFact($0, isAlone: conflict.members.count == 1)
      }
      return MatchReport(of: problem, plan: .none, facts: facts)
    }
  }
}

extension ConflictFact {
  /// A member of a conflict, with what it may have at most.
  fileprivate init(_ member: MinimumConflict.Member, isAlone: Bool) {
    self.init(
      need: member.need, minimum: member.minimum, reachable: member.reachable,
      sentence: isAlone
        ? "no offers that may reach it add up to its minimum"
        : "the other minimums named here leave too little")
  }
}

extension MatchPlan {
  /// The plan of a problem that has none.
  fileprivate static let none = MatchPlan(
    status: .infeasible, objectives: [], allocations: [], needs: [], offers: [],
    contributors: [], uniqueness: .unknown)
}
