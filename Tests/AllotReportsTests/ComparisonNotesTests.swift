import AllotModel
import Testing

@testable import AllotExplanation
@testable import AllotReports

/// What a comparison says of the plans that it was made from.
struct ComparisonNotesTests {
  @Test func `a plan that is the first cause's alone and in its turn is counted once`() {
    let best = PlanComparison.Point(problem: Island.problem, plan: Island.plan)
    var unproven = Island.plan
    unproven.status = .feasible
    let found = PlanComparison.Point(problem: Island.problem, plan: unproven)
    let comparison = PlanComparison(
      changes: [], before: best, base: best,
      steps: [
        .init(cause: .search, after: found, alone: found),
        .init(cause: .search, after: best, alone: best),
      ], after: best, nearest: nil, union: Island.problem)

    let notes = MatchComparison(comparison, solvers: ("", ""), paths: ("", "")).notes

    #expect(
      notes.last
        == "1 plan of those compared on the way is not proven best in every objective, so an "
        + "effect may be other than shown.")
  }
}
