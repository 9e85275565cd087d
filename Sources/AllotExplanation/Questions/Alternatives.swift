package import AllotModel
internal import AllotProblems
package import LinearPrograms

/// All plans that are as good as the best one: which flows they have in common, and between what
/// quantities the others can be.
package struct Alternatives: Sendable {
  /// A figure of the plan, and how far it goes over all plans that are as good.
  package struct Range: Sendable {
    package let value: Double
    package let least: Double
    package let most: Double
    /// Whether no such plan goes further; both ends are those of plans that were found.
    package let isProven: Bool
  }

  /// What one offer gives to one need.
  package struct Flow: Sendable {
    package let pair: PlanDifference.Pair
    /// Unit: units of the resource given.
    package let range: Range
  }

  /// What a need can get.
  package typealias NeedFate = (need: Need.ID, range: Range)
  /// What a state can give.
  package typealias StateFate = (state: State.Code, range: Range)

  /// How many pairs of an offer and a need there are at all.
  package let pairCount: Int
  /// The flows that can be other than they are; what one group does is free of what another does.
  package let groups: [[Flow]]
  /// The flows of the plan that are the same in every plan as good.
  package let fixed: [Flow]
  /// Pairs for which no other quantity was found, nor proven that there is none.
  package let open: [Flow]
  /// The needs that can get more or less.
  ///
  /// - Unit: units of demand.
  package let needs: [NeedFate]
  /// The states that can give more or less.
  ///
  /// - Unit: the problem's currency, of value given.
  package let contributors: [StateFate]
  /// Another plan that is as good; `nil` when there is none, or none was found.
  package let other: MatchPlan?

  package var uniqueness: Uniqueness {
    if !groups.isEmpty { return .oneOfSeveral }
    return open.isEmpty ? .onlyBestPlan : .unknown
  }

  package var flows: [Flow] { groups.flatMap(\.self) }
}

extension Alternatives {
  /// Explores the plans that are as good as the best plan of a problem.
  ///
  /// - Precondition: the plan is the best plan of the problem.
  /// - Throws: `SolverFailure` when there is no answer, or none in time.
  package static func find(
    to plan: MatchPlan, in problem: MatchingProblem, with replanning: Replanning
  ) throws(SolverFailure) -> Alternatives {
    let formulation = MatchFormulation(problem)
    let solutions = try BestSolutions.explore(
      formulation.program, aims: formulation.goals.map(\.aim), tieBreak: formulation.tieBreak,
      columns: formulation.draft.givenColumns, solver: replanning.solver, stop: replanning.stop,
      effort: replanning.effort)
    guard let solutions, !replanning.stop.isRaised else {
      throw SolverFailure("stopped before the question was answered")
    }
    var survey = AlternativesSurvey(formulation: formulation, solutions: solutions)
    return try survey.alternatives(to: plan)
  }
}
