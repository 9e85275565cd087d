import AllotModel
import AllotReports

/// The island with a minimum that no plan keeps.
enum Impossible {
  static let report = MatchReport(
    of: Island.problem,
    plan: MatchPlan(
      status: .infeasible, objectives: [], allocations: [], needs: [], offers: [],
      contributors: [], uniqueness: .unknown),
    facts: ReportFacts(
      path: "island", digest: "0f", solver: "a solver",
      conflicts: [
        ConflictFact(
          need: "MT/tent", minimum: 35, reachable: 30, sentence: "only IT may give it")
      ], hasFurtherConflicts: true))
}
